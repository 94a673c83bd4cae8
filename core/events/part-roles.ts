/** What brings a participant behind a trigger: a preposition, apart or written as a letter; and where that stops. */
import type { WordClass } from "../language.ts";
import { isComma } from "../mentions/holder.ts";
import { isCueVerb, type Scene } from "../mentions/phrase-words.ts";
import { sourceAt } from "../mentions/source-phrase.ts";
import type { NounPhrase } from "../mentions/noun-phrase.ts";
import { nearer } from "./nearer.ts";
import { isSomewhere, SUBJECTS } from "./parts.ts";
import { venueAt } from "./venue.ts";
import { isA, type Match, matchAt, mayBe } from "../tokens/annotated.ts";
import { classSet } from "../tokens/class-set.ts";
import { behindAdjectives, isTopicOfPaper, namesEncounter, OCCASIONS, type Trigger } from "./trigger.ts";

const ROLES = classSet(["between", "invitation", "itinerary", "mediation", "participation", "preposition"]);

export const roleBefore = (s: Scene, at: number): { role: string; next: number } | undefined => {
  if (!mayBe(s.a, at, ROLES)) return undefined;
  if (isA(s.a, at, "between")) return { role: isAmong(s, at) ? "with" : "between", next: at + 1 };
  const invitation = matchAt(s.a, at, "invitation");
  if (invitation) return { role: "inviter", next: invitation.to };
  const itinerary = matchAt(s.a, at, "itinerary");
  if (itinerary && itinerary.entry.features.from !== "yes") return { role: "to", next: itinerary.to };
  const mediation = matchAt(s.a, at, "mediation");
  if (mediation) return { role: "mediator", next: mediation.to };
  const participation = matchAt(s.a, at, "participation");
  if (participation) {
    const { head, leads, persons } = participation.entry.features;
    // "INCLUDING Sahla": what is spoken of, and nobody who is there
    if (persons === "yes" && !isA(s.a, participation.to, "office") && s.names.startingAt[participation.to]?.kind !== "person")
      return undefined;
    return { role: leads === "yes" ? "led" : head === "yes" ? "headed" : "with", next: participation.to };
  }
  const m = matchAt(s.a, at, "preposition");
  // "to X, then to Y"
  const then = m?.entry.features.role === "to" && matchAt(s.a, at - 1, "conjunction")?.entry.features.kind === "then";
  if (m && then) return { role: "then-to", next: m.to };
  // "met there [in it] by X": the pronoun takes up a place told before
  return m && m.enclitic === "" && m.entry.features.pronoun !== "yes" ? { role: m.entry.features.role ?? "", next: m.to } : undefined;
};

/** "from among [between] them, Sahla": some of those who were told, and not two sides. */
const isAmong = (s: Scene, at: number): boolean => matchAt(s.a, at - 1, "preposition")?.entry.features.role === "from";

/** "for the council": a body told by its head, with "for" as a letter. */
const isForBody = (s: Scene, at: number): boolean => {
  const type = s.a.tokens[at]?.type;
  const { language } = s.a.lexicon;
  return Boolean(
    type && !type.conjoined && language.cutsFor(type.form) && language.isPreposition(type.as["organisation-head"]?.proclitics ?? ""),
  );
};

/** Heads of phrases that bear a preposition as a letter. */
const LED: readonly WordClass[] = ["office", "counterpart", "group", "honorific", "rank"];
const LED_SET = classSet(LED);

/** Of these the first that bears anything. */
const ledHead = (s: Scene, at: number): Match | undefined => {
  if (!mayBe(s.a, at, LED_SET)) return undefined;
  for (const cls of LED) {
    const m = matchAt(s.a, at, cls);
    if (m !== undefined && m.proclitics !== "") return m;
  }
  return undefined;
};

