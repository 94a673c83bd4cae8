/** The elements that patterns of attribution are made of. Each takes tokens and may keep what it took. */
import type { WordClass } from "../language.ts";
import { appositionAt, nameBeforeOffice } from "../mentions/holder.ts";
import type { NounPhrase } from "../mentions/noun-phrase.ts";
import type { Name } from "../mentions/names.ts";
import { closesPhrase, isCueVerb, isWord, type Scene } from "../mentions/phrase-words.ts";
import { joinedSourceAt, sourceAt } from "../mentions/source-phrase.ts";
import { keepOn, type Pattern, type Scan, single, when } from "../rules/pattern.ts";
import { isA, type Match, matchAt } from "../tokens/annotated.ts";

type P = Pattern<Scene>;

const tokenAt = (scan: Scan<Scene>, at: number) => scan.scene.a.tokens[at];
const language = (scan: Scan<Scene>) => scan.scene.a.lexicon.language;
const inBounds = (scan: Scan<Scene>, at: number) => at >= scan.from && at < scan.to;

/** A word or phrase of a class, if the test holds of it. */
export const word = (cls: WordClass, test: (m: Match, scan: Scan<Scene>) => boolean = () => true): P =>
  single((scan, at) => {
    if (!inBounds(scan, at)) return -1;
    const m = matchAt(scan.scene.a, at, cls);
    return m !== undefined && m.to <= scan.to && test(m, scan) ? m.to : -1;
  });

export const comma: P = single((scan, at) =>
  inBounds(scan, at) && language(scan).isComma(tokenAt(scan, at)?.type.text ?? "") ? at + 1 : -1,
);
export const colon: P = single((scan, at) =>
  inBounds(scan, at) && language(scan).isColon(tokenAt(scan, at)?.type.text ?? "") ? at + 1 : -1,
);

/** The frames a cue takes, as its row lists them. */
export const framesOf = (m: Match): ReadonlySet<string> => {
  const cell = m.entry.features.frames ?? "";
  // the patterns ask the same of one cue many times over
  if (cell === lastCell) return lastFrames;
  let frames = parsedFrames.get(cell);
  if (!frames) {
    frames = new Set(cell.split(" "));
    parsedFrames.set(cell, frames);
  }
  lastCell = cell;
  lastFrames = frames;
  return frames;
};
let lastCell: string | undefined;
let lastFrames: ReadonlySet<string> = new Set();
/** The lexicon holds some dozens of different cells: each is taken apart once. */
const parsedFrames = new Map<string, ReadonlySet<string>>();

const cueOf = (scan: Scan<Scene>): Match | undefined => scan.captures.get("cue") as Match | undefined;
export const takes = (scan: Scan<Scene>, frame: string): boolean => {
  const cue = cueOf(scan);
  return cue !== undefined && framesOf(cue).has(frame);
};

let askedScan: Scan<Scene> | undefined;
let askedAt = -1;
let askedCue: Match | undefined;
/** Each of the rules tried at a place begins with the same cue: it is made once. */
const cueAt = (scan: Scan<Scene>, at: number): Match | undefined => {
  if (scan === askedScan && at === askedAt) return askedCue;
  askedCue = matchAt(scan.scene.a, at, "cue");
  askedScan = scan;
  askedAt = at;
  return askedCue;
};

/** The cue itself, kept as "cue". */
export const cue = (...moods: readonly string[]): P =>
  single((scan, at) => {
    // only the rule's anchor is asked for again and again
    const m = scan.captures.count === 0 ? cueAt(scan, at) : matchAt(scan.scene.a, at, "cue");
    if (!m || !moods.includes(m.entry.features.mood ?? "")) return -1;
    scan.captures.add("cue", m);
    return m.to;
  }, moods);

/** "to that", "on that": the preposition is the verb's own, and "that" opens its clause all the same. */
const OPEN_ALL_THE_SAME = new Set(["until-or-that", "provided"]);

