/** What long work is called. */
import type { MessageId } from "../words/words.ts";

export const workKinds: Readonly<Record<string, MessageId>> = {
  add: "workAdd",
  watch: "workWatch",
  retry: "workRetry",
  reread: "workReread",
};
