/** Outlets that words were given to or carried by: listed or not, in marks, and those that hold a copy. */
import type { WordClass } from "../language.ts";
import type { NounPhrase } from "../mentions/noun-phrase.ts";
import { isReporter } from "../mentions/name-words.ts";
import { behindTimes, type Scene } from "../mentions/phrase-words.ts";
import { sourceAt } from "../mentions/source-phrase.ts";
import { isA, type Match, matchAt } from "../tokens/annotated.ts";
import { bearsPronoun, type Frame } from "./frame.ts";

/** Heads behind which an unlisted name is none of an outlet: "the programme "Deed of Dignity"" may be anything. */
const NO_CARRIERS: ReadonlySet<string> = new Set(["platform", "programme"]);

export const isOutlet = (phrase: NounPhrase | undefined): phrase is NounPhrase =>
  phrase?.kind === "outlet" &&
  !phrase.own &&
  // "the news agencies": many of them, none named
  (!areMany(phrase) || isListed(phrase)) &&
  phrase.name !== undefined &&
  phrase.name.entry?.features.type !== "platform" &&
  !(phrase.name.entry?.class !== "outlet" && NO_CARRIERS.has(phrase.head?.features.kind ?? ""));

/** "Sahlani media": many outlets, none named, as whoever passes words on. */
export const isUnnamedPress = (phrase: NounPhrase | undefined): phrase is NounPhrase =>
  phrase?.kind === "anonymous" &&
  phrase.head?.features.kind === "media" &&
  (phrase.gender === "f" || phrase.number === "s") &&
  phrase.skip === 0;

/** "the agency": an outlet by what it is, one and not many, and not somebody's own. */
export const isOutletAgain = (phrase: NounPhrase | undefined): phrase is NounPhrase =>
  phrase?.kind === "outlet" && phrase.name === undefined && phrase.definite && phrase.number === "s" && !phrase.own;

/** "the agencies": a head that stands for more than one. */
export const areMany = (phrase: NounPhrase): boolean =>
  phrase.number === "p" && phrase.members === undefined && phrase.head?.class === "outlet-head";

/** "the two agencies X and": the first of them, by its name. */
const isListed = (phrase: NounPhrase): boolean =>
  phrase.name !== undefined && phrase.name.from > phrase.from && phrase.name.entry?.class === "outlet";

/** Persons, seats and things that an outlet may have. */
const OWNED: readonly WordClass[] = ["office", "venue", "place-head", "organisation-head"];
const THINGS: readonly WordClass[] = ["common", "event-trigger"];
const VERBAL: readonly WordClass[] = ["cue", "issued", "event-verb", "event-light", "preposition", "outlet-head", "medium", "modifier"];
const TO_REPORTER: ReadonlySet<string> = new Set(["with", "to"]);
const ON_AIR: ReadonlySet<string> = new Set(["via", "on"]);

/** "a SECURITY source [told] X": an adjective, or a calling, of the unnamed source before it. */
const isUnnamedUpTo = (s: Scene, at: number): boolean => [2, 3].some((back) => isA(s.a, at - back, "anonymous"));

/** "the director OF THE CHANNEL X", "the founding OF THE PAPER X": a bare noun before an outlet has it, and it carries nothing; "on the waves of the radio X" it does. */
export const isOfNoun = (s: Scene, { from, skip }: NounPhrase): boolean => {
  const [owner, first] = [s.a.tokens[from - 1]?.type, s.a.tokens[from]?.type];
  if (skip > 0 || owner?.kind !== "word" || owner.definite || owner.adjectival || first?.kind !== "word") return false;
  if (first.prefixed !== "" || first.as.preposition || s.inTime[from - 1] === 1) return false;
  if (VERBAL.some((cls) => isA(s.a, from - 1, cls)) || isUnnamedUpTo(s, from)) return false;
  const before = matchAt(s.a, from - 2, "preposition");
  const led = before?.entry.features.role ?? "";
  // "with the reporter", "what he told the reporter OF IT"
  if (isReporter(owner) && (TO_REPORTER.has(led) || bearsPronoun(before))) return false;
  // "TO THE REPORTER of the channel X": told to it
  if (OWNED.some((cls) => isA(s.a, from - 1, cls))) return !s.a.lexicon.language.isPurpose(owner.as.office?.proclitics ?? "");
  return THINGS.some((cls) => isA(s.a, from - 1, cls)) && !ON_AIR.has(led);
};