const phraseCovers = (scan: Scan<Scene>, at: number, cls: WordClass): boolean => {
  const { phrases } = scan.scene.a;
  for (let back = 1; back <= 2; back++)
    if (phrases[at - back]?.some((p) => p.entry.class === cls && p.to > at && !OPEN_ALL_THE_SAME.has(p.entry.features.kind ?? "")))
      return true;
  return false;
};

/** A complementiser that opens a clause, not part of "after that" and the like. Keeps "that". */
export const that: P = single((scan, at) => {
  if (!inBounds(scan, at)) return -1;
  const m = matchAt(scan.scene.a, at, "complementiser");
  if (m?.proclitics !== "" || phraseCovers(scan, at, "conjunction") || phraseCovers(scan, at, "background")) return -1;
  scan.captures.add("that", m);
  return m.to;
});

/** The opening mark of a quotation of at least `words` words, closed or not. Keeps "quotation". */
export const quotation = (words: number): P =>
  single((scan, at) => {
    if (!inBounds(scan, at)) return -1;
    const index = scan.scene.a.quotations.markOf[at] as number;
    const q = index >= 0 ? scan.scene.a.quotations.list[index] : undefined;
    if (q?.open !== at || q.words < words || isNameInMarks(scan, q)) return -1;
    scan.captures.add("quotation", q);
    return at;
  });

/** A short quotation behind a word that wants a name: an outlet, a party, a platform. */
const isNameInMarks = (scan: Scan<Scene>, q: { open: number; close: number; words: number }): boolean => {
  const { a, names } = scan.scene;
  if (isA(a, q.open - 1, "title-word")) return true;
  if (isA(a, q.close + 1, "complementiser") && q.words <= 6) return true;
  const before = a.tokens[q.open - 1]?.type;
  // "a day about "the care of X"": what a preposition leads is a title, however long
  if (before?.as.preposition?.skip === 0 && before.as.preposition.enclitic === "") return true;
  if (q.words > 4 || !before) return false;
  if (before.as.preposition || before.as["outlet-head"] || before.as["organisation-head"] || before.as.outlet || before.prefixed !== "")
    return true;
  if (isCalled(scan, q.open - 1)) return true;
  const name = names.startingAt[q.open + 1];
  return name !== undefined && name.to === q.close;
};

/** "the store "X Y Z"": a bare noun that nobody explains waits for the name of what it tells. */
const isCalled = (scan: Scan<Scene>, at: number): boolean => {
  const type = tokenAt(scan, at)?.type;
  if (type?.kind !== "word" || type.definite || type.classes.length > 0 || scan.scene.names.covering[at] !== -1) return false;
  return scan.scene.inTime[at] === 0 && !language(scan).looksAdverbial(type.form) && !isA(scan.scene.a, at - 1, "cue");
};

/** A noun phrase that can be a source: joined ones first, then the first of them alone. */
export const source =
  (name: string, test: (p: NounPhrase, scan: Scan<Scene>) => boolean = () => true): P =>
  (scan, at, next) => {
    if (!inBounds(scan, at)) return false;
    const whole = joinedSourceAt(scan.scene, at);
    if (!whole || whole.to > scan.to) return false;
    if (test(whole, scan) && keepOn(scan, name, whole, next, whole.to)) return true;
    if (!whole.members) return false;
    const first = sourceAt(scan.scene, at);
    return first !== undefined && test(first, scan) && keepOn(scan, name, first, next, first.to);
  };

const MOST_LOOSE = 7;

