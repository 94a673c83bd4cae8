/** Words for somebody that are no name and no office: whoever was called so before, or a role of their own. */
import type { ActorDirectory } from "./actor-directory.ts";
import { isRun, standsIn } from "./actor-likeness.ts";
import type { Actor } from "./actors.ts";
import type { NounPhrase } from "./noun-phrase.ts";
import { withBodyMeant } from "./body-meant.ts";
import { bare, formsOf, ownWords, withoutWish } from "./phrase-forms.ts";
import { nameOf } from "../tokens/annotated.ts";

/** "THE POET LAYLA SHAMI said … THE POET": a word no table knows for a calling is one where somebody's name had it for its title. */
const titledSo = (d: ActorDirectory, phrase: NounPhrase, forms: readonly string[]): Actor | undefined => {
  const [head, ...rest] = forms;
  if (head === undefined) return undefined;
  const feminine = d.scene.a.lexicon.language.looksFeminine(d.scene.a.tokens[phrase.from]?.type.form ?? "");
  const isSo = (a: Actor) =>
    a.kind === "person" &&
    a.titles.has(head) &&
    rest.every((word) => a.called.has(word)) &&
    a.gender !== (feminine ? "m" : "f") &&
    (a.mentions[0] ?? 0) < phrase.from;
  return d.lastWhere(isSo, d.index.withCalling(head));
};

/** "the lawyer", "the Belgian senator": whoever was called so before. */
export const calledSo = (
  d: ActorDirectory,
  phrase: NounPhrase,
  forms: readonly string[],
  isAnother: (a: Actor) => boolean = () => false,
): Actor | undefined => {
  if (phrase.number === "p" || phrase.number === "d" || !phrase.definite) return undefined;
  if (phrase.kind === "common") return titledSo(d, phrase, forms);
  if (phrase.kind !== "office" && phrase.kind !== "anonymous") return undefined;
  // whom he serves is no calling of his
  const isCalled = (a: Actor, word: string, i = 0) =>
    a.called.has(word) || a.offices.some((o) => o.words.has(word) && (i > 0 || !o.serves.has(word)));
  const persons = forms.length === 0 ? d.kind("person") : d.index.withCalling(forms[0] as string);
  const isCalledAll = (words: readonly string[]) => (a: Actor) => words.every((word, i) => isCalled(a, word, i));
  const ofBody = withBodyMeant(d, phrase.from, phrase.to, forms);
  const known = d.lastWhere(isCalledAll(forms), persons) ?? (ofBody && d.lastWhere(isCalledAll(ofBody), persons));
  if (known || phrase.country === undefined || forms.length < 2) return known;
  // "the Sahlani senator": whoever was called senator, his country untold so far
  const ofNation = (a: Actor) => a.country === undefined || a.country === phrase.country;
  return d.lastWhere((a) => ofNation(a) && !isAnother(a) && isCalled(a, forms[0] as string) && (a.mentions[0] ?? 0) < phrase.from, persons);
};

const SPELT_LIKE_SURNAMES: ReadonlySet<NounPhrase["kind"]> = new Set(["common", "office", "anonymous"]);

/** Words that no table explains, or a calling ("Tabib", spelt like "the doctor"), that end the name of somebody told before: that person's surname. */
export const surnamed = (d: ActorDirectory, phrase: NounPhrase): Actor | undefined => {
  const words = formsOf(d.scene, phrase);
  if (!SPELT_LIKE_SURNAMES.has(phrase.kind) || phrase.skip > 0) return undefined;
  if (words.length > (phrase.kind === "common" ? 2 : 1)) return calledAndSurnamed(d, phrase, words);
  const ends = (a: Actor) => a.forms.length > words.length && standsIn(words, a.forms, a.forms.length - words.length);
  const among = words.length === 0 ? d.kind("person") : d.index.withWord(words[0] as string);
  const named = d.lastWhere((a) => a.kind === "person" && ends(a) && (a.mentions[0] ?? 0) < phrase.from, among);
  return named ?? calledAndSurnamed(d, phrase, words);
};

/** "General X Misri said … GENERAL MISRI", "DR MISRI", spelt like "the Egyptian general": whoever was called so and has that surname. */
const calledAndSurnamed = (d: ActorDirectory, phrase: NounPhrase, words: readonly string[]): Actor | undefined => {
  if (words.length !== 2 || phrase.number === "p" || phrase.number === "d") return undefined;
  const calling = bare(d.scene, words)[0] as string;
  const isSo = (a: Actor) => a.kind === "person" && a.called.has(calling) && a.forms.length > 1 && a.forms.at(-1) === words[1];
  return d.lastWhere((a) => isSo(a) && (a.mentions[0] ?? 0) < phrase.from, d.index.withCalling(calling));
};

/** "MERKIEL said": one word that no table explains, spelt almost as the surname of somebody told before. */
const speltSo = (d: ActorDirectory, phrase: NounPhrase, forms: readonly string[]): Actor | undefined => {
  const type = d.scene.a.tokens[phrase.from]?.type;
  if (phrase.kind !== "common" || phrase.to - phrase.from > 1 || phrase.skip > 0 || !type || type.definite || type.classes.length > 0)
    return undefined;
  return forms.length === 1 ? d.spelledLike(forms[0] as string, undefined) : undefined;
};

export const roleTold = (d: ActorDirectory, phrase: NounPhrase): Actor => {
  const forms = bare(d.scene, formsOf(d.scene, ownWords(d.scene, phrase)));
  const person = calledSo(d, phrase, forms) ?? surnamed(d, phrase) ?? speltSo(d, phrase, forms);
  if (person) return person;
  const among = forms.length === 0 ? d.list : d.index.withWord(forms[0] as string);
  const known = d.lastWhere((a) => a.kind !== "place" && a.kind !== "country" && isRun(forms, a.forms), among);
  return (
    known ??
    d.add({
      kind: "role",
      name: nameOf(d.scene.a, withoutWish(d.scene, phrase)),
      forms,
      gender: phrase.gender,
      number: phrase.number,
      country: phrase.country,
      head: phrase.head?.lemma,
    })
  );
};
