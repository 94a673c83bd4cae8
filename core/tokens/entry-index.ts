/**
 * The entries of a language, found by their folded forms and made into objects when they are first met: a text meets few of them. The
 * whole is one row of bytes, worked out when the package is built, of which a process that starts reads nothing before it is asked.
 */
import { packColumns, unpackColumns } from "../columns.ts";
import { type Entry, WORD_CLASSES, type WordClass } from "../language.ts";
import { objectWith } from "../one-shape.ts";
import { hashUnits } from "./type-table.ts";

/** An entry of several words with its folded form. */
export interface Phrase {
  readonly form: string;
  readonly entry: Entry;
}

export interface EntryIndex {
  /** entries that are this one word */
  words(form: string): readonly Entry[] | undefined;
  /** entries of several words of which this is the first */
  phrases(first: string): readonly Phrase[] | undefined;
  /** false where the word surely stands in no phrase behind the first word */
  mayGoOn(form: string): boolean;
  /** all, in the order of the tables */
  all(): readonly Entry[];
}

/** Between the words of a phrase: in normal form no other. */
const SPACE = 0x20;
const HYPHEN = 0x2d;

/** The words of a folded form. A start parts some thousands of phrases, for which a regular expression takes several times as long. */
export const partsOf = (form: string): string[] => {
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at <= form.length; at++) {
    const unit = form.charCodeAt(at);
    if (at < form.length && unit !== SPACE && unit !== HYPHEN) continue;
    if (at > from) parts.push(form.slice(from, at));
    from = at + 1;
  }
  return parts;
};

/** Words behind the first of a phrase are noted by a place each, which some share: enough to tell most other words apart. */
const LATER_PLACES = 1 << 16;
const laterPlace = (hash: number): number => (hash ^ (hash >>> 15)) & (LATER_PLACES - 1);

const laterWords = (forms: readonly string[]): Uint8Array => {
  const later = new Uint8Array(LATER_PLACES);
  for (const form of forms) for (const part of partsOf(form).slice(1)) later[laterPlace(hashUnits(part, 0, part.length))] = 1;
  return later;
};

/** Texts one behind the other: where each begins, and the units of all. */
const joined = (texts: readonly string[]) => {
  const starts = new Int32Array(texts.length + 1);
  texts.forEach((text, i) => {
    starts[i + 1] = (starts[i] as number) + text.length;
  });
  const units = new Uint16Array(starts[texts.length] as number);
  texts.forEach((text, i) => {
    for (let k = 0; k < text.length; k++) units[(starts[i] as number) + k] = text.charCodeAt(k);
  });
  return { starts, units };
};

/** Entries under their keys: a slot for each hash (1 + number of the group, 0 where it is empty), the groups' hashes, where the rows of each begin, the rows. */
const grouped = (keys: readonly (string | undefined)[]) => {
  const groups = new Map<string, number[]>();
  keys.forEach((key, row) => {
    if (key === undefined) return;
    const known = groups.get(key);
    if (known) known.push(row);
    else groups.set(key, [row]);
  });
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(groups.size * 2 + 2)));
  const hashes = new Int32Array(groups.size);
  const starts = new Int32Array(groups.size + 1);
  let group = 0;
  for (const [key, rows] of groups) {
    hashes[group] = hashUnits(key, 0, key.length);
    starts[group + 1] = (starts[group] as number) + rows.length;
    let slot = firstSlot(hashes[group] as number, slots.length);
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = ++group;
  }
  return [slots, hashes, starts, Int32Array.from([...groups.values()].flat())];
};
const firstSlot = (hash: number, slots: number): number => (hash ^ (hash >>> 15)) & (slots - 1);

/** Between form, lemma and folded form of an entry. */
const BREAK = "\t";
/** Stands for what is the form itself; left out at the end. */
const SAME = "=";
const rowText = ({ form, lemma }: Entry, folded: string): string =>
  [form, ...[lemma, folded].map((text) => (text === form ? SAME : text))].join(BREAK).replace(/(?:\t=)+$/u, "");

const CLASSES = WORD_CLASSES.join(" ");

