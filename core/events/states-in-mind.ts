/** Which states "the two countries", "the three states" are: those that the text told together last, else the only ones it told shortly before. */
import { isComma } from "../mentions/holder.ts";
import { isHyphen, type Scene } from "../mentions/phrase-words.ts";
import { isA } from "../tokens/annotated.ts";
import type { EventDraft, EventInput, Participant } from "./draft.ts";
import { stateAt } from "./nations.ts";
import { sameParticipant } from "./same-event.ts";
import { nationAt } from "./two-nations.ts";

/** Sentences before a reference in which the two are still in mind. */
const STILL_IN_MIND = 3;

interface Told {
  readonly at: number;
  readonly country: string;
  readonly to: number;
  /** a town, which may be no more than where something is */
  readonly town: boolean;
}

/** The state that begins here: by its name, its capital or an adjective. */
const toldAt = (s: Scene, at: number): Told | undefined => {
  const name = s.names.startingAt[at];
  const { country, kind, of } = name?.entry?.features ?? {};
  if (name && (name.kind === "country" || kind === "capital")) {
    const code = of ?? country;
    return code === undefined ? undefined : { at, country: code, to: name.to, town: name.kind !== "country" };
  }
  // the surname of somebody may be a nation
  const nation = s.names.list[s.names.covering[at] ?? -1]?.kind === "person" ? undefined : nationAt(s, at);
  return nation === undefined ? undefined : { at, country: nation, to: at + 1, town: false };
};

const toldBetween = (s: Scene, from: number, to: number): readonly Told[] => {
  const told: Told[] = [];
  for (let at = from; at < to; at++) {
    const state = toldAt(s, at);
    if (!state) continue;
    told.push(state);
    at = state.to - 1;
  }
  return told;
};

/** "Sahla and Jabal", "Sahla, Jabal", "between Sahla and between Jabal", "Sahlani-Jabali": nothing else stands between them. */
const areTogether = (s: Scene, a: Told, b: Told): boolean => {
  let at = a.to;
  while (at < b.at && (isHyphen(s, at) || isComma(s, at) || isA(s.a, at, "between"))) at++;
  return at === b.at && a.country !== b.country;
};

/** Those told in a row that ends here: "Sahla, Jabal and Nura" are three, and none of them are two. */
const rowTo = (s: Scene, told: readonly Told[], last: number): readonly Told[] => {
  let first = last;
  while (first > 0 && areTogether(s, told[first - 1] as Told, told[first] as Told)) first--;
  return told.slice(first, last + 1);
};

const isOf = (row: readonly Told[]) => (t: Told) => row.some((r) => r.country === t.country);

/** The last row of so many, with no other state behind it. */
const rowIn = (s: Scene, told: readonly Told[], count: number): readonly Told[] | undefined => {
  for (let i = told.length - 1; i > 0; ) {
    const row = rowTo(s, told, i);
    if (row.length === count) return told.slice(i + 1).every((t) => t.town || isOf(row)(t)) ? row : undefined;
    i -= row.length;
  }
  return undefined;
};

/** Each of two, where no others were told. */
const onlyTwo = (told: readonly Told[]): readonly Told[] | undefined => {
  const each = told.filter((t, i) => told.findIndex((x) => x.country === t.country) === i);
  return each.length === 2 ? each : undefined;
};

/** Where the state told by an adjective has a name, its capital's if no other, before this token. */
const nameBefore = (s: Scene, { at, country }: Told, to: number): number =>
  s.names.startingAt[at] ? at : (s.names.list.find((n) => n.to <= to && toldAt(s, n.from)?.country === country)?.from ?? at);

/** The states in mind at this token, two or as many as are counted, or none: told no more than so many sentences before. */
export const statesInMind = (input: EventInput, at: number, count = 2, sentences = STILL_IN_MIND): readonly Participant[] => {
  const { scene } = input;
  const own = scene.a.sentenceOf[at] ?? 0;
  for (let index = own; index >= Math.max(0, own - sentences); index--) {
    const told = toldBetween(scene, scene.a.sentences[index]?.from ?? 0, at);
    const states = rowIn(scene, told, count) ?? (count === 2 ? onlyTwo(told) : undefined);
    if (states) return states.map((t) => stateAt(input, nameBefore(scene, t, at), t.country));
  }
  return [];
};

const HELD_BY_PERSONS: ReadonlySet<string> = new Set(["talks", "meeting", "summit"]);

/** "THE SAHLANI president arrived. The two sides held talks": a state that only an adjective tells of is there in whoever visits for it. */
export const asVisitors = (
  { scene }: EventInput,
  type: string,
  list: readonly Participant[],
  events: readonly EventDraft[],
): readonly Participant[] => {
  if (!HELD_BY_PERSONS.has(type)) return list;
  return list.map((p) => {
    const { phrase } = p;
    if (phrase?.kind !== "country" || p.fromName || scene.names.startingAt[phrase.from]) return p;
    const visit = events.findLast((e) => e.type === "visit" && e.status !== "cancelled");
    const visitor = visit?.participants.find((v) => v.role === "visitor" && (v.actor?.country ?? v.phrase?.country) === phrase.country);
    return visitor && !list.some((q) => sameParticipant(q, visitor)) ? { ...visitor, role: "party" } : p;
  });
};
