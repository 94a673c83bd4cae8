/** Whether two names, or a name and an actor, may be one: by the words they share, by kind, gender and nearness. */
import type { Scene } from "./phrase-words.ts";
import type { NounPhrase } from "./noun-phrase.ts";
import type { Actor } from "./actors.ts";

/** Asked of every actor known for every new phrase: a loop, not a callback. */
export const standsIn = (short: readonly string[], long: readonly string[], from: number): boolean => {
  for (let k = 0; k < short.length; k++) if (short[k] !== long[from + k]) return false;
  return true;
};

/** The short form keeps the head, or drops the first word and nothing else: the Russian foreign ministry, the Russian foreign. */
export const sameBody = (short: readonly string[], long: readonly string[], headless: boolean): boolean =>
  short.length <= long.length &&
  (standsIn(short, long, 0) || (headless && short.length === long.length - 1 && short.length > 1 && standsIn(short, long, 1)));

/** The union of students: the general union of the students of Sahla. The head and, in their order, some of the other words. */
export const shortens = (s: Scene, short: readonly string[], long: readonly string[]): boolean => {
  if (short.length < 2 || short.length >= long.length || short[0] !== long[0]) return false;
  let at = 0;
  for (const word of long) if (word === short[at] || (s.a.lexicon.language.cutsFor(word) && word.slice(1) === short[at])) at++;
  return at === short.length;
};

/** "a recognised party": a head without the article, a name or a definite word behind it. */
export const isIndefinite = (s: Scene, phrase: NounPhrase): boolean => {
  if (phrase.name || phrase.kind !== "organisation") return false;
  for (let at = phrase.from; at < phrase.to; at++)
    if (s.a.tokens[at]?.type.definite || s.names.covering[at] !== -1 || s.a.tokens[at]?.type.kind === "mark") return false;
  return true;
};

/** Of states listed under one headword: a shorter or longer form, or a title alone; "the United Kingdom" keeps its name beside Britain. */
export const isOtherForm = (x: readonly string[], y: readonly string[], lemma: string): boolean => {
  const isTitle = (forms: readonly string[]) => forms.length === 1 && !lemma.endsWith(forms[0] as string);
  return x.some((form) => y.includes(form)) || isTitle(x) || isTitle(y);
};

export const isRun = (short: readonly string[], long: readonly string[]): boolean => {
  for (let i = 0; i + short.length <= long.length; i++) if (standsIn(short, long, i)) return true;
  return false;
};

/** Greater is nearer: the last mention before the place, else, below all of those, the first behind it. */
export const nearness = (actor: Actor, place: number): number => {
  const { mentions } = actor;
  for (let k = mentions.length - 1; k >= 0; k--) if ((mentions[k] as number) < place) return mentions[k] as number;
  return mentions.length > 0 ? -1 - (mentions[0] as number) : Number.NEGATIVE_INFINITY;
};

/** Of one gender, or of one that is not told. */
export const isOfGender = (a: Actor, { gender }: NounPhrase): boolean => a.gender === "" || gender === "" || a.gender === gender;

/** "the SAHLANI minister" is nobody who is told to be of another state and of no office of that one. */
export const isOfOtherState = (a: Actor, country: string | undefined): boolean =>
  country !== undefined && a.country !== undefined && a.country !== country && !a.offices.some((o) => o.country === country);

/** One is not many, and a woman is no man. */
export const agree = (actor: Actor, phrase: NounPhrase): boolean =>
  (actor.number === "s") === (phrase.number === "s") && (phrase.number !== "s" || isOfGender(actor, phrase));

export const sameKind = (s: Scene, actor: Actor, kind: string | undefined): boolean =>
  kind !== undefined && s.a.lexicon.lookup(actor.head ?? "").some((e) => e.class === "anonymous" && e.features.kind === kind);

export const initialsFit = (x: readonly string[], y: readonly string[]): boolean =>
  x.length > 1 && y.length > 1 && x[x.length - 1] === y[y.length - 1] && x[0] === y[0];

/** One has a letter that the other lacks, or two letters changed about; the first letter is the same, and a last one makes another name. */
export const spelledAlike = (x: string, y: string): boolean => {
  if (x[0] !== y[0] || Math.abs(x.length - y.length) > 1) return false;
  if (x.length > y.length) return spelledAlike(y, x);
  let at = 0;
  while (at < x.length && x[at] === y[at]) at++;
  if (x.length < y.length) return at < x.length && x.slice(at) === y.slice(at + 1);
  return at < x.length - 1 && x[at] === y[at + 1] && x[at + 1] === y[at] && x.slice(at + 2) === y.slice(at + 2);
};

/** The same words but for one that is `alike`. */
export const differInOne = (x: readonly string[], y: readonly string[], alike: (a: string, b: string) => boolean): boolean => {
  if (x.length !== y.length || x.length < 2) return false;
  let differing = -1;
  for (let i = 0; i < x.length; i++) {
    if (x[i] === y[i]) continue;
    if (differing >= 0) return false;
    differing = i;
  }
  return differing >= 0 && alike(x[differing] as string, y[differing] as string);
};