/** "AND Y": an outlet that "and" joins to another, listed as one though it may be something else besides, or in marks. */
export const joinedOutlet = (s: Scene, at: number): NounPhrase | undefined => {
  if (!s.a.tokens[at]?.type.conjoined && s.a.tokens[at]?.type.form !== s.a.lexicon.language.andForm) return undefined;
  const apart = s.a.tokens[at]?.type.form === s.a.lexicon.language.andForm;
  if (apart) return outletInMarks(s, at + 1, at + 1) ?? asOutlet(sourceAt(s, at + 1));
  const phrase = asOutlet(sourceAt(s, at));
  const listed = listedHere(s, at);
  return listed && listed.skip > 0 ? listed : phrase;
};

const asOutlet = (phrase: NounPhrase | undefined): NounPhrase | undefined => (isOutlet(phrase) ? phrase : undefined);

/** The outlets of a phrase: its members, or itself and what "and" joins to it. */
export const outletsOf = (s: Scene, phrase: NounPhrase): readonly NounPhrase[] => {
  const found = [...(phrase.members ?? [phrase])];
  for (let next = joinedOutlet(s, phrase.to); next; next = joinedOutlet(s, next.to)) found.push(next);
  return found;
};

const MOST_NAME = 4;

/** "to "X"", "to (X)": a few words in marks behind the one-letter "to" are the outlet that was told. */
export const quotedRecipient = (s: Scene, at: number): NounPhrase | undefined => {
  const m = s.a.tokens[at]?.type.as.preposition;
  return m?.entry.features.role === "for" ? (outletInMarks(s, at, at + 1) ?? inBrackets(s, at) ?? latinRecipient(s, at)) : undefined;
};

/** "said to (Wadi News):": a few words in brackets. */
const inBrackets = (s: Scene, at: number): NounPhrase | undefined => {
  if (s.a.tokens[at + 1]?.type.text !== "(") return undefined;
  let to = at + 2;
  while (to < at + 2 + MOST_NAME && s.a.tokens[to]?.type.kind === "word") to++;
  if (to === at + 2 || s.a.tokens[to]?.type.text !== ")") return undefined;
  const name = { from: at + 2, to, skip: 0, kind: "outlet" as const, source: "context" as const, entry: undefined };
  return { from: at, to: to + 1, skip: 0, kind: "outlet", gender: "f", number: "s", definite: true, name };
};

/** "in a talk to SMN": a name in another script behind words that are given to outlets. */
const latinRecipient = (s: Scene, at: number): NounPhrase | undefined => {
  if (s.a.tokens[at + 1]?.type.kind !== "latin" || !isBehindGiven(s, at) || s.names.covering[at + 1] !== -1) return undefined;
  const name = { from: at + 1, to: at + 2, skip: 0, kind: "outlet" as const, source: "context" as const, entry: undefined };
  return { from: at, to: at + 2, skip: 0, kind: "outlet", gender: "f", number: "s", definite: true, name };
};