/** Words behind the verb that no rule explains, up to a pause or the complement: a source as the article words it. */
export const looseSource =
  (name: string, most = MOST_LOOSE): P =>
  (scan, at, next) => {
    const { scene } = scan;
    const marks = inBounds(scan, at) ? nameInMarks(scan, at) : undefined;
    if (marks) return keepOn(scan, name, marks, next, marks.to);
    if (!inBounds(scan, at) || closesPhrase(scene, at) || bearsBy(scan, at) || isAdverb(scan, at)) return false;
    let to = at;
    while (
      to < scan.to &&
      to - at < most &&
      isWord(scene, to) &&
      scene.inTime[to] === 0 &&
      !endsLoose(scan, to) &&
      !(to > at && takes(scan, "by") && bearsBy(scan, to))
    )
      to++;
    if (to === at) return false;
    const named = nameBeforeOffice(scene, at);
    if (named && named.to <= scan.to) return keepOn(scan, name, named, next, named.to);
    const known = sourceAt(scene, at);
    if (known && known.to < to && isSeat(scan, known.to)) return keepOn(scan, name, known, next, to);
    const holder = known && holderBehind(scan, known, to);
    if (holder) return keepOn(scan, name, holder, next, to);
    // a role the tables do not know, its holder between commas
    const apart = language(scan).isComma(tokenAt(scan, to)?.type.text ?? "") ? appositionAt(scene, to) : undefined;
    if (apart && apart.to < scan.to) {
      const person = { from: apart.name.from, to: apart.name.to, skip: apart.name.skip };
      const phrase: NounPhrase = { from: at, to: apart.to, skip: 0, kind: "person", gender: "", number: "s", definite: true, person };
      return keepOn(scan, name, phrase, next, apart.to);
    }
    const text: NounPhrase = { from: at, to, skip: 0, kind: "common", gender: "", number: "", definite: true };
    const phrase = known && known.to >= to ? known : (titled(scan, known, at, to) ?? ownPart(scan, known, to) ?? text);
    return keepOn(scan, name, phrase, next, to);
  };

/** "the centre AND ITS SEAT IS X": a place told in passing behind the source. */
const isSeat = (scan: Scan<Scene>, at: number): boolean => {
  const type = tokenAt(scan, at)?.type;
  const place = scan.scene.names.startingAt[at + 1];
  return type?.conjoined === true && !type.definite && (place?.kind === "place" || place?.kind === "country");
};

const isAdverb = (scan: Scan<Scene>, at: number): boolean => {
  const type = tokenAt(scan, at)?.type;
  const m = type?.as.adverb;
  if (m) return m.skip === 0 && m.entry.features.weak !== "yes";
  const bare = type?.kind === "word" && type.classes.length === 0 && !type.definite && scan.scene.names.covering[at] === -1;
  return bare && language(scan).looksAdverbial(type.form) && !language(scan).looksAdverbial(tokenAt(scan, at + 1)?.type.form ?? "");
};

/** "LAYLA SHAMI owner of the company", "the activist in rights LAYLA SHAMI": among words no rule explains, the person named there. */
const titled = (scan: Scan<Scene>, known: NounPhrase | undefined, at: number, to: number): NounPhrase | undefined => {
  if (known?.person) return { ...known, to };
  const { scene } = scan;
  const opening = tokenAt(scan, at)?.type;
  if (known && known.kind !== "office" && known.kind !== "common") return undefined;
  const verb = cueOf(scan)?.entry.features.gender;
  for (let i = at + 1; i < to; i++) {
    const person = scene.names.startingAt[i];
    if (person?.kind !== "person" || person.skip > 0 || person.to - i < 2 || person.to > to) continue;
    // "the family of X": what stands before in the construct is no title
    if (!tokenAt(scan, i - 1)?.type.definite && !isA(scene.a, i - 1, "office")) return undefined;
    const phrase = sourceAt(scene, i);
    const other = phrase?.gender !== "" && phrase?.gender !== verb;
    if (known?.kind !== "office" && !opening?.definite && (other || opening?.as.kin || verb === undefined)) return undefined;
    const { from, skip } = person;
    return { from: at, to, skip: 0, kind: "person", gender: "", number: "s", definite: true, person: { from, to: person.to, skip } };
  }
  return undefined;
};

