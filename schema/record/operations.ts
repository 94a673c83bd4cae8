/** Everything that the record can be asked and told. */
import type { RecordOperation } from "./operation.ts";
import { workOperations } from "./operations/work.ts";

export const recordOperations: readonly RecordOperation[] = [...workOperations];