/** A phrase that bears its preposition as a letter: in the capital, to Egypt. */
export const prefixedRole = (s: Scene, at: number): string => {
  const type = s.a.tokens[at]?.type;
  if (!type) return "";
  if ((type.as.venue ?? type.as["place-head"]) && !type.conjoined && s.a.lexicon.language.cutsBy(type.form)) return "by";
  if (type.prefixed !== "") return type.prefixed;
  const name = s.names.startingAt[at];
  const led = ledHead(s, at);
  if (led && !type.conjoined)
    return s.a.lexicon.language.cutsBy(type.form) ? "by" : s.a.lexicon.language.isPurpose(led.proclitics) ? "for" : "";
  const each = isA(s.a, at, "quantifier") ? matchAt(s.a, at, "quantifier") : undefined;
  if (each && s.a.lexicon.language.isPurpose(each.proclitics)) return "for";
  if (each && each.proclitics !== "" && s.a.lexicon.language.cutsByShort(type.form)) return "by";
  if (!name && isForBody(s, at)) return "for";
  if (!name || name.skip === 0) return "";
  return s.a.lexicon.language.cutsBy(type.form) ? "by" : type.conjoined ? "" : "for";
};

/** What brings the phrase at this word, by a preposition or by a letter. */
export const roleAt = (s: Scene, at: number): string => roleBefore(s, at)?.role ?? prefixedRole(s, at);

/** `told`: how many were found already, of whom a verb may begin to tell something else. */
export const stopsArguments = (s: Scene, at: number, trigger: Trigger, told = 0): boolean => {
  const type = s.a.tokens[at]?.type;
  if (!type || at >= trigger.sentence.to) return true;
  if (isA(s.a, at, "complementiser") || opensQuotation(s, at)) return true;
  // "signed a memorandum on consultations between A and B": those who sign stand behind its topic
  if (namesEncounter(s, at) && !(trigger.type === "signing" && isTopicOfPaper(s, at)) && !isItsMeeting(s, at, trigger)) return true;
  // "the dinner that brought A together with B": another encounter
  const other = at > trigger.match.to + 2 && isA(s.a, at, "relative") ? matchAt(s.a, at + 1, "event-light") : undefined;
  // "the summit of the organisation, which the capital hosted": a verb that bears a pronoun goes back to the noun
  if (other && !s.a.lexicon.language.isPronoun(other.enclitic)) return other.entry.features.gathers === "yes" && !trigger.lightBehind;
  if (told > 0 && trigger.type === "visit" && isDuringIt(s, at)) return true;
  const mood = type.as.cue?.entry.features.mood;
  if (told > 0 && isOtherVerb(s, at)) return true;
  if (told > (opensClause(s, at, trigger) ? 0 : 1) && mood === "perfect" && saysOnly(s, at)) return true;
  // "a MEMORANDUM": spelt like "reminding"
  return (
    (mood === "participle" && !isA(s.a, at, "paper") && !isAgain(s, at)) ||
    (mood === "perfect" && type.conjoined && !goesOnBetween(s, at, trigger)) ||
    isA(s.a, at, "according")
  );
};

/** "the joint committee held ITS MEETING in the capital": the body's own, which tells where. */
export const isItsMeeting = (s: Scene, at: number, { match }: Trigger): boolean =>
  match.entry.class === "organisation-head" && s.a.lexicon.language.isPronoun(matchAt(s.a, at, "event-trigger")?.enclitic ?? "");

/** "will meet AGAIN with X": spelt like "renewing", and says nothing. */
const isAgain = (s: Scene, at: number): boolean => matchAt(s.a, at + 1, "preposition")?.entry.features.role === "with";

/** 'during the meeting: "In September"': who is told in what is quoted does not meet. */
const opensQuotation = (s: Scene, at: number): boolean =>
  s.a.lexicon.language.isColon(s.a.tokens[at]?.type.text ?? "") && s.a.quotations.markOf[at + 1] !== -1;

/** "between A AND BETWEEN B": spelt like "and explained". */
const goesOnBetween = (s: Scene, at: number, trigger: Trigger): boolean => {
  if (!isA(s.a, at, "between")) return false;
  // "and AMONG THEM"
  if (s.a.lexicon.language.isPronoun(matchAt(s.a, at, "between")?.enclitic ?? "")) return true;
  for (let i = trigger.match.to; i < at; i++) if (isA(s.a, i, "between")) return true;
  return false;
};

