/** What comes from files, in the shape that every source hands over. */
import type { Incoming } from "./incoming.ts";
import type { Input } from "./input.ts";

export const incomingInput = (source: string, input: Input): Incoming => {
  const from = { source, item: input.where };
  return input.kind === "article"
    ? { kind: "article", from, document: input.document, opinion: input.opinion, problems: input.problems }
    : { kind: "failure", from, message: `${input.where}: ${input.message}`, passing: false };
};
