/** The standing mechanism an encounter belongs to, and its number: "the 17th round of the strategic consultations". */
import { isDefiniteAdjective, joinedByAnd, type Scene } from "../mentions/phrase-words.ts";
import { sourceAt } from "../mentions/source-phrase.ts";
import { tailFrom } from "../mentions/phrase-tail.ts";
import { isA, matchAt } from "../tokens/annotated.ts";
import { namesEncounter, type Trigger } from "./trigger.ts";

export interface Series {
  readonly from: number;
  readonly to: number;
  readonly skip: number;
  readonly round: number | undefined;
}

type Named = Pick<Series, "from" | "to" | "skip">;

interface Ordinal {
  readonly value: number;
  readonly to: number;
}

/** An ordinal in words (units and tens joined) or in digits, with or without a detached article. */
export const ordinalAt = (s: Scene, at: number): Ordinal | undefined => {
  const type = s.a.tokens[at]?.type;
  if (!type) return undefined;
  if (type.kind === "number") return digits(s, at);
  if (s.a.lexicon.language.isBareArticle(type.form) && s.a.tokens[at + 1]?.type.kind === "number") return digits(s, at + 1);
  const word = matchAt(s.a, at, "ordinal");
  if (word?.proclitics !== "") return undefined;
  let value = Number(word.entry.features.value);
  let { to } = word;
  const next = matchAt(s.a, to, "ordinal");
  if (
    next &&
    (next.entry.features.ten === "yes" || value < 10) &&
    (Number(next.entry.features.value) >= 10 || next.entry.features.ten === "yes")
  ) {
    value += Number(next.entry.features.value);
    to = next.to;
  }
  return { value, to };
};

const digits = (s: Scene, at: number): Ordinal | undefined => {
  const form = s.a.tokens[at]?.type.form ?? "";
  const after = s.a.tokens[at + 1];
  if (after?.type.text === "+" || s.a.tokens[at - 1]?.type.text === "+" || !/^\d{1,3}$/u.test(form)) return undefined;
  return { value: Number(form), to: at + 1 };
};

/** "the consultations AND THE MEETING": another encounter, and no part of the name. */
const withoutNext = (s: Scene, from: number, to: number): number => {
  for (let at = from + 1; at < to; at++) if (joinedByAnd(s, at) && namesEncounter(s, at)) return at;
  return to;
};

const mechanismFrom = (s: Scene, at: number): Named | undefined => {
  const m = matchAt(s.a, at, "preposition");
  const start = m?.entry.features.role === "from" || m?.entry.features.role === "for" ? at + 1 : at;
  const type = s.a.tokens[start]?.type;
  if (type?.kind !== "word" || (start === at && type.prefixed !== "for")) return undefined;
  const skip = start === at ? s.a.lexicon.language.beforeArticle(type.text) : 0;
  return { from: start, to: withoutNext(s, start, tailFrom(s, start, start + 1, type.definite).to), skip };
};

/** "the seventh meeting OF THE JOINT COMMITTEE", "of the ministers of X": whose meetings are counted. */
const bodyBehind = (s: Scene, at: number): Named | undefined => {
  const apart = matchAt(s.a, at, "preposition")?.entry.features.role === "for" ? 1 : 0;
  const body = sourceAt(s, at + apart);
  if (!body || (apart === 0 && body.skip === 0)) return undefined;
  return body.kind === "organisation" || (body.kind === "office" && body.number === "p") ? body : undefined;
};

/** "the cooperation between the agencies of the two countries": whom it is between, where that is no state, belongs to the name. */
const withBodies = (s: Scene, to: number): number => {
  const body = isA(s.a, to, "between") ? sourceAt(s, to + 1) : undefined;
  if (body?.kind !== "organisation") return to;
  const both = isA(s.a, body.to, "between") ? sourceAt(s, body.to + 1) : undefined;
  return both?.kind === "common" || both?.kind === "group" ? both.to : body.to;
};