/** "visited Sahla, gave DURING IT a message to": whoever is told of then belongs to the other verb. */
const isDuringIt = (s: Scene, at: number): boolean => {
  const m = matchAt(s.a, at, "preposition");
  return m?.entry.features.role === "during" && s.a.lexicon.language.isPronoun(m.enclitic);
};

const saysOnly = (s: Scene, at: number): boolean => isCueVerb(s, at) && !isA(s.a, at, "preposition") && !isA(s.a, at, "between");

/** "in a call with X, said": behind a comma the verb of the main clause, where the encounter only told when. */
const opensClause = (s: Scene, at: number, { verbal, light }: Trigger): boolean =>
  !verbal && !light && s.a.lexicon.language.isComma(s.a.tokens[at - 1]?.type.text ?? "");

/** "and inspects the troops": a verb no table knows, spelt as one of the present. */
const isOtherVerb = (s: Scene, at: number): boolean => {
  const type = s.a.tokens[at]?.type;
  const unknown = type?.kind === "word" && type.conjoined && type.classes.length === 0 && s.names.covering[at] === -1;
  return unknown && s.a.lexicon.language.looksPresent(type.form);
};

/** "which he made [it] on Thursday": the pronoun that goes back to the noun, and times. */
export const behindResumption = (s: Scene, from: number): number => {
  let at = from;
  while (s.inTime[at] || isResumption(s, at)) at++;
  return at;
};

export const isResumption = (s: Scene, at: number): boolean => {
  const m = s.a.tokens[at]?.type.as.preposition;
  return m !== undefined && (m.enclitic !== "" || m.entry.features.pronoun === "yes");
};

/** "the meeting that brought together yesterday, in the palace, X": the commas, times, adverbs and places before those who meet. */
export const behindSetting = (s: Scene, from: number): { at: number; place: NounPhrase | undefined } => {
  let at = from;
  let place: NounPhrase | undefined;
  for (let steps = 0; steps < MOST_SETTING; steps++) {
    const adverb = matchAt(s.a, at, "adverb");
    if (adverb) {
      at = adverb.to;
      continue;
    }
    const leadsTime = s.inTime[at + 1] === 1 && isA(s.a, at, "after-event");
    if (s.inTime[at] || leadsTime || isResumption(s, at) || s.a.lexicon.language.isComma(s.a.tokens[at]?.type.text ?? "")) {
      at++;
      continue;
    }
    const role = roleBefore(s, at)?.role ?? prefixedRole(s, at);
    const start = roleBefore(s, at)?.next ?? at;
    const where = role === "in" || role === "at" || role === "by" ? (sourceAt(s, start) ?? venueAt(s, start)) : undefined;
    if (!where || !(isSomewhere(where) || where.kind === "place")) break;
    place = nearer(place, where);
    at = where.to;
  }
  return { at, place };
};

const MOST_SETTING = 10;

/** "meets, during this visit, the president": another encounter told in passing; where the words behind it go on, or 0. */
export const pastAside = (s: Scene, at: number): number => {
  const role = matchAt(s.a, at, "preposition")?.entry.features.role ?? "";
  if (!OCCASIONS.has(role) && !isA(s.a, at, "after-event")) return pastStay(s, at);
  const lead = matchAt(s.a, at, "preposition") ?? matchAt(s.a, at, "after-event");
  let noun = lead?.to ?? at + 1;
  if (isA(s.a, noun, "demonstrative")) noun++;
  // "right after the end of his visit"
  if (!namesEncounter(s, noun) && namesEncounter(s, noun + 1)) noun++;
  const m = matchAt(s.a, noun, "event-trigger") ?? matchAt(s.a, noun, "stay");
  if (!m) return 0;
  const behindNoun = behindAdjectives(s, m.to);
  // "during his visit, with X": he is met, and not visited
  const goal = roleBefore(s, behindNoun);
  const led = goal && goal.role !== "with" && (m.enclitic !== "" || m.entry.class === "stay") ? goal.next : behindNoun;
  // "during the visit, the president": a definite noun has no genitive
  const closed = led === behindNoun && (s.a.tokens[noun]?.type.definite ?? false);
  // "during a visit THAT a minister pays": the clause of an indefinite noun ends with its comma
  const clause = matchAt(s.a, behindNoun, "event-light");
  if (clause && clause.entry.features.tense !== "none" && m.enclitic === "" && !m.definite) return behindClause(s, clause.to);
  const own = closed || isA(s.a, noun - 1, "demonstrative") ? undefined : sourceAt(s, led);
  // "meets, during his visit, HIS COUNTERPART", "senior officials": behind a pronoun nobody is a genitive
  const met = led === behindNoun && m.enclitic !== "" && m.entry.features.type === "visit" && own !== undefined && isSomebody(own);
  return own && !met ? own.to : behindRelative(s, behindNoun);
};

