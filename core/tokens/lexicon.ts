/** The language's entries, arranged for look-up: single words by form, phrases in a trie; word types are made once and kept. */
import type { Entry, Language, Split, WordClass } from "../language.ts";
import { KnownWord } from "./known-word.ts";
import { bitOf, type PhraseRoot, triesOf } from "./phrase-tries.ts";
import { typeTable } from "./type-table.ts";
import type { Analysis, TokenKind, WordType } from "./word-type.ts";

export interface Lexicon {
  readonly language: Language;
  /** the type of the written word that stands at the units [from, to) of the text; `hash` as type-table.ts makes it, unit by unit */
  type(text: string, from: number, to: number, kind: TokenKind, hash: number): WordType;
  roots(type: WordType): readonly PhraseRoot[];
  /** entries whose whole form is exactly this folded word or phrase */
  lookup(form: string): readonly Entry[];
}

/** Types kept at once: some tens of megabytes; beyond it the store starts anew, so memory stays bounded on any input. */
const MOST_TYPES = 120_000;
const NONE: readonly never[] = [];

/** May stand between the words of a phrase. */
export const HYPHEN = "-";

/** Surface units that fold to the first `units` folded units. */
export const surfaceUnits = (text: string, units: number, fold: (text: string) => string): number => {
  if (units === 0) return 0;
  let folded = 0;
  let at = 0;
  while (at < text.length && folded < units) folded += fold(text[at++] as string).length;
  // marks that belong to the last letter go with it
  while (at < text.length && fold(text[at] as string).length === 0) at++;
  return at;
};

const SPACE = /\s/u;

/** A word as it stands in a text, and with its proclitic beside it where a space parts them. */
interface Written {
  readonly text: string;
  readonly whole: string;
  readonly form: string;
  /** units of the proclitic that is written apart, 0 where none is */
  readonly apart: number;
  readonly fold: (text: string) => string;
}

const writtenAs = (text: string, kind: TokenKind, language: Language): Written => {
  const apart = kind === "word" ? text.search(SPACE) : -1;
  if (apart < 0) return { text, whole: text, form: language.fold(text), apart: 0, fold: language.fold };
  const whole = text.slice(0, apart) + text.slice(apart + 1);
  return { text, whole, form: language.fold(whole), apart, fold: (units) => (SPACE.test(units) ? "" : language.fold(units)) };
};

/** A word that only such a class knows is still one that no table explains. */
const isHint = (cls: WordClass): boolean => cls === "given-noun";

const analyse = ({ text, form, fold }: Written, language: Language, splits: readonly Split[]): readonly Analysis[] => {
  const all: Analysis[] = [];
  for (const split of splits) {
    const entries = language.entries.words(split.stem);
    if (!entries) continue;
    for (const entry of entries) {
      if (all.some((m) => m.entry.class === entry.class) || !language.accepts(entry, split)) continue;
      const tailAt = split.tail ? surfaceUnits(text, form.length - split.tail, fold) : text.length;
      all.push({
        entry,
        skip: surfaceUnits(text, split.skip, fold),
        tail: text.length - tailAt,
        proclitics: split.proclitics,
        enclitic: split.enclitic,
        definite: split.definite,
      });
    }
  }
  return all;
};

/** Invisible marks inside one token: other rooms may take it for several words. */
const SEVERAL = /[^\p{L}\p{M}\p{N}]/u;

const LONGEST_DASH = 3;

/** Nothing but lengthening strokes: a dash. */
const isDash = (text: string, language: Language): boolean => text.length <= LONGEST_DASH && language.fold(text) === "";

/** A slice of a long text may hold the whole text in memory; what is kept across texts is cut from a string of its own. */
const ownCopy = (text: string, from: number, to: number): string => ` ${text.slice(from, to)}`.slice(1);

const OFTEN_A_VERB: ReadonlySet<WordClass> = new Set<WordClass>(["cue", "event-trigger", "given-name"]);

/** The lexicon knows the word unsplit, and not only as a verb: its first letter is its own. */
const isNative = (analyses: readonly Analysis[], roots: readonly PhraseRoot[]): boolean =>
  roots.some((r) => r.skip === 0) || analyses.some((m) => m.skip === 0 && !OFTEN_A_VERB.has(m.entry.class));

export const createLexicon = (language: Language): Lexicon => {
  const { entries } = language;
  const behind = triesOf(entries);
  const types = typeTable<KnownWord>(MOST_TYPES);
  let made = 0;
  const asides = language.grammar.furniture.inlineFirst;

  // "THE PRESIDENT MET", "HIS COMMITMENT": words whose own first letters are spelt like the article
  const isBare = (m: Analysis): boolean =>
    !m.definite && (m.entry.features.mood === "perfect" || m.entry.features.mood === "imperfect" || m.entry.class === "stated");

  const make = (text: string, kind: TokenKind): KnownWord => {
    const written = writtenAs(text, kind, language);
    const { form, whole, apart } = written;
    const isWord = kind === "word";
    const ways = isWord ? language.splits(form, whole) : [{ proclitics: "", definite: false, stem: form, enclitic: "", skip: 0, tail: 0 }];
    const splits = apart > 0 ? ways.filter((s) => s.skip >= apart) : ways;
    const all = kind === "mark" ? NONE : analyse(written, language, splits);
    const analyses = all.filter((m) => !isHint(m.entry.class));
    const roots: PhraseRoot[] = [];
    if (kind !== "mark")
      for (const split of splits) {
        const node = split.tail === 0 ? behind(split.stem) : undefined;
        if (node) roots.push({ node, split, skip: surfaceUnits(text, split.skip, written.fold) });
      }
    const joined = isWord ? (splits.find((s) => s.proclitics !== "")?.proclitics ?? "") : "";
    const prefixed = isWord ? language.prefixed(form) : "";
    return new KnownWord(all, {
      id: ++made,
      text,
      form,
      kind,
      definite: isWord && language.looksDefinite(form, whole) && !analyses.some(isBare),
      adjectival: isWord && language.looksAdjectival(form),
      joined,
      behindJoined: form.slice(joined.length),
      conjoined: apart > 0 || (isWord && language.conjoins(form) && !isNative(analyses, roots)),
      apart: apart > 0,
      future: isWord && language.looksFuture(form),
      prefixed,
      glued: isWord && (prefixed !== "" || language.cutsBy(form) || language.cutsByShort(form) || language.cutsForShort(form)),
      classes: analyses.length > 0 ? analyses.map((m) => m.entry.class) : NONE,
      bareArticle: language.isBareArticle(form),
      opensAside: isWord && (asides.has(form) || SEVERAL.test(whole)),
      opensWith: roots.reduce((bits, { node }) => bits | node.bits, 0),
      continuesPhrase: kind === "mark" ? text === HYPHEN : entries.mayGoOn(form),
      bit: bitOf(form),
      bitBehind: joined === "" ? 0 : bitOf(form.slice(joined.length)),
      roots: roots.length > 0 ? roots : NONE,
    });
  };

  return {
    language,
    type(text, from, to, kind, hash) {
      const known = types.find(text, from, to, hash);
      if (known) return known;
      const own = ownCopy(text, from, to);
      const type = make(own, kind === "word" && isDash(own, language) ? "mark" : kind);
      types.add(type, hash);
      return type;
    },
    roots: (type) => (type as KnownWord).roots,
    lookup(form) {
      const parts = form.split(" ");
      if (parts.length === 1) return entries.words(form) ?? NONE;
      let node = behind(parts[0] as string);
      for (let i = 1; i < parts.length; i++) node = node?.next?.get(parts[i] as string);
      return node?.entries ?? NONE;
    },
  };
};
