/** Whether two articles can mean the same speaker. */
import type { ActorKind } from "../actors/local-actors.ts";

export interface Speaker {
  /** number of the actor in the record */
  readonly actor: number | undefined;
  readonly kind: ActorKind | undefined;
  /** key of the name as the article gives it */
  readonly key: string;
}

/** same: the same person or body; open: nothing says that it is another; other: it is another. */
export type Agreement = "same" | "open" | "other";

const MOST_KEPT = 2_000;
const kept = new Map<string, readonly string[]>();
/** Kept, since the same names are held against each other again and again. */
const wordsOf = (key: string): readonly string[] => {
  const known = kept.get(key);
  if (known) return known;
  if (kept.size >= MOST_KEPT) kept.clear();
  const words = key.split(" ").filter(Boolean);
  kept.set(key, words);
  return words;
};

const holds = (all: readonly string[], some: readonly string[]): boolean => some.length > 0 && some.every((w) => all.includes(w));

const OPEN: ReadonlySet<ActorKind | undefined> = new Set<ActorKind | undefined>(["anonymous", "outlet", "unknown", "group", undefined]);

/** A ministry or an agency speaks for its state: the adjective in its name begins as the name of the state does. */
const speaksForState = (body: Speaker, state: Speaker): boolean => {
  if (state.kind !== "country" || body.kind !== "organisation") return false;
  const begins = state.key.slice(0, Math.max(3, state.key.length - 1));
  return wordsOf(body.key).some((w) => w.startsWith(begins));
};

/** A letter more or less, or another, in a word of four and more: a foreign name is spelt in several ways. */
const speltAlike = (a: string, b: string): boolean => {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 4 || long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  return short.slice(short.length === long.length ? at + 1 : at) === long.slice(at + 1);
};

const mayBeOnePerson = (x: readonly string[], y: readonly string[]): boolean => {
  const [a, b] = [x.at(-1), y.at(-1)];
  if (a === undefined || b === undefined) return false;
  return a === b || (x.length > 1 && x[0] === y[0] && speltAlike(a, b));
};

export const shareWord = (a: Speaker, b: Speaker): boolean => {
  const other = wordsOf(b.key);
  return wordsOf(a.key).some((word) => other.includes(word));
};

export const speakersAgree = (a: Speaker | undefined, b: Speaker | undefined): Agreement => {
  if (!a || !b) return "open";
  if (a.actor !== undefined && a.actor === b.actor) return "same";
  const [x, y] = [wordsOf(a.key), wordsOf(b.key)];
  if (a.kind !== "anonymous" && b.kind !== "anonymous" && (holds(x, y) || holds(y, x))) return "same";
  if (a.kind === "person" && b.kind === "person") return mayBeOnePerson(x, y) ? "open" : "other";
  if ((a.kind === "person") !== (b.kind === "person")) return "open";
  if (OPEN.has(a.kind) || OPEN.has(b.kind) || speaksForState(a, b) || speaksForState(b, a)) return "open";
  return shareWord(a, b) ? "open" : "other";
};