/** "called THE AGENCY the technicians": behind a definite noun another definite one, no adjective, is somebody else. */
const ownPart = (scan: Scan<Scene>, known: NounPhrase | undefined, to: number): NounPhrase | undefined => {
  if (!known || known.kind === "common" || known.kind === "document" || known.to >= to) return undefined;
  const next = tokenAt(scan, known.to)?.type;
  const last = tokenAt(scan, known.to - 1)?.type;
  const other = next?.definite && !next.adjectival && next.prefixed === "" && !next.conjoined && !next.as.modifier && !next.as.demonym;
  if (!other || !(last?.definite || scan.scene.names.covering[known.to - 1] !== -1)) return undefined;
  return isSomebody(scan.scene, known.to) || isUnlike(scan, known) ? known : { ...known, to };
};

/** A noun for people or a body: no participle that tells more of what stands before it. */
const isSomebody = (scene: Scene, at: number): boolean => {
  const as = scene.a.tokens[at]?.type.as;
  const many = as?.office?.entry.features.number === "p" || as?.anonymous?.entry.features.number === "p";
  return as?.group !== undefined || as?.["organisation-head"] !== undefined || many;
};

/** What stands behind a phrase does not agree with it in gender: no adjective of its. */
const isUnlike = (scan: Scan<Scene>, known: NounPhrase): boolean => {
  const { form } = tokenAt(scan, known.to)?.type ?? { form: "" };
  const feminine = language(scan).looksFeminine(form);
  return known.number !== "p" && ((known.gender === "f" && !feminine) || (known.gender === "m" && feminine));
};

/** A few words in marks behind the verb, with the complement behind them: the source's name. */
const nameInMarks = (scan: Scan<Scene>, at: number): NounPhrase | undefined => {
  const { a } = scan.scene;
  const index = a.quotations.markOf[at] as number;
  const q = index >= 0 ? a.quotations.list[index] : undefined;
  if (q?.open !== at || q.broken || q.words > 4 || q.words === 0) return undefined;
  const name: Name = {
    from: at + 1,
    to: q.close,
    skip: 0,
    kind: "organisation",
    source: "context",
    entry: scan.scene.names.startingAt[at + 1]?.entry,
  };
  return { from: at, to: q.close + 1, skip: 0, kind: "organisation", gender: "", number: "s", definite: true, name, head: undefined };
};

const MOST_NAME = 4;

/** Words behind an office that nothing else explains are its holder's name. */
const holderBehind = (scan: Scan<Scene>, office: NounPhrase, to: number): NounPhrase | undefined => {
  if (office.kind !== "office" || to - office.to < 2 || to - office.to > MOST_NAME) return undefined;
  for (let at = office.to; at < to; at++) {
    const type = tokenAt(scan, at)?.type;
    if (type?.prefixed !== "" || type.classes.some((c) => c !== "given-name" && c !== "name-particle")) return undefined;
  }
  return { ...office, kind: "person", to, person: { from: office.to, to, skip: 0 } };
};

const hasOwnOffice = (scene: Scene, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) {
    const type = scene.a.tokens[at]?.type;
    if (type?.as.office && !type.definite && type.as.office.proclitics === "" && sourceAt(scene, at)?.person?.to === to) return true;
  }
  return false;
};

/** Where a few words in marks that open at this token end. */
const quotedEnd = (scene: Scene, at: number): number => {
  const index = scene.a.quotations.markOf[at] as number;
  const q = index >= 0 ? scene.a.quotations.list[index] : undefined;
  return q && q.open === at && !q.broken && q.words <= 4 ? q.close + 1 : at;
};

/** "of the delegation X FROM THE PROVINCE OF Y": where such a place ends; the same token where none stands. */
const placeBehindFrom = (scan: Scan<Scene>, at: number): number => {
  if (matchAt(scan.scene.a, at, "preposition")?.entry.features.role !== "from") return at;
  const phrase = isA(scan.scene.a, at + 1, "place-head") ? scan.scene.names.startingAt[at + 2] : scan.scene.names.startingAt[at + 1];
  return phrase?.kind === "place" ? phrase.to : at;
};

/** A word that tells whose kin or guest somebody is: the name behind it is not his own. */
const isRelated = ({ a }: Scene, at: number): boolean =>
  isA(a, at, "kin") || (isA(a, at, "office") && matchAt(a, at, "office")?.entry.features.rank === "guest");

