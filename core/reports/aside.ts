/** Where the writer speaks again behind somebody's words: "…, in reference to X", "…, and that in a speech". */
import { isCueVerb, type Scene } from "../mentions/phrase-words.ts";
import { isA, type Match, matchAt } from "../tokens/annotated.ts";
import { sourceAt } from "../mentions/source-phrase.ts";
import { type Medium, mediumAt } from "./chain.ts";
import { bearsPronoun } from "./frame.ts";

/** Media that a saying may stand in as well as the thing said: only with whoever speaks told in them are they where the words were said. */
const ENCOUNTERS: ReadonlySet<string> = new Set(["meeting"]);

const mediumBehind = (s: Scene, from: number): Match | undefined => {
  for (let at = from; at <= from + 1; at++) {
    const m = matchAt(s.a, at, "medium");
    if (m) return m;
  }
  return undefined;
};

/** "and that during his meeting", "this came in a statement": behind the pointer stands where it was said. */
const tellsWhere = (s: Scene, to: number): boolean => {
  const led = matchAt(s.a, to, "preposition");
  if (led?.entry.features.role === "reply") return true;
  const medium = led && mediumBehind(s, led.to);
  if (!medium) return false;
  return !ENCOUNTERS.has(medium.entry.features.kind ?? "") || medium.enclitic !== "" || isWithHis(s, medium.to);
};

const FARTHEST_HIS = 5;

/** "during a session WITH HIS COUNTERPART", "during a meeting HE HELD": the speaker was in it. */
const isWithHis = (s: Scene, from: number): boolean => {
  for (let at = from; at < from + FARTHEST_HIS && s.a.tokens[at]?.type.kind === "word"; at++) {
    const { counterpart, issued } = s.a.tokens[at]?.type.as ?? {};
    if (counterpart || issued?.entry.features.agent === "next") return true;
  }
  return false;
};

const MADE = new Set(["by", "in"]);

/** "according to his remarks to X", "according to remarks he made to X": his own words, and where he said them. */
const tellsOwnWords = (s: Scene, at: number): boolean => {
  const { what, weak } = matchAt(s.a, at, "according")?.entry.features ?? { what: "yes" };
  const m = what === "yes" || weak === "yes" ? undefined : matchAt(s.a, at + 1, "medium");
  if (!m || m.entry.features.document === "yes") return false;
  if (m.enclitic !== "") return s.a.tokens[m.to]?.type.kind === "word";
  const back = s.a.tokens[m.to + 1]?.type.as.preposition;
  return bearsPronoun(back) && MADE.has(back?.entry.features.role ?? "");
};

/** Media that nobody announces he will use: "…, in a talk to the channel X". */
const GIVEN: ReadonlySet<string> = new Set(["interview", "post"]);
const GIVEN_IN: ReadonlySet<string> = new Set(["in", "during", "via"]);

/** Media that somebody may be said to use himself: only with whose they are told. */
const OWN: ReadonlySet<string> = new Set(["speech", "press-conference", "statement", "remarks", "briefing"]);

const LONGEST_MEDIUM = 3;

/** "in HIS speech", "in a speech OF HIS", "in a press conference HE HELD". */
const isHis = ({ a, names }: Scene, { from, to }: Medium): boolean => {
  if (a.tokens[from]?.type.as.medium?.enclitic) return true;
  const { splits, isPronoun } = a.lexicon.language;
  for (let at = to; at < from + LONGEST_MEDIUM + 1; at++) {
    const type = a.tokens[at]?.type;
    if (type?.kind !== "word" || type.definite || names.covering[at] !== -1) return false;
    if (bearsPronoun(type.as.preposition) || type.as.issued?.entry.features.agent === "next") return true;
    if (!type.adjectival && splits(type.form, type.text).some((x) => x.tail > 0 && isPronoun(x.enclitic))) return true;
  }
  return false;
};

/** "…, in a statement to the paper X": where the words were given, told last of all in the sentence. */
const tellsGiven = (s: Scene, at: number, to: number): boolean => {
  if (!GIVEN_IN.has(matchAt(s.a, at, "preposition")?.entry.features.role ?? "")) return false;
  const medium = mediumAt(s, at + 1);
  if (!medium || !(GIVEN.has(medium.kind) || (OWN.has(medium.kind) && isHis(s, medium)))) return false;
  for (let i = medium.to; i < to; i++) {
    const goesOn = isA(s.a, i, "complementiser") || isA(s.a, i, "relative") || isCueVerb(s, i);
    if (goesOn || s.a.lexicon.language.isComma(s.a.tokens[i]?.type.text ?? "")) return false;
  }
  return true;
};

/** "but he DID NOT DISCLOSE when", "but X declined to comment", "and did not": of the same gender as whoever speaks. */
const leavesOut = (s: Scene, at: number, gender: string | undefined): boolean => {
  const but = matchAt(s.a, at, "conjunction");
  const isTurn = but?.entry.features.kind === "but";
  if (!isTurn && !s.a.lexicon.language.isComma(s.a.tokens[at - 1]?.type.text ?? "")) return false;
  const from = isTurn ? but.to : at;
  const untold = matchAt(s.a, from, "undisclosed") ?? (isTurn ? matchAt(s.a, sourceAt(s, from)?.to ?? from, "undisclosed") : undefined);
  const told = untold?.entry.features.gender;
  return untold !== undefined && (!told || !gender || told === gender) && !isA(s.a, untold.to, "demonstrative");
};

const opensAside = (s: Scene, at: number, to: number): boolean => {
  if (tellsOwnWords(s, at) || tellsGiven(s, at, to)) return true;
  const aside = matchAt(s.a, at, "aside");
  if (aside) return aside.entry.features.where !== "yes" || tellsWhere(s, aside.to);
  const pointer = matchAt(s.a, at, "back-pointer");
  return pointer !== undefined && pointer.entry.features.weak !== "yes";
};

const FEWEST_WORDS = 2;

/** The token between `from` and `to` at which the writer's aside begins, the comma before it aside; `to` where there is none. `gender`: of the cue. */
export const asideAt = (s: Scene, from: number, to: number, gender?: string): number => {
  const { isComma } = s.a.lexicon.language;
  for (let at = from + FEWEST_WORDS; at < to; at++) {
    if (s.a.quotations.inside[at] !== s.a.quotations.inside[from]) continue;
    // "in reference to", "without giving details": plain without a comma too
    const isPlain = matchAt(s.a, at, "aside")?.entry.features.bare === "yes" || leavesOut(s, at, gender);
    if (isPlain || (isComma(s.a.tokens[at - 1]?.type.text ?? "") && opensAside(s, at, to))) return at;
  }
  return to;
};
