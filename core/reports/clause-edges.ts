/** Where a cue's clause begins, where its subject ends, and whether a phrase agrees with it: what all that look for subjects ask. */
import type { NounPhrase } from "../mentions/noun-phrase.ts";
import type { Scene } from "../mentions/phrase-words.ts";
import { sourceAt } from "../mentions/source-phrase.ts";
import type { Match } from "../tokens/annotated.ts";

export const textOf = (s: Scene, at: number): string => s.a.tokens[at]?.type.text ?? "";

/** Where the clause of a cue begins: behind the nearest comma, stop or connective before it. */
export const clauseStart = (s: Scene, at: number, from: number): number => {
  let start = at;
  while (start > from && !isBoundary(s, start - 1)) start--;
  return start;
};

const isBoundary = (s: Scene, at: number): boolean => {
  const type = s.a.tokens[at]?.type;
  return type === undefined || type.kind === "mark" || type.as.complementiser !== undefined;
};

const MOST_BRACKETED = 5;
const LONGEST_TURN = 4;

/** "X FOR HIS PART said": where a turn that ends right here begins; -1 where none does. */
const turnUpTo = (s: Scene, end: number): number => {
  for (let at = end - 1; at >= Math.max(0, end - LONGEST_TURN); at--) {
    if (s.a.phrases[at]?.some((p) => p.entry.class === "turn" && p.to === end)) return at;
    if (at === end - 1 && s.a.tokens[at]?.type.as.turn) return at;
  }
  return -1;
};

const LONGEST_TOLD = 5;

/** "official sources TO THE PAPER X said": where whom the words were given to begins, if he ends right here; 0 where nobody does. */
const toldUpTo = (s: Scene, end: number, from: number): number => {
  for (let at = end - 1; at > Math.max(from, end - LONGEST_TOLD); at--) {
    const head = s.a.tokens[at]?.type.as["outlet-head"];
    if (head && s.a.lexicon.language.isPurpose(head.proclitics)) return sourceAt(s, at)?.to === end ? at : 0;
  }
  return 0;
};

/** Marks that open right before a verb are opened behind its subject: 'that X "called on'. */
const behindMarks = (s: Scene, at: number, from: number): number =>
  at > from + 1 && s.a.quotations.list[s.a.quotations.markOf[at - 1] ?? -1]?.open === at - 1 ? at - 1 : at;

/** Where the subject of a verb at `verb` ends: "X had", "X was already", "X (SNA)". */
export const behindSubject = (s: Scene, verb: number, from: number): number => {
  const at = behindMarks(s, verb, from);
  let end = at;
  while (end > from && s.a.tokens[end - 1]?.type.as.auxiliary?.entry.features.kind !== undefined) end--;
  // "X was already": behind "already" alone; "was X" has its subject behind it
  if (end < at && end > from + 1 && s.a.tokens[end - 1]?.type.as.auxiliary) end--;
  // "X, the head of the firm, HAD denied": behind a comma as well
  else if (end === at && end > from + 1 && s.a.lexicon.language.isComma(textOf(s, at - 2)) && isBareHad(s, at - 1)) end--;
  const turn = turnUpTo(s, end);
  if (turn > from && !isBoundary(s, turn - 1)) end = turn;
  const told = toldUpTo(s, end, from);
  if (told > 0) return told;
  if (textOf(s, end - 1) !== ")") return end;
  for (let open = end - 2; open >= Math.max(from, end - 2 - MOST_BRACKETED); open--) if (textOf(s, open) === "(") return open;
  return end;
};

const isBareHad = (s: Scene, at: number): boolean => {
  const had = s.a.tokens[at]?.type.as.auxiliary;
  return had !== undefined && had.proclitics === "" && had.entry.features.gender !== undefined;
};

export const agreesFully = (phrase: NounPhrase, cue: Match): boolean => {
  const { gender, number } = cue.entry.features;
  return (gender === undefined || phrase.gender === gender) && (number === undefined || (number === "s") === (phrase.number === "s"));
};

/** "X's coming to power, who said": a masculine verb does not go back to a feminine noun. */
export const agreesWithVerb = (s: Scene, phrase: NounPhrase, cue: Match): boolean => {
  const { gender, number } = cue.entry.features;
  if (number === "s" && phrase.kind === "person") return phrase.gender === "" || gender === undefined || phrase.gender === gender;
  if (gender !== "m" || number !== "s") return true;
  const head = s.a.tokens[phrase.from]?.type.form ?? "";
  return phrase.gender !== "f" && !(phrase.gender === "" && s.a.lexicon.language.looksFeminine(head));
};

/** "about WHAT the agency relayed": the verb tells of what is asked or answered, with the pronoun that goes back to it. */
export const isOfWhat = (s: Scene, cue: Match): boolean => {
  const before = s.a.tokens[cue.from - 1]?.type;
  if (cue.enclitic === "" || !before) return false;
  return (
    before.as.relative?.entry.features.gender === undefined &&
    (before.as.relative !== undefined || before.as.preposition?.entry.features.what === "yes")
  );
};
