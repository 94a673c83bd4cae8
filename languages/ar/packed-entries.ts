/**
 * The entries of the lexicon packed for a quick start: what the tables say is worked out once, when the package is built, and not by
 * every process anew. Features that many entries share are kept once.
 */
import type { Entry, WordClass } from "../../core/language.ts";

/** Beside the tables it was made from. */
export const PACKED_FILE = "entries.json";

interface Packed {
  readonly classes: readonly WordClass[];
  readonly features: readonly Readonly<Record<string, string>>[];
  /** four for each entry: index of the class, form, lemma or 0 where it is the form, index of the features */
  readonly cells: readonly (string | number)[];
}

const CELLS = 4;

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
  const cells = entries.flatMap((e) => [
    classes.of(e.class, e.class),
    e.form,
    e.lemma === e.form ? 0 : e.lemma,
    features.of(JSON.stringify(e.features), e.features),
  ]);
  const packed: Packed = { classes: classes.values, features: features.values, cells };
  return JSON.stringify(packed);
};

export const unpackEntries = (text: string): readonly Entry[] => {
  const { classes, features, cells } = JSON.parse(text) as Packed;
  const entries: Entry[] = [];
  for (let i = 0; i < cells.length; i += CELLS) {
    const form = cells[i + 1] as string;
    const lemma = cells[i + 2];
    entries.push({
      class: classes[cells[i] as number] as WordClass,
      form,
      lemma: lemma === 0 ? form : (lemma as string),
      features: features[cells[i + 3] as number] as Entry["features"],
    });
  }
  return entries;
};