export const packEntries = (entries: readonly Entry[], fold: (text: string) => string): Uint8Array => {
  const forms = entries.map((e) => fold(e.form));
  const parts = forms.map(partsOf);
  const features = new Map(entries.map((e) => [JSON.stringify(e.features), 0]));
  [...features.keys()].forEach((key, i) => features.set(key, i));
  const rows = joined(entries.map((e, i) => rowText(e, forms[i] as string)));
  const named = new Set(entries.flatMap((e) => Object.keys(e.features)));
  const told = joined([CLASSES, [...named].join(" "), ...features.keys()]);
  const isPhrase = parts.map((p) => p.length > 1);
  return packColumns([
    Uint8Array.from(entries, (e) => WORD_CLASSES.indexOf(e.class)),
    Uint16Array.from(entries, (e) => features.get(JSON.stringify(e.features)) as number),
    rows.starts,
    rows.units,
    told.starts,
    told.units,
    laterWords(forms.filter((_, i) => isPhrase[i])),
    ...grouped(forms.map((form, i) => (isPhrase[i] ? undefined : form))),
    ...grouped(parts.map((p, i) => (isPhrase[i] ? p[0] : undefined))),
  ]);
};

/** A text cut out of the units of all. */
const cut = (starts: Int32Array, units: Uint16Array, i: number): string =>
  // spreading would walk the units by an iterator
  String.fromCharCode.apply(undefined, units.subarray(starts[i], starts[i + 1]) as unknown as number[]);

/**
 * A maker of features that all have the same keys, those not told undefined: the rules ask for one of every word, and an engine
 * finds it at once where all objects asked are of one shape.
 */
const sameShape = (names: readonly string[]) => {
  const template = objectWith<string, string | undefined>(names, undefined);
  return (told: string) => Object.assign({ ...template }, JSON.parse(told)) as Entry["features"];
};

/** What is made of the rows under each key, when it is first asked for. */
const groupsOf = <T>(columns: readonly Int32Array[], keyOf: (row: number) => string, make: (row: number) => T) => {
  const [slots, hashes, starts, rows] = columns as [Int32Array, Int32Array, Int32Array, Int32Array];
  const keys: (string | undefined)[] = [];
  const made: (readonly T[] | undefined)[] = [];
  return (key: string): readonly T[] | undefined => {
    const hash = hashUnits(key, 0, key.length);
    for (let slot = firstSlot(hash, slots.length); slots[slot] !== 0; slot = (slot + 1) & (slots.length - 1)) {
      const group = (slots[slot] as number) - 1;
      if (hashes[group] !== hash) continue;
      const start = starts[group] as number;
      keys[group] ??= keyOf(rows[start] as number);
      if (keys[group] !== key) continue;
      made[group] ??= Array.from(rows.subarray(start, starts[group + 1]), make);
      return made[group];
    }
    return undefined;
  };
};

/** Throws an Error where the bytes were made for other classes than these. */
export const entryIndex = (packed: Uint8Array): EntryIndex => {
  const columns = unpackColumns(packed);
  const [classes, featuresOf, rowStarts, rowUnits, toldStarts, toldUnits, later] = columns as readonly unknown[] as [
    Uint8Array,
    Uint16Array,
    Int32Array,
    Uint16Array,
    Int32Array,
    Uint16Array,
    Uint8Array,
  ];
  if (cut(toldStarts, toldUnits, 0) !== CLASSES)
    throw new Error("The entries of the lexicon were packed for another reader: npm run build packs them anew.");
  const featuresIn = sameShape(cut(toldStarts, toldUnits, 1).split(" ").filter(Boolean));
  const features: Entry["features"][] = [];
  const phraseAt = (row: number): Phrase => {
    const [form = "", lemma = SAME, folded = SAME] = cut(rowStarts, rowUnits, row).split(BREAK);
    const number = featuresOf[row] as number;
    features[number] ??= featuresIn(cut(toldStarts, toldUnits, number + 2));
    const cls = WORD_CLASSES[classes[row] as number] as WordClass;
    const entry = { class: cls, form, lemma: lemma === SAME ? form : lemma, features: features[number] };
    return { form: folded === SAME ? form : folded, entry };
  };
  const formAt = (row: number): string => phraseAt(row).form;
  const entryAt = (row: number): Entry => phraseAt(row).entry;
  return {
    words: groupsOf(columns.slice(7, 11) as Int32Array[], formAt, entryAt),
    phrases: groupsOf(columns.slice(11, 15) as Int32Array[], (row) => partsOf(formAt(row))[0] as string, phraseAt),
    mayGoOn: (form) => later[laterPlace(hashUnits(form, 0, form.length))] === 1,
    all: () => Array.from(classes, (_, row) => entryAt(row)),
  };
};
