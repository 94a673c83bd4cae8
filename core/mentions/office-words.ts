/** What an office is told by, and whether another telling is of the same one. */
import { coveringName } from "./names/covering-name.ts";
import { isA, matchAt } from "../tokens/annotated.ts";
import type { OfficePart, Range } from "./noun-phrase.ts";
import { bare, formsOf } from "./phrase-forms.ts";
import type { Scene } from "./phrase-words.ts";

export interface OfficeWords {
  readonly lemma: string;
  readonly rank: string;
  readonly words: ReadonlySet<string>;
  /** of these, what does not tell whose state's office it is */
  readonly own: ReadonlySet<string>;
  readonly country: string | undefined;
  /** of these, what tells whom its holder serves: "the adviser OF THE PRESIDENT" */
  readonly serves: ReadonlySet<string>;
  /** told to have been held before */
  readonly former: boolean;
  /** a body of states is told with it: "the head of the Union of X" */
  readonly ofBody: boolean;
  /** a body that is no government is told with it: "the head of the council" */
  readonly ofPart: boolean;
  /** a part of a state is told with it: "the head of the government of the province" */
  readonly ofRegion: boolean;
  /** told by another name than the usual: "the head of DIPLOMACY" */
  readonly renamed: boolean;
}

/** The forms of an office, its body without the "for" or "in" in front: "the head of the union", "the head for the union of X", "in the movement". */
const ofBodies = (s: Scene, office: OfficePart): string[] =>
  formsOf(s, office).map((form, i) => {
    const as = i > 0 ? s.a.tokens[office.from + i]?.type.as : undefined;
    const head = as?.["organisation-head"] ?? as?.["outlet-head"];
    const { language } = s.a.lexicon;
    if (!head || head.skip === 0 || !language.isPreposition(head.proclitics)) return form;
    return head.definite ? language.fold(head.entry.form) : form.slice(1);
  });

/** Another's office begins inside: "adviser OF THE PRESIDENT", "envoy TO-THE-MINISTER". One that stands beside is the same holder's. */
const opensServed = (s: Scene, at: number): boolean => {
  const inner = matchAt(s.a, at, "office");
  if (inner?.entry.features.number !== "s" || s.a.tokens[at]?.type.conjoined) return false;
  return inner.proclitics !== "" || !s.a.tokens[at - 1]?.type.definite;
};

/** Where whoever the holder serves is told within an office, and where that ends; both the office's end where nobody is. */
export const servedIn = (s: Scene, { from, to }: Range): { readonly from: number; readonly to: number } => {
  let at = from + 1;
  // "the adviser of HIS MAJESTY the king": the title is that of whom he serves
  while (at < to && !opensServed(s, at) && !(isA(s.a, at, "honorific") && isA(s.a, at + 1, "office"))) at++;
  let end = Math.min(to, matchAt(s.a, at, "office")?.to ?? to);
  while (end < to && !isA(s.a, end, "office")) end++;
  return { from: at, to: end };
};

/** "the UN envoy" is an envoy of the United Nations: an adjective of a body stands for the body's own words. */
const wordsOfOffice = (s: Scene, office: OfficePart): { words: Set<string>; own: Set<string>; serves: Set<string> } => {
  const { language } = s.a.lexicon;
  const words = new Set<string>();
  const own = new Set<string>();
  const serves = new Set<string>();
  const served = servedIn(s, office);
  for (const word of office.usual?.name.split(" ") ?? []) {
    const form = language.stem(language.fold(word));
    words.add(form);
    own.add(form);
  }
  for (const [i, form] of bare(s, ofBodies(s, office)).entries()) {
    const at = office.from + i;
    if (office.usual && at < office.usual.to) continue;
    const of = s.a.tokens[at]?.type.as.demonym?.entry.features;
    const ofBody = of?.kind === "body" && of.of ? of.of.split(" ").map((word) => language.stem(language.fold(word))) : undefined;
    // "the head of Sahlani diplomacy": the adjective agrees with the other name; the state is held by itself
    if (office.usual && of?.country) continue;
    // "of THE KINGDOM of Norway": what the state is goes with its name
    const isState = matchAt(s.a, at, "place-head")?.entry.features.state === "yes";
    const ofState = of !== undefined || isState || coveringName(s.names, at)?.kind === "country";
    for (const word of ofBody ?? [form]) {
      words.add(word);
      if (ofBody || !ofState) own.add(word);
      if (at >= served.from && at < served.to) serves.add(word);
    }
  }
  return { words, own, serves };
};

const isFormer = (s: Scene, office: OfficePart): boolean => {
  for (let at = office.from; at < office.to; at++) if (s.a.tokens[at]?.type.as.modifier?.entry.features.former === "yes") return true;
  return false;
};

const OF_STATES: ReadonlySet<string | undefined> = new Set(["international", "alliance"]);

const isOfBody = (s: Scene, office: OfficePart): boolean => {
  for (let at = office.from; at < office.to; at++) if (OF_STATES.has(s.names.startingAt[at]?.entry?.features.kind)) return true;
  return false;
};

const isOfPart = (s: Scene, office: OfficePart): boolean => {
  for (let at = office.from + 1; at < office.to; at++) {
    const kind = matchAt(s.a, at, "organisation-head")?.entry.features.kind;
    if (kind !== undefined) return kind !== "government";
  }
  return false;
};

