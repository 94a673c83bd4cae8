/** Names that the learned tagger finds, with the ends that the words around them tell. */
import type { WordClass } from "../../language.ts";
import { tagArticle } from "../../tagger/article.ts";
import type { Tagger } from "../../tagger/tagger.ts";
import { type Annotated, beginsPhrase, isA, matchAt } from "../../tokens/annotated.ts";
import type { Sentence } from "../../tokens/sentences.ts";
import type { Token, WordType } from "../../tokens/word-type.ts";
import { areNations, isBodyOfState, isDayOfParty, isGiven, isToldTo, keepsLetter, opensGiven } from "../name-words.ts";
import type { Name, NameKind } from "../names.ts";
import { changed } from "./new-name.ts";
import { awaitedNames } from "./awaited-names.ts";
import { keepsAnd } from "./first-words.ts";
import { bodyNames, withoutMember } from "./body-names.ts";
import { overrunsOutlet } from "./listed-outlets.ts";
import { isTitleAlone, personName } from "./person-name.ts";

const LABELS: Readonly<Record<string, NameKind>> = {
  PER: "person",
  PERS: "person",
  ORG: "organisation",
  GPE: "place",
  LOC: "place",
  FAC: "place",
  MEDIA: "outlet",
  GROUP: "group",
};

const PARTICLE_PHRASES: ReadonlySet<WordClass> = new Set<WordClass>([
  "conjunction",
  "preposition",
  "turn",
  "adverb",
  "background",
  "participation",
]);

/** "especially": two words of grammar that the tagger may take for a name. */
const isParticlePhrase = (a: Annotated, from: number, to: number): boolean =>
  a.phrases[from]?.some((p) => p.to >= to && PARTICLE_PHRASES.has(p.entry.class)) ?? false;

/** No name begins with a mark, or with "that"; quotation marks and brackets may belong to what they enclose. */
const clauseStart = (a: Annotated, start: number, to: number): number => {
  const text = a.tokens[start]?.type.text ?? "";
  // nor with a preposition of one letter that stands apart
  const isLetter = a.tokens[start]?.type.form.length === 1 && a.tokens[start]?.type.as.preposition?.skip === 0;
  const from = start + 1 < to && (a.lexicon.language.isComma(text) || text === "/" || isLetter) ? start + 1 : start;
  const type = from + 1 < to ? a.tokens[from]?.type : undefined;
  const m = type?.as.complementiser;
  // BAN is spelt as "that" once the hamza is folded
  const isThat = type && m && m.entry.features.weak !== "yes" && a.lexicon.language.normalise(type.text) === m.entry.form;
  // "according to the paper, THEN X said"
  const resumes = m && type?.as.resumption?.skip === 0;
  return isThat || resumes ? from + 1 : from;
};

/** "the ministry of health HAD": an auxiliary that is no town's name is of no body's; a philosopher's surname may be spelt so. */
const isAuxiliary = (a: Annotated, at: number, kind: NameKind): boolean => {
  const as = a.tokens[at]?.type.as;
  return kind !== "person" && as?.auxiliary?.skip === 0 && !as.city && !as.place && !as["given-name"];
};

/** "meets X TOMORROW", "in Sahla SUNDAY": no part of a name; outlets are called so, and families after days of the week. */
const isDay = (a: Annotated, at: number, kind: NameKind): boolean => {
  const as = a.tokens[at]?.type.as;
  const day = as?.["time-relative"] ?? (kind === "person" ? undefined : as?.weekday);
  return kind !== "outlet" && day?.skip === 0 && !as?.["given-name"] && !(kind === "organisation" && isDayOfParty(a, at));
};

/** No name goes on behind "that" or "each by himself", and none holds a verb. */
const clauseEnd = (a: Annotated, from: number, to: number, kind: NameKind): number => {
  for (let at = from + 1; at < to; at++) {
    const m = a.tokens[at]?.type.as.complementiser;
    if ((m && m.entry.features.weak !== "yes") || isAuxiliary(a, at, kind) || isDay(a, at, kind) || beginsPhrase(a, at, "apart")) return at;
  }
  return to;
};

/** A name does not begin in a quotation and end outside it. */
const crossesMarks = (a: Annotated, from: number, to: number): boolean => a.quotations.inside[from] !== a.quotations.inside[to - 1];

