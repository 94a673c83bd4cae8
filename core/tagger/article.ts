/**
 * Names of a whole text: what is surely a name in one sentence helps to find it in the others, where a surname stands alone and
 * nothing around it says so.
 */
import type { AwaitedName, KnownWords, TaggedSpan, Tagger, TaggerToken } from "./tagger.ts";

/** A span this certain vouches for its words. */
const SURE = 0.6;
/** Shorter words are particles of names as often as names. */
const SHORTEST = 3;

type Sentence = readonly TaggerToken[];

/** Words of a span that may stand for it alone: each word of a person's name, else the only word. */
const wordsOf = (tokens: Sentence, span: TaggedSpan, persons: string): string[] => {
  if (span.to - span.from > 1 && span.label !== persons) return [];
  return tokens
    .slice(span.from, span.to)
    .map((t, i) => (i === 0 ? t.form.slice(span.skip) : t.form))
    .filter((form) => form.length >= SHORTEST);
};

/** For each word the label that most of its sure names bear. */
const knownWords = (tagger: Tagger, sentences: readonly Sentence[], spans: readonly (readonly TaggedSpan[])[]): KnownWords => {
  const votes = new Map<string, number[]>();
  const persons = tagger.labels[0] as string;
  sentences.forEach((tokens, i) => {
    for (const span of spans[i] as readonly TaggedSpan[]) {
      if (span.score < SURE) continue;
      const label = tagger.labels.indexOf(span.label);
      for (const word of wordsOf(tokens, span, persons)) {
        const counts = votes.get(word) ?? tagger.labels.map(() => 0);
        counts[label] = (counts[label] as number) + 1;
        votes.set(word, counts);
      }
    }
  });
  return new Map([...votes].map(([word, counts]) => [word, counts.indexOf(Math.max(...counts))]));
};

/** Where names of persons are to be expected in each sentence; undefined for a sentence without any. */
export type Awaited = readonly (readonly AwaitedName[] | undefined)[];

/** The name was found, or another right before it, which was awaited there. */
const isFound = (found: readonly TaggedSpan[], { at, to }: AwaitedName, persons: string): boolean =>
  found.some((span) => (span.from === at && span.to >= to) || (span.to === at && span.label === persons));

/** The names of each sentence of one text. The first label of the weights is taken for that of persons. */
export const tagArticle = (tagger: Tagger, sentences: readonly Sentence[], awaited: Awaited = []): readonly (readonly TaggedSpan[])[] => {
  const persons = tagger.labels[0] as string;
  const plain = sentences.map((tokens) => tagger.tag(tokens));
  const missing = plain.map((found, i) => awaited[i]?.filter((name) => !isFound(found, name, persons)) ?? []);
  const first = sentences.map((tokens, i) => {
    const found = plain[i] as readonly TaggedSpan[];
    const names = missing[i] as readonly AwaitedName[];
    return names.length > 0 ? tagger.tag(tokens, undefined, names) : found;
  });
  const known = knownWords(tagger, sentences, first);
  return known.size === 0
    ? first
    : sentences.map((tokens, i) => {
        const found = first[i] as readonly TaggedSpan[];
        return tagger.knows(tokens, known, found) ? tagger.tag(tokens, known, missing[i]) : found;
      });
};