/** "a statement that "X" received", "… of which X received a copy": whoever has the document carries it. */
export const receiver = (s: Scene, at: number): NounPhrase | undefined => {
  const carried = isA(s.a, at - 1, "issued") || s.a.phrases[at - 2]?.some((p) => p.entry.class === "issued" && p.to === at);
  // "a statement given to "X" ALONE"
  const alone =
    s.a.phrases[at - 2]?.some((p) => p.to === at && p.entry.class === "preposition" && p.entry.features.role === "for") ?? false;
  if (alone) return outletInMarks(s, at, at) ?? inBrackets(s, at - 1);
  if (isAskedBy(s, at)) return outletInMarks(s, at, at) ?? listedHere(s, at);
  if (carried && (matchAt(s.a, at - 1, "issued")?.entry.features.agent ?? "carrier") === "carrier") return outletInMarks(s, at, at);
  const relative = isA(s.a, at - 2, "relative") ? 1 : 0;
  if (matchAt(s.a, at - 2 - relative, "medium")?.to !== at - 1 - relative) return undefined;
  if (s.a.tokens[at - 1]?.type.kind !== "word" || isA(s.a, at - 1, "relative")) return undefined;
  const inMarks = outletInMarks(s, at, at);
  if (inMarks) return isCopy(s, inMarks.to) ? inMarks : undefined;
  for (let to = at + 1; to <= at + MOST_NAME; to++)
    if (isCopy(s, to)) {
      const name = { from: at, to, skip: 0, kind: "outlet" as const, source: "context" as const, entry: undefined };
      return sourceAt(s, at)?.kind === "common" || !sourceAt(s, at)
        ? { from: at, to, skip: 0, kind: "outlet", gender: "f", number: "s", definite: true, name }
        : undefined;
    }
  return undefined;
};

/** "in a call that THE PAPER X had [made] with him": what stands behind the verb and its pronoun asked him. */
export const isAskedBy = (s: Scene, at: number): boolean => {
  const withHim = matchAt(s.a, at - 1, "preposition");
  return withHim?.entry.features.role === "with" && bearsPronoun(withHim) && isA(s.a, at - 2, "issued");
};

/** A listed outlet that may be something else besides, where nothing but an outlet can stand. */
const listedHere = (s: Scene, at: number): NounPhrase | undefined => {
  const listed = isOutlet(sourceAt(s, at)) ? undefined : matchAt(s.a, at, "outlet");
  if (!listed) return undefined;
  const name = { from: at, to: listed.to, skip: listed.skip, kind: "outlet" as const, source: "lexicon" as const, entry: listed.entry };
  return { from: at, to: listed.to, skip: listed.skip, kind: "outlet", gender: "f", number: "s", definite: true, name };
};

/** "a copy of it", with its preposition. */
const isCopy = (s: Scene, at: number): boolean =>
  s.a.phrases[isA(s.a, at, "preposition") ? at + 1 : at]?.some((p) => p.entry.class === "issued" && p.entry.features.agent === "copy") ??
  false;

/** The few words between the marks at `open` as an outlet, in a phrase that begins at `from`. */
export const outletInMarks = (s: Scene, from: number, open: number): NounPhrase | undefined => {
  const close = marksEnd(s, open);
  if (close === 0) return undefined;
  const known = s.names.startingAt[open + 1];
  if (known?.entry && known.entry.class !== "outlet") return undefined;
  const name = { from: open + 1, to: close, skip: 0, kind: "outlet" as const, source: "context" as const, entry: known?.entry };
  return { from, to: close + 1, skip: 0, kind: "outlet", gender: "f", number: "s", definite: true, name };
};

/** The closing mark of a few words in quotation marks, or of a listed name in brackets; 0 where there is none. */
const marksEnd = (s: Scene, at: number): number => {
  const index = s.a.quotations.markOf[at] as number | undefined;
  const q = index !== undefined && index >= 0 ? s.a.quotations.list[index] : undefined;
  if (q) return q.open === at && !q.broken && q.words <= MOST_NAME && q.words > 0 ? q.close : 0;
  const bracketed = s.a.tokens[at]?.type.text === "(" ? s.names.startingAt[at + 1] : undefined;
  return bracketed && s.a.tokens[bracketed.to]?.type.text === ")" ? bracketed.to : 0;
};

/** Media that are given to an outlet where one is told behind them. */
const isGiven = (s: Scene, at: number): boolean => {
  const m = matchAt(s.a, at, "medium")?.entry.features;
  return m !== undefined && (m.outlet !== undefined || m.kind === "interview");
};

/** Right behind a medium, or behind one adjective of it. */
const isBehindGiven = (s: Scene, at: number): boolean =>
  [1, 2, 3].some((back) => {
    const to = matchAt(s.a, at - back, "medium")?.to;
    return isGiven(s, at - back) && (to === at || (to === at - 1 && isA(s.a, at - 1, "modifier")));
  });