/** Nor does it begin before a bracket and end inside it: "the agency (SNA". */
const crossesBrackets = (a: Annotated, from: number, to: number): boolean => {
  let open = 0;
  let strokes = 0;
  for (let at = from; at < to; at++) {
    const text = a.tokens[at]?.type.text;
    if (text === "(") open++;
    else if (text === ")") open--;
    else if (text === "/") strokes++;
  }
  // "the agency /SNA/"
  return open !== 0 || (strokes % 2 === 1 && a.tokens[to]?.type.text === "/");
};

const typesIn = (a: Annotated, s: Sentence): readonly WordType[] => {
  const types: WordType[] = [];
  for (let at = s.from; at < s.to; at++) types.push((a.tokens[at] as Token).type);
  return types;
};

/** "of the ministry TO THE AGENCY of news": whom the words were given to is no part of the name before it. */
const toldEnd = (a: Annotated, from: number, to: number): number => {
  for (let at = from + 1; at < to; at++) {
    const { prefixed, as } = (a.tokens[at] as Token).type;
    const head = as["outlet-head"];
    if (head && (prefixed === "for" || a.lexicon.language.isPurpose(head.proclitics)) && !isBodyOfState(a, at)) return at;
    const { outlet } = as;
    // "of the government TO SNA": by its name alone, unless that is a word besides
    if (outlet?.entry.features.ambiguous !== "yes" && a.lexicon.language.isPurpose(outlet?.proclitics ?? "")) return at;
    if (isToldTo(a, at) && isA(a, at + 1, "outlet")) return at;
  }
  return to;
};

/** "THE CHANNEL Wadi": what kind of outlet it is, unless what is left is a state: "the radio of Sahla". */
const withoutHead = (a: Annotated, name: Name): Name => {
  const head = matchAt(a, name.from, "outlet-head");
  const next = a.tokens[head?.to ?? name.to]?.type;
  // in marks the whole is quoted
  if ((a.quotations.markOf[name.from - 1] ?? -1) >= 0) return name;
  if (!head || head.skip !== name.skip || head.definite || head.to >= name.to) return name;
  // "THE NEWS AGENCY Wadi", but "the News Agency of Students": behind more than the kind alone only what is listed, or bare
  if (head.to > name.from + 1 && next?.definite && matchAt(a, head.to, "outlet")?.to !== name.to) return name;
  if (next?.kind !== "word" || next.conjoined || next.as.demonym || next.as.country || next.as.city) return name;
  return changed(name, { from: head.to, skip: 0 });
};

/** "accused SAHLA NURAN of": two listed states side by side, taken for one place, are two. */
const isOfStates = (a: Annotated, { from, to }: Name): boolean => {
  const first = matchAt(a, from, "country");
  return first !== undefined && first.to < to && matchAt(a, first.to, "country")?.to === to;
};

/** "THE SAHLANI AGENCY": what kind of outlet it is and of what nation, and no name. */
const isOutletOfNation = (a: Annotated, { from, to, kind }: Name): boolean => {
  if (kind === "person" || kind === "place") return false;
  const head = a.tokens[from]?.type;
  return head?.definite === true && head.as["outlet-head"] !== undefined && areNations(a, from + 1, to);
};

/** "THE SECRETARY GENERAL" of a movement, taken for a body or a place: an office as the tables have it, and the name of nothing. */
const isOfficeAlone = (a: Annotated, { from, to, kind }: Name): boolean => {
  if (kind !== "organisation" && kind !== "place") return false;
  return matchAt(a, from, "office")?.to === to && !isA(a, from, "organisation-head") && !isA(a, from, "place-head");
};

/** "Nuran THE SAHLANI": behind a listed town the adjective of its state tells where it is, and is no part of its name. */
const isTownOfState = (a: Annotated, { from, to }: Name): boolean => {
  const town = matchAt(a, from, "city");
  return town !== undefined && town.to === to - 1 && (a.tokens[town.to]?.type.definite ?? false) && isA(a, town.to, "demonym");
};

/** "in Nuran LAYLA SHAMI", taken whole for a place: a listed town ends where a first name opens with its surname behind it. */
const holderBehindTown = (a: Annotated, name: Name): Name | undefined => {
  const town = matchAt(a, name.from, "city") ?? matchAt(a, name.from, "place");
  if (!town || town.to > name.to - 2 || !opensGiven(a, town.to)) return undefined;
  return personName(a, changed(name, { from: town.to, skip: 0, kind: "person" }));
};