const isSomebody = ({ kind }: NounPhrase): boolean => SUBJECTS.has(kind) || kind === "anonymous" || kind === "group";

/** The comma that closes a clause, or the end of its sentence. */
const behindClause = (s: Scene, from: number): number => {
  let at = from;
  while (s.a.sentenceOf[at] === s.a.sentenceOf[from] && !isComma(s, at)) at++;
  return at;
};

/** Prepositions that lead in a stay during which something takes place. */
export const STAYING: ReadonlySet<string> = new Set(["during", "in", "within", "frame"]);
const LEADS_STAY: ReadonlySet<string> = new Set([...STAYING, "after"]);
const FARTHEST_STAY = 4;
const LONGEST_STAY = 12;

/** "meets, in the framework of his visit to Sahla, X", "on the first day of his visit": up to the comma that closes it, or 0. */
const pastStay = (s: Scene, at: number): number => {
  const lead = matchAt(s.a, at, "preposition");
  if (!lead || !LEADS_STAY.has(lead.entry.features.role ?? "")) return 0;
  let stay = lead.to;
  while (stay < lead.to + FARTHEST_STAY && !isMark(s, stay) && !namesEncounter(s, stay)) stay++;
  if (!namesEncounter(s, stay) || matchAt(s.a, stay, "event-trigger")?.entry.features.type !== "visit") return 0;
  if (!isComma(s, at - 1)) return behindGoal(s, stay);
  for (let end = stay + 1; end < stay + LONGEST_STAY; end++) if (isMark(s, end)) return isComma(s, end) ? end : 0;
  return 0;
};

/** "his visit TO SAHLA": where the noun of a visit that ends at this token goes. */
export const goalBehind = (s: Scene, visit: number): NounPhrase | undefined => {
  const at = behindAdjectives(s, visit);
  const led = roleBefore(s, at);
  const where = led?.role === "to" || prefixedRole(s, at) === "for" ? sourceAt(s, led?.next ?? at) : undefined;
  return where && isSomewhere(where) ? where : undefined;
};

/** "meets, at the beginning of a visit TO SAHLA, his counterpart": without commas the stay ends with where it is, before whom he meets. */
const behindGoal = (s: Scene, stay: number): number => {
  const noun = matchAt(s.a, stay, "event-trigger");
  if (!noun) return 0;
  // "within HIS GULF TOUR, his counterpart": behind whose it is, or what kind, he is no genitive of it
  const behind = behindAdjectives(s, noun.to);
  const closed = behind > stay + 1 || s.a.lexicon.language.isPronoun(noun.enclitic);
  const at = goalBehind(s, noun.to)?.to ?? (closed && prefixedRole(s, behind) === "" ? behind : 0);
  return isA(s.a, at, "counterpart") || isA(s.a, at, "office") ? at : 0;
};

const LONGEST_RELATIVE = 8;

/** "during his visit, which takes hours, each of A and B": whom the verb waits for ends the relative clause of the aside. */
const behindRelative = (s: Scene, from: number): number => {
  if (!isA(s.a, from, "relative")) return from;
  for (let at = from + 1; at < from + LONGEST_RELATIVE; at++)
    if (isA(s.a, at, "quantifier") || isA(s.a, at, "counterpart") || isA(s.a, at, "office") || isMark(s, at)) return at;
  return from;
};

export const isMark = (s: Scene, at: number): boolean => s.a.tokens[at]?.type.kind === "mark";