const closesRecipient = (s: Scene, to: number): boolean =>
  s.a.tokens[to]?.type.kind === "mark" || s.inTime[to] === 1 || isA(s.a, to, "complementiser");

/** Who or what else might be told: what a listed outlet of the same letters may be besides. */
const SOMEBODY: readonly WordClass[] = [
  "common",
  "group",
  "office",
  "anonymous",
  "organisation-head",
  "honorific",
  "country",
  "given-name",
];

/** "said TO JAZIRA that", "said TO AL-HAYAT today that": an outlet that is also a place or a thing, where only whom he told can stand. */
const isSpokenTo = (s: Scene, listed: Match): boolean => {
  const to = behindTimes(s, listed.to);
  return s.inTime[listed.from] === 0 && isA(s.a, to, "complementiser") && !SOMEBODY.some((cls) => isA(s.a, listed.from, cls));
};

/** "in a statement to Zaytuna": words behind remarks and "to" that no table explains, or that are listed as an outlet besides something else. */
export const unlistedRecipient = (s: Scene, at: number): NounPhrase | undefined => {
  const type = s.a.tokens[at]?.type;
  const listed = type?.as.outlet?.proclitics ? matchAt(s.a, at, "outlet") : undefined;
  const unknown = type?.prefixed === "for" && type.classes.length === 0;
  const to = listed?.to ?? at + 1;
  if ((!listed && !unknown) || s.names.startingAt[at]?.kind === "outlet") return undefined;
  const spoken = listed !== undefined && isSpokenTo(s, listed);
  if (s.names.covering[at] !== -1 && !(spoken && s.names.startingAt[at]?.kind === "place")) return undefined;
  if (!spoken && !(isBehindGiven(s, at) && closesRecipient(s, to))) return undefined;
  const name = { from: at, to, skip: listed?.skip ?? 1, kind: "outlet" as const, source: "context" as const, entry: listed?.entry };
  return { from: at, to, skip: name.skip, kind: "outlet", gender: "f", number: "s", definite: true, name };
};

/** "told THE AGENCY X that": an outlet that somebody informs carries his words. */
export const informed = (frame: Frame): readonly NounPhrase[] => {
  const { addressee } = frame;
  return addressee && frame.cue.entry.features.act === "tell" && (isOutlet(addressee) || isUnnamedPress(addressee)) ? [addressee] : [];
};

export const anyNamedBefore = (s: Scene, at: number): boolean => s.names.list.some((n) => n.kind === "outlet" && n.from < at);

/** "to the agency X", "to the reporter of X": an outlet, or its envoy, behind the one-letter "to". */
export const toldOutlet = (s: Scene, at: number): NounPhrase | undefined => {
  const quoted = quotedRecipient(s, at) ?? unlistedRecipient(s, at);
  if (quoted) return quoted;
  const as = s.a.tokens[at]?.type.as;
  const told = [as?.outlet, as?.["outlet-head"], as?.office].some((m) => m !== undefined && m.proclitics !== "");
  if (!told && (s.names.startingAt[at]?.skip ?? 0) === 0) return undefined;
  const phrase = sourceAt(s, at);
  if (isOutlet(phrase) || (isOutletAgain(phrase) && anyNamedBefore(s, at))) return phrase;
  const inner = as?.office ? sourceAt(s, at + 1) : undefined;
  return isOutlet(inner) ? inner : reportersOutlet(s, at);
};

/** "to the reporter of "X"", "to the reporter of (X)": nothing but its marks tells that it is an outlet. */
export const reportersOutlet = (s: Scene, at: number): NounPhrase | undefined => {
  const type = s.a.tokens[at]?.type;
  if (!type || !isReporter(type) || !s.a.lexicon.language.isPurpose(type.as.office?.proclitics ?? "") || type.as.office?.enclitic)
    return undefined;
  return outletInMarks(s, at, at + 1) ?? inBrackets(s, at);
};