/** Where between a title's first word and a name such a word stands; -1 where none does. */
const relatedAt = (scene: Scene, from: number, to: number): number => {
  for (let at = from; at < to; at++) if (isRelated(scene, at)) return at;
  return -1;
};

/** "of the secondary schools MURSHID Idris": behind a title that is closed a bare word right before a single surname is its given name. */
const withGiven = (scene: Scene, at: number, person: Name): number => {
  const given = scene.a.tokens[person.from - 1]?.type;
  const bare = given?.kind === "word" && !given.definite && given.prefixed === "" && !given.conjoined;
  const closed = scene.a.tokens[person.from - 2]?.type.definite ?? false;
  const calling = given?.as.rank !== undefined || given?.as.honorific !== undefined;
  return person.to - person.from === 1 && person.from - 1 > at && bare && closed && !calling ? person.from - 1 : person.from;
};

/** A title the lexicon does not know, with a person's name behind it: "the commander of the operations room of X, NAME". */
export const titledPerson =
  (name: string): P =>
  (scan, at, next) => {
    const { scene } = scan;
    if (!inBounds(scan, at) || !isWord(scene, at) || closesPhrase(scene, at) || bearsBy(scan, at)) return false;
    // a name nobody lists with its calling behind it: the names further on are somebody else's
    const named = nameBeforeOffice(scene, at);
    if (named) return named.to <= scan.to && keepOn(scan, name, named, next, named.to);
    for (let to = at + 1; to < Math.min(scan.to, at + 12); to++) {
      const person = scene.names.startingAt[to];
      if (person?.kind === "person" && person.skip === 0) {
        // "the widow of the martyr X", "the guest of the programme X"
        const related = relatedAt(scene, at, to);
        if (related > at) return false;
        const kin: NounPhrase = { from: at, to: person.to, skip: 0, kind: "common", gender: "", number: "s", definite: true };
        // "the wife of X, LAYLA SHAMI, said"
        const own = related === at ? appositionAt(scene, person.to) : undefined;
        const self = own && {
          ...kin,
          to: own.to,
          kind: "person" as const,
          person: { from: own.name.from, to: own.name.to, skip: own.name.skip },
        };
        if (related === at) return keepOn(scan, name, self ?? kin, next, self?.to ?? kin.to);
        // "the charging of prime minister X": the office between them has the name, the first word is no title
        if (to > at + 1 && !isA(scene.a, at, "office") && hasOwnOffice(scene, at + 1, person.to)) return false;
        const phrase: NounPhrase = {
          from: at,
          to: person.to,
          skip: 0,
          kind: "person",
          gender: "",
          number: "s",
          definite: true,
          person: { from: withGiven(scene, at, person), to: person.to, skip: 0 },
        };
        return keepOn(scan, name, phrase, next, person.to);
      }
      const quoted = quotedEnd(scene, to);
      if (quoted > to) {
        to = quoted - 1;
        continue;
      }
      const placed = placeBehindFrom(scan, to);
      if (placed > to) {
        to = placed - 1;
        continue;
      }
      // "the delegate of X, NAME, ruled out …": the holder between commas
      const set = language(scan).isComma(tokenAt(scan, to)?.type.text ?? "") ? appositionAt(scene, to) : undefined;
      if (set && language(scan).isComma(tokenAt(scan, set.to)?.type.text ?? "")) {
        const { from, skip } = set.name;
        const range = { from, to: set.name.to, skip };
        const held: NounPhrase = { from: at, to: set.to, skip: 0, kind: "person", gender: "", number: "s", definite: true, person: range };
        return keepOn(scan, name, held, next, set.to);
      }
      if (!isWord(scene, to) || scene.inTime[to] === 1 || endsLoose(scan, to)) return false;
    }
    return false;
  };

