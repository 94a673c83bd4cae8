/** Where whoever holds an office serves: "X, minister of health IN SAHLA", "the minister of health in the kingdom of Sahla". */
import type { NounPhrase } from "../mentions/noun-phrase.ts";
import type { Scene } from "../mentions/phrase-words.ts";
import { sourceAt } from "../mentions/source-phrase.ts";
import { matchAt } from "../tokens/annotated.ts";

/** The state right behind the office of whoever is told without a nation. */
export const stateServed = (s: Scene, { office, person, country, to }: NounPhrase): NounPhrase | undefined => {
  if (!office || country !== undefined || matchAt(s.a, to, "preposition")?.entry.features.role !== "in") return undefined;
  const where = sourceAt(s, to + 1);
  if (where?.kind !== "country") return undefined;
  return matchAt(s.a, where.from, "place-head")?.entry.features.state === "yes" || (person?.from ?? to) < office.from ? where : undefined;
};
