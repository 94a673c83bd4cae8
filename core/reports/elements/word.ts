/** Words and marks of a class, and the "that" that opens a clause. */
import { coveringName } from "../../mentions/names/covering-name.ts";
import type { WordClass } from "../../language.ts";
import type { Scene } from "../../mentions/phrase-words.ts";
import { type Scan, single } from "../../rules/pattern.ts";
import { isA, type Match, matchAt } from "../../tokens/annotated.ts";
import { MARKS, wordsOf } from "./opening.ts";
import { type P, inBounds, language, tokenAt } from "./scan.ts";

/** A word or phrase of a class, if the test holds of it. */
export const word = (cls: WordClass, test: (m: Match, scan: Scan<Scene>) => boolean = () => true): P =>
  single((scan, at) => {
    if (!inBounds(scan, at)) return -1;
    const m = matchAt(scan.scene.a, at, cls);
    return m !== undefined && m.to <= scan.to && test(m, scan) ? m.to : -1;
  }, wordsOf(cls));

export const comma: P = single(
  (scan, at) => (inBounds(scan, at) && language(scan).isComma(tokenAt(scan, at)?.type.text ?? "") ? at + 1 : -1),
  MARKS,
);

export const colon: P = single(
  (scan, at) => (inBounds(scan, at) && language(scan).isColon(tokenAt(scan, at)?.type.text ?? "") ? at + 1 : -1),
  MARKS,
);

/** "to that", "on that": the preposition is the verb's own, and "that" opens its clause all the same. */
const OPEN_ALL_THE_SAME = new Set(["until-or-that", "provided"]);

const phraseCovers = (scan: Scan<Scene>, at: number, cls: WordClass): boolean => {
  const { phrases } = scan.scene.a;
  for (let back = 1; back <= 3; back++)
    if (phrases[at - back]?.some((p) => p.entry.class === cls && p.to > at && !OPEN_ALL_THE_SAME.has(p.entry.features.kind ?? "")))
      return true;
  return false;
};

/** "the network C N N": a letter of the name of an outlet, read aloud, is spelt like "that". */
const isLetterOfName = ({ names }: Scene, at: number): boolean => {
  const name = coveringName(names, at);
  return name?.kind === "outlet" && name.to - name.from > 1;
};

/** "except", spelt with a hamza of its own where "that not" has another: once both are folded they are one. */
const isExcept = ({ scene: { a } }: Scan<Scene>, { from, entry }: Match): boolean => {
  const { language } = a.lexicon;
  const written = language.normalise(a.tokens[from]?.type.text ?? "");
  if (entry.features.negative !== "yes" || written === entry.form) return false;
  // without its hamza it is told by what stands behind: "except THAT"
  return written !== language.fold(entry.form) || isA(a, from + 1, "complementiser");
};

/** 'said "do it IF you can"': behind the first word of what marks set off it is none of the cue's. */
const isWithinMarks = ({ scene: { a }, captures }: Scan<Scene>, at: number): boolean => {
  const index = a.quotations.inside[at] as number;
  const q = index >= 0 ? a.quotations.list[index] : undefined;
  const cue = captures.get("cue") as Match | undefined;
  return q !== undefined && cue !== undefined && cue.from < q.open && at > q.open + 1;
};

const THAT = wordsOf("complementiser");

/** A complementiser that opens a clause, not part of "after that" and the like. Keeps "that". */
export const that: P = single((scan, at) => {
  if (!inBounds(scan, at)) return -1;
  const m = matchAt(scan.scene.a, at, "complementiser");
  if (
    m?.proclitics !== "" ||
    isExcept(scan, m) ||
    isLetterOfName(scan.scene, at) ||
    isWithinMarks(scan, at) ||
    phraseCovers(scan, at, "conjunction") ||
    phraseCovers(scan, at, "background")
  )
    return -1;
  scan.captures.add("that", m);
  // "that-not": the negation in it is of what was said
  return m.entry.features.negative === "yes" ? at : m.to;
}, THAT);