const endsLoose = (scan: Scan<Scene>, at: number): boolean => {
  const { a } = scan.scene;
  return (
    isA(a, at, "complementiser") ||
    isA(a, at, "conjunction") ||
    isA(a, at, "relative") ||
    isA(a, at, "preposition") ||
    isA(a, at, "quantifier") ||
    isA(a, at, "issued") ||
    isAdverb(scan, at) ||
    isCueVerb(scan.scene, at) ||
    isTold(scan.scene, at)
  );
};

const TOLD: readonly WordClass[] = ["honorific", "rank", "office", "anonymous", "outlet", "outlet-head"];

/** "to the reporter of the paper": whom the words were given to. */
const isTold = ({ a }: Scene, at: number): boolean => {
  return TOLD.some((cls) => (matchAt(a, at, cls)?.proclitics ?? "") !== "");
};

/** Tokens at which an adverbial stretch between cue and content may begin. */
const opensFiller = (scan: Scan<Scene>, at: number): boolean => {
  const { scene } = scan;
  const type = tokenAt(scan, at)?.type;
  if (!type) return false;
  if (type.kind === "mark")
    return (
      language(scan).isComma(type.text) || type.text === "(" || type.text === "/" || type.text === "[" || opensShortQuotation(scan, at)
    );
  if (scene.inTime[at] === 1) return true;
  const a = scene.a;
  if (describesUnnamed(scan, at)) return true;
  if (
    type.as.preposition ||
    type.as.relative ||
    type.as.turn ||
    type.as.pronoun ||
    type.as.according ||
    type.as.adverb ||
    type.as.demonstrative ||
    type.as.issued?.entry.features.agent === "carrier"
  )
    return true;
  if (a.phrases[at]?.some((p) => FILLER_PHRASES.has(p.entry.class))) return true;
  if ((scene.names.startingAt[at]?.skip ?? 0) > 0 && !type.conjoined) return true;
  return (
    type.prefixed !== "" ||
    isTold(scene, at) ||
    type.as.medium !== undefined ||
    (type.as["outlet-head"]?.skip ?? 0) > 0 ||
    (type.as.outlet?.proclitics !== undefined && type.as.outlet.skip > 0)
  );
};
/** "a diplomat WHO ATTENDED the session": behind an unnamed source a word with the shape of a verb opens what tells more of him. */
const describesUnnamed = (scan: Scan<Scene>, at: number): boolean => {
  const type = tokenAt(scan, at)?.type;
  const subject = scan.captures.get("subject") as NounPhrase | undefined;
  if (subject?.kind !== "anonymous" || subject.to !== at || subject.definite || type?.kind !== "word" || type.conjoined) return false;
  if (type.definite) return false;
  return (
    type.as["event-light"] !== undefined ||
    type.as["event-verb"] !== undefined ||
    (type.classes.length === 0 && language(scan).looksPerfect(type.form))
  );
};
const opensShortQuotation = (scan: Scan<Scene>, at: number): boolean => {
  const index = scan.scene.a.quotations.markOf[at] as number;
  const q = index >= 0 ? scan.scene.a.quotations.list[index] : undefined;
  return q?.open === at && !q.broken && q.words <= 3;
};
const FILLER_PHRASES: ReadonlySet<WordClass> = new Set<WordClass>([
  "preposition",
  "turn",
  "according",
  "adverb",
  "in-saying",
  "conjunction",
]);

/** "asking not to be named": a phrase that tells how something was said opens no words of its own. */
export const isManner = ({ a }: Scene, at: number): boolean =>
  a.phrases[at]?.some((p) => p.entry.class === "adverb" && p.to > at + 1) ?? false;

/** What a stretch between cue and content may not cross. */
const filled = (scan: Scan<Scene>, at: number, from: number): boolean => {
  if (!inBounds(scan, at)) return false;
  const { scene } = scan;
  const type = tokenAt(scan, at)?.type;
  if (!type || language(scan).isColon(type.text)) return false;
  const q = scene.a.quotations.markOf[at] as number;
  const led = tokenAt(scan, at - 1)?.type.as.preposition?.skip === 0;
  if (q >= 0 && !led && (scene.a.quotations.list[q]?.words ?? 0) > 6 && scene.a.quotations.list[q]?.open === at) return false;
  const cueHere = type.as.cue;
  if (cueHere?.entry.features.mood === "participle" && !isManner(scene, at)) return false;
  if (at > from && isCueVerb(scene, at) && type.as.cue?.proclitics !== "" && scene.names.covering[at] === -1) return false;
  return true;
};

