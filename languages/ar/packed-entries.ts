/**
 * The entries of the lexicon packed for a quick start: what the tables say is worked out once, when the package is built, and not by
 * every process anew. Features that many entries share are kept once.
 */
import type { Entry, WordClass } from "../../core/language.ts";
import { fold } from "./orthography.ts";

/** Beside the tables it was made from. */
export const PACKED_FILE = "entries.json";

interface Packed {
  readonly classes: readonly WordClass[];
  readonly features: readonly Readonly<Record<string, string>>[];
  /** five for each entry: index of the class, form, lemma or 0 where it is the form, index of the features, folded form or 0 where it is the form */
  readonly cells: readonly (string | number)[];
}

const CELLS = 5;

/** Number of a value, the same for the same key. */
const numbered = <T>() => {
  const values: T[] = [];
  const numbers = new Map<string, number>();
  const of = (key: string, value: T): number => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, values.length);
    return values.push(value) - 1;
  };
  return { values, of };
};

export const packEntries = (entries: readonly Entry[]): string => {
  const classes = numbered<WordClass>();
  const features = numbered<Entry["features"]>();
  const cells = entries.flatMap((e) => {
    const folded = fold(e.form);
    return [
      classes.of(e.class, e.class),
      e.form,
      e.lemma === e.form ? 0 : e.lemma,
      features.of(JSON.stringify(e.features), e.features),
      folded === e.form ? 0 : folded,
    ];
  });
  const packed: Packed = { classes: classes.values, features: features.values, cells };
  return JSON.stringify(packed);
};

export interface Unpacked {
  readonly entries: readonly Entry[];
  /** their forms folded, in their order */
  readonly folded: readonly string[];
}

export const unpackEntries = (text: string): Unpacked => {
  const { classes, features, cells } = JSON.parse(text) as Packed;
  const entries: Entry[] = [];
  const folded: string[] = [];
  for (let i = 0; i < cells.length; i += CELLS) {
    const form = cells[i + 1] as string;
    const lemma = cells[i + 2];
    entries.push({
      class: classes[cells[i] as number] as WordClass,
      form,
      lemma: lemma === 0 ? form : (lemma as string),
      features: features[cells[i + 3] as number] as Entry["features"],
    });
    const other = cells[i + 4];
    folded.push(other === 0 ? form : (other as string));
  }
  return { entries, folded };
};
