/** Everything that the record can be asked and told. */
import type { z } from "zod";
import type { RecordOperation } from "./operation.ts";
import { actorOperations } from "./operations/actors.ts";
import { articleOperations } from "./operations/articles.ts";
import { claimOperations } from "./operations/claims.ts";
import { deskOperations } from "./operations/desk.ts";
import { eventOperations } from "./operations/events.ts";
import { exportOperations } from "./operations/exports.ts";
import { keyOperations } from "./operations/keys.ts";
import { reviewOperations } from "./operations/review.ts";
import { workOperations } from "./operations/work.ts";

const all = [
  ...workOperations,
  ...articleOperations,
  ...claimOperations,
  ...actorOperations,
  ...eventOperations,
  ...reviewOperations,
  ...deskOperations,
  ...keyOperations,
  ...exportOperations,
] as const;
export const recordOperations: readonly RecordOperation[] = all;

type Operation = (typeof all)[number];
export type OperationId = Operation["id"];
type ById<I extends OperationId> = Extract<Operation, { readonly id: I }>;
/** What may be given, as it is given from outside: before defaults are filled in. */
export type Asked<I extends OperationId> = z.input<ById<I>["parameters"]>;
export type Answer<I extends OperationId> = z.output<ById<I>["result"]>;