/** "the summit of X the sixteenth": the noun, whose it is, and the ordinal behind that. */
const ofItsBody = (s: Scene, trigger: Trigger): Series | undefined => {
  const body = sourceAt(s, trigger.match.to);
  const ordinal = body && body.skip === 0 && COUNTED.has(body.kind) ? ordinalAt(s, body.to) : undefined;
  if (!body || !ordinal || s.inTime[body.to] || !(s.a.tokens[body.to]?.type.definite ?? false)) return undefined;
  const own = body.kind === "organisation" && trigger.type === "meeting";
  return { from: own ? body.from : trigger.match.from, to: body.to, skip: own ? body.skip : skipOf(s, trigger), round: ordinal.value };
};

const COUNTED: ReadonlySet<string> = new Set(["organisation", "group", "place", "country", "office"]);

/** "and the meeting": the name begins behind "and". */
const skipOf = (s: Scene, { match }: Trigger): number => (s.a.tokens[match.from]?.type.conjoined ? s.a.lexicon.language.andForm.length : 0);

/** The ordinal right behind the noun and its adjectives: the name is whose meetings are counted, else the noun without its number. */
const counted = (s: Scene, trigger: Trigger): Series | undefined => {
  const { match } = trigger;
  if (!(s.a.tokens[match.from]?.type.definite ?? false)) return ofItsBody(s, trigger);
  let at = match.to;
  while (isDefiniteAdjective(s, at) && !isA(s.a, at, "ordinal")) at++;
  const ordinal = ordinalAt(s, at);
  if (!ordinal || s.inTime[at]) return undefined;
  const body = bodyBehind(s, ordinal.to);
  if (body) return { from: body.from, to: body.to, skip: body.skip, round: ordinal.value };
  const tail = tailFrom(s, match.from, ordinal.to, true);
  const to = tail.to === ordinal.to ? at : withBodies(s, tail.to);
  return { from: match.from, to, skip: skipOf(s, trigger), round: ordinal.value };
};

const WITHIN: ReadonlySet<string> = new Set(["during", "frame", "within"]);

/** "X discussed with Y, during the fifth round of the consultations": the round in which a verb's encounter took place. */
const roundAround = (s: Scene, trigger: Trigger): Series | undefined => {
  for (let at = trigger.match.to; at < trigger.sentence.to && !isA(s.a, at, "complementiser"); at++) {
    const lead = matchAt(s.a, at, "preposition");
    const head = lead && WITHIN.has(lead.entry.features.role ?? "") ? matchAt(s.a, lead.to, "series-head") : undefined;
    const ordinal = head && ordinalAt(s, head.to);
    const mechanism = ordinal && mechanismFrom(s, ordinal.to);
    if (mechanism) return { ...mechanism, round: ordinal.value };
  }
  return undefined;
};

/** Series and round of a trigger: the ordinal beside it, and the mechanism behind "of". A head such as "round" needs the mechanism. */
export const seriesOf = (s: Scene, trigger: Trigger): Series | undefined => {
  const { match, sentence } = trigger;
  // "the fifth round of the talks AND THE MEETING": a round counts what it is of
  const conjoined = s.a.tokens[match.from]?.type.conjoined ?? false;
  for (let at = conjoined ? match.from : Math.max(sentence.from, match.from - 4); at <= match.to && at < sentence.to; at++) {
    if (!isA(s.a, at, "series-head")) continue;
    const head = matchAt(s.a, at, "series-head");
    if (!head) continue;
    const ordinal = ordinalAt(s, head.to);
    const mechanism = (at === match.from && ordinal && bodyBehind(s, ordinal.to)) || mechanismFrom(s, ordinal?.to ?? head.to);
    if (mechanism && (mechanism.from <= match.from || at === match.from))
      return {
        from: mechanism.from,
        to: Math.max(mechanism.to, mechanism.from <= match.from ? match.to : 0),
        skip: mechanism.skip,
        round: ordinal?.value,
      };
  }
  // "the first visit" counts no rounds
  if (trigger.type === "visit") return undefined;
  return trigger.verbal ? roundAround(s, trigger) : counted(s, trigger);
};