const isOfRegion = (s: Scene, office: OfficePart): boolean => {
  for (let at = office.from + 1; at < office.to; at++) {
    const head = s.a.tokens[at]?.type.as["place-head"];
    if (head && head.entry.features.state !== "yes") return true;
  }
  return false;
};

export const officeWords = (s: Scene, office: OfficePart): OfficeWords => ({
  lemma: office.usual?.name ?? office.lemma,
  rank: office.rank,
  ...wordsOfOffice(s, office),
  country: office.country,
  former: isFormer(s, office),
  ofBody: isOfBody(s, office),
  ofPart: isOfPart(s, office),
  ofRegion: isOfRegion(s, office),
  renamed: office.usual !== undefined,
});

const subset = (x: ReadonlySet<string>, y: ReadonlySet<string>): boolean => {
  if (x.size > y.size) return false;
  for (const word of x) if (!y.has(word)) return false;
  return true;
};

/** "the foreign minister of Sahla" and "the Sahlani foreign minister": the state is told by its name or by an adjective. */
const isOfStateAlike = (x: OfficeWords, y: OfficeWords): boolean =>
  x.country !== undefined && x.country === y.country && x.rank === y.rank && x.own.size === y.own.size && subset(x.own, y.own);

export const sameOffice = (x: OfficeWords, y: OfficeWords): boolean =>
  x.lemma === y.lemma && x.rank === y.rank && x.country === y.country && x.words.size === y.words.size && subset(x.words, y.words);

/** "the MINISTER", told before as "the minister of foreign affairs", which the tables have as an office of its own; who heads something else is another. */
export const isBareOf = (x: OfficeWords, y: OfficeWords): boolean =>
  x.words.size === 1 && x.rank === y.rank && x.rank !== "head" && subset(x.words, y.words);

/** The same office told by fewer words. */
export const isShorterOf = (x: OfficeWords, y: OfficeWords): boolean =>
  x.rank === y.rank && x.former === y.former && (x.country === undefined || x.country === y.country) && subset(x.words, y.words);

/** "the minister OF DEFENCE" and "the minister OF FOREIGN AFFAIRS": of one kind, and each of something that the other is not of. */
export const areOfOtherThings = (x: OfficeWords, y: OfficeWords): boolean => {
  const areMinisters = x.rank === "minister" && y.rank === "minister" && x.own.size > 1 && y.own.size > 1;
  return areMinisters && [...x.own].filter((w) => y.own.has(w)).length < 2;
};

/** "the Sahlani president": the head of a state, and of nothing else that is told. */
export const rulesState = ({ rank, country, own, words }: OfficeWords): boolean =>
  rank === "head" && country !== undefined && own.size === 1 && words.size === 2;

/** An office told again, shorter or with the country only, is the same office. */
export const fits = (asked: OfficeWords, held: OfficeWords): boolean => {
  // "the adviser of the president X" is not the president
  if (asked.lemma !== held.lemma && subset(asked.words, held.serves)) return false;
  const spokesmen = asked.rank === "spokesman" && held.rank === "spokesman";
  if (asked.lemma !== held.lemma && !spokesmen && !subset(asked.words, held.words) && !isOfStateAlike(asked, held)) return false;
  // "THE SPOKESMAN": whoever speaks for a body, by whatever word he was told
  if (spokesmen && asked.lemma !== held.lemma && (asked.words.size === 1 || speaksForSame(asked, held))) return true;
  if (asked.country && held.country && asked.country !== held.country) return false;
  // "the Sahlani president" is neither the head of its council nor of its government
  if (rulesState(asked) && held.rank === "head" && held.own.size > 1 && (held.ofPart || held.lemma !== asked.lemma)) return false;
  // "the UN envoy" is not the former one; "the minister" may be
  if (held.former && !asked.former && asked.words.size > 1) return false;
  // "the former Sahlani president" is not he who is told to be president
  if (asked.former && !held.former && asked.country !== undefined) return false;
  // "the prime minister X" is not the head of a region's government
  if (asked.ofRegion && !held.ofRegion && asked.rank === "head" && held.rank === "head") return false;
  // "the president X" is not the head of a union
  if (asked.ofBody && asked.rank === "head" && held.words.size === 1) return false;
  if (subset(asked.words, held.words) || subset(held.words, asked.words)) return true;
  // "the head of diplomacy", of a woman told to be minister of foreign affairs
  if (asked.renamed && asked.lemma === held.lemma && asked.own.size > 1 && asked.country === held.country) return true;
  if (asked.country === undefined || asked.country !== held.country || areOfOtherThings(asked, held)) return false;
  // "the Sahlani ambassador": an office told by its country alone
  return sharesMore(asked.words, held.words) || (asked.lemma === held.lemma && asked.words.size === 2 && asked.own.size === 1);
};
/** "HAMAS'S spokesman", told before by another word for one who speaks in its name. */
const speaksForSame = (asked: OfficeWords, held: OfficeWords): boolean => {
  if (asked.words.size > 2) return sharesMore(asked.words, held.words);
  return asked.words.size === 2 && [...asked.words].some((word) => held.words.has(word));
};

const sharesMore = (x: ReadonlySet<string>, y: ReadonlySet<string>): boolean => [...x].filter((w) => y.has(w)).length >= 2;
