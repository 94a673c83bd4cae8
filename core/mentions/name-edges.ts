/** Where a person's name ends, seen from the words around it: a surname the tagger left out, a neighbour it drew in. */
import { type Annotated, isA } from "../tokens/annotated.ts";
import { endsSubject, isSurnameLike } from "./name-words.ts";
import type { Name } from "./names.ts";

const MOST_GROWN = 3;

/** The name speaks or is introduced: right behind a verb of saying, an office or a title. */
const isIntroduced = (a: Annotated, name: Name): boolean => {
  const before = a.tokens[name.from - 1]?.type;
  if (!before || a.sentenceOf[name.from - 1] !== a.sentenceOf[name.from]) return false;
  return (
    before.as.cue?.entry.features.mood === "perfect" ||
    before.as.honorific !== undefined ||
    before.as.rank !== undefined ||
    before.as.office !== undefined
  );
};

const canEnd = (a: Annotated, at: number, first: number): boolean => {
  const type = a.tokens[at]?.type;
  if (!type || a.lexicon.language.looksAdverbial(type.form)) return false;
  if (isSurnameLike(a, at)) return true;
  // a woman's surname may look like a feminine noun
  const woman = a.tokens[first]?.type.as["given-name"]?.entry.features.gender === "f";
  return woman && type.kind === "word" && type.classes.length === 0 && !type.conjoined && type.prefixed === "" && !type.definite;
};

/** "voiced NURAN Hawas about": one unknown word between a tagged name and the end of the subject belongs to the name. */
export const withSurname = (a: Annotated, names: readonly Name[]): readonly Name[] => {
  const taken = new Set(names.map((n) => n.from));
  return names.map((name) => {
    if (name.kind !== "person" || name.source !== "tagger" || name.to - name.from > MOST_GROWN || taken.has(name.to)) return name;
    if (!isIntroduced(a, name) || !canEnd(a, name.to, name.from)) return name;
    const opensMarks = a.quotations.markOf[name.to + 1] !== -1 && a.tokens[name.to + 1] !== undefined;
    const closed = !opensMarks && (endsSubject(a, name.to + 1) || isA(a, name.to + 1, "preposition"));
    return closed ? { ...name, to: name.to + 1 } : name;
  });
};

const formsOf = (a: Annotated, from: number, to: number): string => {
  let forms = "";
  for (let at = from; at < to; at++) forms += ` ${a.tokens[at]?.type.form ?? ""}`;
  return forms;
};

/** "reminded WARD Layla bin Sahl": a surname and the full name of another, known from elsewhere in the text, are two names. */
export const withoutNeighbour = (a: Annotated, names: readonly Name[]): readonly Name[] => {
  const isFull = (n: Name) => n.kind === "person" && n.to - n.from > 1;
  const long = names.filter((n) => isFull(n) && n.to - n.from > 2 && n.source !== "lexicon");
  if (long.length === 0) return names;
  const full = new Set(names.filter(isFull).map((n) => formsOf(a, n.from, n.to)));
  const lasts = new Set(names.filter(isFull).map((n) => a.tokens[n.to - 1]?.type.form));
  const isTwo = (n: Name) =>
    isFull(n) && n.to - n.from > 2 && full.has(formsOf(a, n.from + 1, n.to)) && lasts.has(a.tokens[n.from]?.type.form);
  return names.flatMap((n): Name[] =>
    isTwo(n)
      ? [
          { ...n, to: n.from + 1 },
          { ...n, from: n.from + 1, skip: 0 },
        ]
      : [n],
  );
};
