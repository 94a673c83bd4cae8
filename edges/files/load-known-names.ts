/** What the tables of this package know of names, loaded when it is first asked for. */
import type { KnownNames } from "../../core/record/actors/known-names.ts";
import { knownNames } from "../../languages/ar/record/known-names.ts";
import { loadTables } from "./load-reader.ts";

let known: KnownNames | undefined;

export const loadKnownNames = (): KnownNames => {
  known ??= knownNames(loadTables());
  return known;
};