const LONGEST_TITLE = 3;
const FARTHEST_BY = 5;

/** "demanded the minister A JUST SOLUTION", taken for his name: right behind a bare title what the verb takes with the one-letter "by", which is nowhere else. */
const isTakenByVerb = (a: Annotated, { from, to }: Name): boolean => {
  const { cutsBy, cutsByShort } = a.lexicon.language;
  const type = a.tokens[from]?.type;
  if (!type || type.classes.length > 0 || !(cutsBy(type.form) || cutsByShort(type.form))) return false;
  let verb = from - 1;
  while (from - verb <= LONGEST_TITLE && (isA(a, verb, "office") || isA(a, verb, "demonym")) && a.tokens[verb]?.type.definite) verb--;
  const cue = verb < from - 1 ? a.tokens[verb]?.type.as.cue : undefined;
  const { mood, frames = "" } = cue?.entry.features ?? {};
  if ((mood !== "perfect" && mood !== "imperfect") || !frames.split(" ").includes("by")) return false;
  for (let at = to; at < to + FARTHEST_BY && a.sentenceOf[at] === a.sentenceOf[from]; at++)
    if (a.tokens[at]?.type.prefixed === "by" || cutsBy(a.tokens[at]?.type.form ?? "")) return false;
  return true;
};

/** What the tagger's words are without what it drew in: a body may end where its member begins, and what is nobody's name is none. */
const cleaned = (a: Annotated, name: Name): readonly Name[] => {
  if (isOfficeAlone(a, name) || isOutletOfNation(a, name)) return [];
  if (name.kind === "organisation") return bodyNames(a, name);
  if (name.kind === "outlet") return overrunsOutlet(a, name) ? [] : withoutMember(a, withoutHead(a, name));
  // "the municipality of Sahla LAYLA SHAMI", taken whole for a place
  if (name.kind === "place" && isA(a, name.from, "organisation-head")) {
    // and where its head is that of no place or thing, it is the body there
    const isPlace = isA(a, name.from, "place-head") || matchAt(a, name.from, "organisation-head")?.entry.features.weak === "yes";
    const kind = isPlace ? name.kind : "organisation";
    return withoutMember(a, changed(name, { kind }));
  }
  if (name.kind === "place") {
    if (isTownOfState(a, name)) return [];
    const holder = holderBehindTown(a, name);
    if (holder) return [changed(name, { to: holder.from }), holder];
  }
  if (name.kind !== "person") return isOfStates(a, name) ? [] : [name];
  // "two sources to the agency": an unnamed source is nobody's name
  const first = a.tokens[name.from]?.type.as;
  if (first?.anonymous?.skip === 0 && first["given-name"] === undefined) return [];
  // "OUR INTERLOCUTOR"
  if (name.to - name.from === 1 && first?.["honorific-pronoun"]) return [];
  // "met X AT THE SEAT of the ministry": a house with the letter of "at" before it
  if (first?.venue && a.lexicon.language.isPreposition(first.venue.proclitics)) return [];
  // "a Turkish delegation": a nation that is also a first name
  if (first?.group?.entry.features.sent === "yes") return [];
  const person = personName(a, name);
  return person && !isTitleAlone(a, person.from, person.to) && !isTakenByVerb(a, person) ? [person] : [];
};

export const taggedNames = (a: Annotated, tagger: Tagger | undefined): Name[] => {
  if (!tagger) return [];
  const names: Name[] = [];
  const spans = tagArticle(
    tagger,
    a.sentences.map((s) => typesIn(a, s)),
    awaitedNames(a),
  );
  a.sentences.forEach((s, i) => {
    for (const span of spans[i] ?? []) {
      const kind = LABELS[span.label];
      const [start, end] = [s.from + span.from, s.from + span.to];
      if (!kind || isParticlePhrase(a, start, end) || crossesMarks(a, start, end) || crossesBrackets(a, start, end)) continue;
      const from = clauseStart(a, start, end);
      const to = toldEnd(a, from, clauseEnd(a, from, end, kind));
      // a first name that the tables know whole has its first letter to itself
      const own = isGiven(a, from) || from > start || (kind === "person" && (keepsLetter(a, from) || keepsAnd(a, from, to)));
      const skip = own ? 0 : span.skip;
      names.push(...cleaned(a, { from, to, skip, kind, source: "tagger", entry: undefined }));
    }
  });
  return names;
};