const MOST_FILLER = 55;

/** Stretches between cue and content, as short as the rest allows; kept in "fillers". */
export const fillers: P = (scan, at, next) => {
  if (next(at)) return true;
  if (!inBounds(scan, at) || !opensFiller(scan, at)) return false;
  const before = (scan.captures.get("fillers") as { from: number; to: number }[] | undefined) ?? [];
  // one stretch that grows until the rest holds: then it has its end, and nobody has seen it before
  const stretch = { from: at, to: at };
  scan.captures.add("fillers", [...before, stretch]);
  while (stretch.to - at < MOST_FILLER && filled(scan, stretch.to, at)) {
    stretch.to++;
    if (next(stretch.to)) return true;
  }
  return scan.captures.dropLast();
};

/** The preposition the cue itself takes, written apart; the content begins behind it. */
export const ownPreposition: P = single((scan, at) => {
  if (!inBounds(scan, at)) return -1;
  const m = matchAt(scan.scene.a, at, "preposition");
  const role = m?.entry.features.role ?? "";
  if (!m || m.to !== at + 1 || m.enclitic !== "" || m.proclitics !== "" || !takes(scan, role)) return -1;
  // a letter glued to a mark stays with what it stands before
  const glued = role === "by" && tokenAt(scan, at)?.end === tokenAt(scan, at + 1)?.start;
  return glued ? at : m.to;
});

/** "called on X FOR the release": the one-letter "for" before a noun, where the cue takes it. */
export const prefixedFor: P = when((scan, at) => {
  const type = inBounds(scan, at) ? tokenAt(scan, at)?.type : undefined;
  if (!type || !takes(scan, "for-noun") || scan.scene.inTime[at] === 1 || scan.scene.names.covering[at] !== -1) return false;
  if (type.as.preposition || type.as.office || type.as.anonymous || type.as.group || type.as["organisation-head"]?.skip === 0) return false;
  const native = type.classes.some((c) => c !== "cue" && type.as[c]?.skip === 0);
  const bare = language(scan).cutsFor(type.form) && !native && !type.definite;
  return type.prefixed === "for" || bare;
});

/** A word that bears the one-letter preposition the cue takes ("by"); the content begins with the word itself. */
export const prefixedBy: P = when((scan, at) => takes(scan, "by") && bearsBy(scan, at) && !clauseAhead(scan, at));

/** "told in the capital today that": a place behind "by", times, and the clause. */
const placeThenClause = (scan: Scan<Scene>, at: number): boolean => {
  const { scene } = scan;
  const name = scene.names.startingAt[at];
  let to = name?.kind === "place" ? name.to : isA(scene.a, at, "place-head") ? at + 1 : at;
  if (to === at) return false;
  while (inBounds(scan, to) && scene.inTime[to] === 1) to++;
  return isA(scene.a, to, "complementiser") && !tokenAt(scan, to)?.type.conjoined;
};

const MOST_AHEAD = 12;

/** "in charge of water, said that": where the verb's clause is still to come, an earlier "by" is not its complement. */
const clauseAhead = (scan: Scan<Scene>, at: number): boolean => {
  const { scene } = scan;
  if (!takes(scan, "that") && !takes(scan, "by:that")) return false;
  if (placeThenClause(scan, at)) return true;
  for (let i = at + 1; i < at + MOST_AHEAD && inBounds(scan, i) && !isCueVerb(scene, i); i++)
    if (!tokenAt(scan, i)?.type.conjoined && matchAt(scene.a, i, "complementiser")?.entry.features.by === "yes") return true;
  return false;
};

