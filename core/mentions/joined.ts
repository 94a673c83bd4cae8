/** Which phrases "and" may join to one another, and where the next of them stands. */
import { isA, matchAt } from "../tokens/annotated.ts";
import type { PhraseKind, Range } from "./noun-phrase.ts";
import type { Scene } from "./phrase-words.ts";

/** "the government ON THE ONE SIDE and the party on the other". */
export const behindSide = (s: Scene, at: number): number => {
  const side = isA(s.a, at, "adverb") ? matchAt(s.a, at, "adverb") : undefined;
  return side?.entry.features.side === "yes" ? side.to : at;
};

const FAMILY: Readonly<Partial<Record<PhraseKind, string>>> = {
  person: "who",
  office: "who",
  counterpart: "who",
  group: "who",
  anonymous: "who",
  organisation: "body",
  country: "body",
  place: "body",
  outlet: "press",
};

export const sameFamily = (x: Range & { kind: PhraseKind }, y: Range & { kind: PhraseKind }): boolean =>
  FAMILY[x.kind] === FAMILY[y.kind] ||
  (FAMILY[x.kind] !== "press" && FAMILY[y.kind] !== "press" && x.kind !== "document" && y.kind !== "document");
