/** Words in marks: a quotation, as against a name. */
import type { Scene } from "../../mentions/phrase-words.ts";
import { type Scan, single } from "../../rules/pattern.ts";
import { isA, matchAt } from "../../tokens/annotated.ts";
import type { WordType } from "../../tokens/word-type.ts";
import { MARKS } from "./opening.ts";
import { type P, inBounds, tokenAt, language } from "./scan.ts";

/** The opening mark of a quotation of at least `words` words, closed or not. Keeps "quotation". */
export const quotation = (words: number): P =>
  single((scan, at) => {
    if (!inBounds(scan, at)) return -1;
    const index = scan.scene.a.quotations.markOf[at] as number;
    const q = index >= 0 ? scan.scene.a.quotations.list[index] : undefined;
    if (q?.open !== at || q.words < words || isNameInMarks(scan, q)) return -1;
    scan.captures.add("quotation", q);
    return at;
  }, MARKS);

/** A short quotation behind a word that wants a name: an outlet, a party, a platform. */
const isNameInMarks = (scan: Scan<Scene>, q: { open: number; close: number; words: number }): boolean => {
  const { a, names } = scan.scene;
  if (isA(a, q.open - 1, "title-word")) return true;
  if (isA(a, q.close + 1, "complementiser") && q.words <= 6) return true;
  const before = a.tokens[q.open - 1]?.type;
  // "a day about "the care of X"": what a preposition leads is a title, however long
  if (before?.as.preposition?.skip === 0 && before.as.preposition.enclitic === "") return true;
  if (isTitleBefore(scan, q) || (q.words <= LONGEST_OUTLET && before?.as["outlet-head"]?.definite === false)) return true;
  if (q.words > 4 || !before) return false;
  if (before.as.preposition || before.as["outlet-head"] || before.as["organisation-head"] || before.as.outlet || leadsName(before))
    return true;
  if (isCalled(scan, q.open - 1) && !isOfSpeech(scan, q.open - 2)) return true;
  const name = names.startingAt[q.open + 1];
  return name !== undefined && name.to === q.close;
};

/** 'TO X "said"' waits for a name; "to the reporters" does not. */
const leadsName = ({ prefixed, as }: WordType): boolean =>
  prefixed !== "" && !(prefixed === "for" && as.group?.entry.features.press === "yes");

const SPOKEN: ReadonlySet<string> = new Set(["speech", "statement", "remarks", "interview", "press-conference", "post"]);

/** 'in a TELEVISED speech "words"': behind a bare word for what is said, whatever tells more of it. */
const isOfSpeech = (scan: Scan<Scene>, at: number): boolean => {
  const m = matchAt(scan.scene.a, at, "medium");
  return m !== undefined && !m.definite && SPOKEN.has(m.entry.features.kind ?? "");
};

/** "the channel "B F M T V"" */
const LONGEST_OUTLET = 6;

const FEWEST_SAID = 3;
const WHERE: ReadonlySet<string> = new Set(["in", "during", "at", "margin", "occasion", "attended"]);

/** "during the opening of "X Y Z" at the ministry "words"": behind a bare noun that a preposition leads, while the words are to come. */
export const isTitleBefore = (scan: Scan<Scene>, q: { open: number; close: number } | undefined): boolean => {
  const { a } = scan.scene;
  if (!q) return false;
  const noun = a.tokens[q.open - 1]?.type;
  const role = matchAt(a, q.open - 2, "preposition")?.entry.features.role ?? "";
  if (noun?.kind !== "word" || noun.definite || noun.as.medium || !WHERE.has(role)) return false;
  const next = a.quotations.list.find((other) => other.open > q.close);
  return next !== undefined && next.words >= FEWEST_SAID && a.sentenceOf[next.open] === a.sentenceOf[q.open];
};

/** "the store "X Y Z"": a bare noun that nobody explains waits for the name of what it tells. */
const isCalled = (scan: Scan<Scene>, at: number): boolean => {
  const type = tokenAt(scan, at)?.type;
  if (type?.kind !== "word" || type.definite || type.classes.length > 0 || scan.scene.names.covering[at] !== -1) return false;
  return scan.scene.inTime[at] === 0 && !language(scan).looksAdverbial(type.form) && !isA(scan.scene.a, at - 1, "cue");
};