/** Whether this word begins with the one-letter "by". */
export const bearsBy = (scan: Scan<Scene>, at: number): boolean => {
  if (!inBounds(scan, at)) return false;
  const { names, a } = scan.scene;
  const type = tokenAt(scan, at)?.type;
  if (type?.kind !== "word" || scan.scene.inTime[at] === 1) return false;
  // "near to": the letter belongs to a preposition of several words
  if (a.phrases[at]?.some((p) => p.entry.class === "preposition" && p.to > at + 1)) return false;
  // the first letter of a name in marks is its own
  const marks = a.quotations.list[a.quotations.inside[at] as number];
  if (type.prefixed === "by") return true;
  if (marks && !marks.broken && marks.words <= 3 && marks.open === at - 1) return false;
  const name = names.startingAt[at];
  if (name) return name.skip > 0 && language(scan).cutsBy(type.form);
  if (!language(scan).cutsBy(type.form) || type.conjoined) return false;
  return (
    !isA(a, at, "preposition") && !isCommonWhole(scan, at) && !isA(a, at, "country") && names.covering[at] === -1 && !nativeHere(scan, at)
  );
};

const SEATS: ReadonlySet<string> = new Set(["place-head", "venue", "organisation-head", "outlet-head", "country", "city", "office"]);

/** A plain noun by itself; or one with a letter before it that is also a place or a body: there the letter tells where. */
const isCommonWhole = (scan: Scan<Scene>, at: number): boolean => {
  const type = tokenAt(scan, at)?.type;
  return type?.as.common !== undefined && (type.as.common.skip === 0 || type.classes.some((c) => SEATS.has(c)));
};

/** A word the lexicon knows unsplit: its first letter is its own. */
const nativeHere = (scan: Scan<Scene>, at: number): boolean =>
  tokenAt(scan, at)?.type.classes.some(
    (c) => c !== "cue" && tokenAt(scan, at)?.type.as[c]?.skip === 0 && tokenAt(scan, at)?.type.as[c]?.tail === 0,
  ) ?? false;

/** A word that can begin an object: a noun, a name, an opening mark of a short quotation. */
export const objectStart: P = when((scan, at) => {
  if (!inBounds(scan, at)) return false;
  const { scene } = scan;
  const type = tokenAt(scan, at)?.type;
  if (!type || scene.inTime[at] === 1 || type.conjoined) return false;
  if (type.kind === "mark") return scene.a.quotations.markOf[at] !== -1;
  if (type.as.adverb?.skip === 0) return false;
  if (isA(scene.a, at, "demonstrative") || isA(scene.a, at, "relative")) return true;
  // "confirmed the ABSENCE of losses": a negation that is a noun
  const negates = isA(scene.a, at, "negation") && matchAt(scene.a, at, "negation")?.entry.features.noun !== "yes";
  if (!isWord(scene, at) || isA(scene.a, at, "complementiser") || isA(scene.a, at, "conjunction") || negates) return false;
  if (type.as.preposition?.entry.features.role !== undefined && type.as.preposition.skip === 0) return false;
  if (type.prefixed !== "" || bearsBy(scan, at) || isCueVerb(scene, at)) return false;
  if (type.as["outlet-head"]?.proclitics || type.as.outlet?.proclitics) return false;
  return true;
});

/** The one-letter "by" alone before a mark: by "robbery". */
const isBareBy = (scan: Scan<Scene>, at: number): boolean =>
  tokenAt(scan, at)?.type.as.preposition?.entry.features.role === "by" && tokenAt(scan, at + 1)?.type.kind === "mark";

/** Within the next words stands the "by" that a description or charge needs. */
export const byFollows = (most: number): P =>
  when((scan, at) => {
    for (let i = at + 1; i < at + most && inBounds(scan, i); i++) {
      const m = matchAt(scan.scene.a, i, "complementiser");
      if (bearsBy(scan, i) || isBareBy(scan, i) || m?.entry.features.by === "yes") return true;
    }
    return false;
  });
