/** Names, phrases, nationalities and times as the contract's mentions. */
import type { Mention, Span } from "../../schema/reading.ts";
import { extent, matchAt, nameOf } from "../tokens/annotated.ts";
import { classSet, meets } from "../tokens/class-set.ts";
import type { Token } from "../tokens/word-type.ts";
import type { Actors } from "./actors.ts";
import type { NounPhrase } from "./noun-phrase.ts";
import type { Scene } from "./phrase-words.ts";
import type { TimeSpan } from "./times/find.ts";

type Kind = Mention["kind"];
type MakeId = (kind: string, start: number, end: number) => string;

const span = (s: Scene, from: number, to: number, skip: number, tail = 0): Span => {
  const { start, end } = extent(s.a, from, to, skip, tail);
  return { start, end, quote: s.a.text.slice(start, end) };
};

interface Draft {
  readonly span: Span;
  readonly kind: Kind;
  readonly name: string;
  readonly actor: string | undefined;
  readonly time: Mention["time"] | undefined;
}

const PHRASE_KIND: Readonly<Partial<Record<NounPhrase["kind"], Kind>>> = {
  office: "office",
  organisation: "organisation",
  country: "country",
  place: "place",
  outlet: "outlet",
  anonymous: "anonymous",
  group: "group",
};

const CALLINGS: ReadonlySet<string> = new Set(["expert", "citizen-like", "party", "guest"]);

/** "the network of X" */
const bearsName = (s: Scene, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) if (s.names.startingAt[at]) return true;
  return false;
};

/** Words for a thing or for anybody as well: "the network", "a person", "all measures", "political". They name somebody where he speaks or takes part. */
const isWeak = (s: Scene, { kind, head, office, person, from, to }: NounPhrase): boolean => {
  if (person) return false;
  if (kind === "organisation") return head?.features.weak === "yes" && !bearsName(s, from, to);
  if (kind === "office") return to === from + 1 && CALLINGS.has(office?.rank ?? "");
  return kind === "anonymous" || (kind === "group" && head === undefined);
};

const addPhrase = (drafts: Draft[], s: Scene, actors: Actors, phrase: NounPhrase, acting: ReadonlySet<string>): void => {
  const actor = actors.of(phrase);
  const told = actor && `a${actor.id}`;
  if (isWeak(s, phrase) && !(told && acting.has(told))) return;
  const add = (kind: Kind, from: number, to: number, skip: number, name?: string) => {
    const words = span(s, from, to, skip);
    if (words.quote !== "") drafts.push({ span: words, kind, name: name ?? nameOf(s.a, { from, to, skip }), actor: told, time: undefined });
  };
  if (phrase.office) add("office", phrase.office.from, phrase.office.to, phrase.office.skip);
  if (phrase.person) add("person", phrase.person.from, phrase.person.to, phrase.person.skip, actor?.name);
  const kind = PHRASE_KIND[phrase.kind];
  if (kind && !phrase.office && !phrase.person) {
    const range = phrase.kind === "outlet" || phrase.kind === "country" || phrase.kind === "place" ? (phrase.name ?? phrase) : phrase;
    add(kind, range.from, range.to, range.skip, phrase.name?.entry?.lemma ?? actor?.name);
  }
};

const NATIONALITY = classSet(["demonym"]);

const nationalities = (s: Scene): Draft[] => {
  const found: Draft[] = [];
  for (let at = 0; at < s.a.tokens.length; at++) {
    if (!meets((s.a.tokens[at] as Token).type.as, NATIONALITY)) continue;
    const m = matchAt(s.a, at, "demonym");
    if (!m || s.names.startingAt[at]) continue;
    const article = m.definite ? m.skip - s.a.lexicon.language.beforeArticle(s.a.tokens[at]?.type.text ?? "") : 0;
    const words = span(s, at, at + 1, m.skip - article, m.tail);
    found.push({ span: words, kind: "nationality", name: m.entry.lemma || words.quote, actor: undefined, time: undefined });
  }
  return found;
};

const nameMentions = (s: Scene): Draft[] =>
  s.names.list.map((name) => {
    const words = span(s, name.from, name.to, name.skip);
    return { span: words, kind: name.kind, name: name.entry?.lemma ?? words.quote, actor: undefined, time: undefined };
  });

const timeMentions = (s: Scene, times: readonly TimeSpan[]): Draft[] =>
  times.map((t) => {
    const words = span(s, t.from, t.to, t.skip);
    return { span: words, kind: "time", name: words.quote, actor: undefined, time: t.time };
  });

/** In the order of the text, the longer first where they begin together; the first told of each kind at each place. */
const distinct = (drafts: readonly Draft[]): Draft[] => {
  const sorted = [...drafts].sort((x, y) => x.span.start - y.span.start || y.span.end - x.span.end);
  const list: Draft[] = [];
  for (const d of sorted) {
    let known = false;
    for (let k = list.length - 1; k >= 0 && !known; k--) {
      const other = list[k] as Draft;
      if (other.span.start !== d.span.start || other.span.end !== d.span.end) break;
      known = other.kind === d.kind;
    }
    if (!known) list.push(d);
  }
  return list;
};

const mentionOf = (id: string, { span: words, kind, name, actor, time }: Draft, refersTo: string | undefined): Mention => {
  if (refersTo !== undefined) return { id, span: words, kind, name, actor, refersTo };
  if (actor !== undefined) return { id, span: words, kind, name, actor };
  return time === undefined ? { id, span: words, kind, name } : { id, span: words, kind, name, time };
};

/**
 * Mentions in the order of the text, one of each kind at each place. A mention whose actor was named in full elsewhere refers there.
 *
 * @param acting - the actors of links and participants
 */
export const readMentions = (
  s: Scene,
  actors: Actors,
  phrases: readonly NounPhrase[],
  times: readonly TimeSpan[],
  acting: ReadonlySet<string>,
  id: MakeId,
): Mention[] => {
  const drafts: Draft[] = [];
  for (const phrase of phrases)
    if (phrase.members) for (const member of phrase.members) addPhrase(drafts, s, actors, member, acting);
    else addPhrase(drafts, s, actors, phrase, acting);
  const list = distinct([...drafts, ...nameMentions(s), ...nationalities(s), ...timeMentions(s, times)]);
  const full = new Map<string, string>();
  const ids = list.map((d) => {
    const mid = id(`m-${d.kind}`, d.span.start, d.span.end);
    if (d.actor && d.span.quote === d.name && d.kind !== "office" && !full.has(d.actor)) full.set(d.actor, mid);
    return mid;
  });
  return list.map((d, i) => {
    const mid = ids[i] as string;
    const to = d.actor ? full.get(d.actor) : undefined;
    return mentionOf(mid, d, to === mid ? undefined : to);
  });
};
