/** Everything that the record can be asked and told. */
import type { z } from "zod";
import type { RecordOperation } from "./operation.ts";
import { workOperations } from "./operations/work.ts";

const all = [...workOperations] as const;
export const recordOperations: readonly RecordOperation[] = all;

type Operation = (typeof all)[number];
export type OperationId = Operation["id"];
type ById<I extends OperationId> = Extract<Operation, { readonly id: I }>;
/** What may be given, as it is given from outside: before defaults are filled in. */
export type Asked<I extends OperationId> = z.input<ById<I>["parameters"]>;
export type Answer<I extends OperationId> = z.output<ById<I>["result"]>;
