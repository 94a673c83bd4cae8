/** Who speaks where the verb has a subject: what stands for somebody told before (a document, "the same source", "the two ministers") goes back to him. */
import type { Entry } from "../language.ts";
import type { Actor, Actors } from "../mentions/actors.ts";
import type { NounPhrase } from "../mentions/noun-phrase.ts";
import { isToldApart } from "../mentions/told-unnamed.ts";
import { bare, formsOf, ownWords } from "../mentions/phrase-forms.ts";
import { namesDocument, type Scene } from "../mentions/phrase-words.ts";
import { isOfKind, isShort } from "../mentions/told-body.ts";
import { joinedSourceAt } from "../mentions/source-phrase.ts";
import { isVerbHere } from "./told-noun.ts";
import { type Speaker, expressed, again } from "./speaker.ts";
import {
  ofTheOnlyOne,
  ofTheOneAdding,
  ofTheHeadOfState,
  ofTheSameBody,
  ofTheOneSpeaking,
  ofTheOfficialSpeaking,
  ofTheSpokesmanSpeaking,
  ofTheGuest,
  ofTheInterlocutor,
  ofTheMemberSpeaking,
} from "./told-role-again.ts";
import type { RecentSpeakers } from "./recent-speakers.ts";

const FARTHEST_ISSUED = 4;

/** "the council issued a report … the report said": the subject of the verb whose object the document was. */
const issuerBefore = (s: Scene, actors: Actors, phrase: NounPhrase): Speaker | undefined => {
  const here = s.a.sentenceOf[phrase.from] as number;
  for (let at = phrase.from - 1; at >= 0 && here - (s.a.sentenceOf[at] as number) <= FARTHEST_ISSUED; at--) {
    if (s.a.tokens[at]?.type.as.issued?.entry.features.agent !== "subject") continue;
    const subject = joinedSourceAt(s, at + 1);
    const object = subject && s.a.sentences[s.a.sentenceOf[at] as number];
    if (!subject || !object || subject.skip > 0 || subject.kind === "document") continue;
    for (let i = subject.to; i < Math.min(object.to, subject.to + FARTHEST_ISSUED); i++)
      if (namesDocument(s, i)) return expressed(s, actors, subject);
  }
  return undefined;
};

const nationOf = (s: Scene, actor: Actor | undefined): string | undefined =>
  actor && (actor.country ?? nationIn(s, s.parsed[actor.mentions[0] ?? -1]));

/** "the Kremlin said … according to the presidency of Sahla … THE SAHLANI STATEMENT": of the body of that nation, and of no other's. */
const ofItsNation = (s: Scene, actors: Actors, phrase: NounPhrase, { issuer }: RecentSpeakers): Speaker | undefined => {
  const nation = phrase.definite && !phrase.issuer ? nationIn(s, phrase) : undefined;
  if (nation === undefined || issuer === undefined || (nationOf(s, issuer.actor) ?? nation) === nation) return undefined;
  const bodies = actors.list.filter((a) => a.kind === "body" && nationOf(s, a) === nation && (a.mentions[0] ?? phrase.from) < phrase.from);
  const last = bodies.reduce<Actor | undefined>((x, a) => (lastTold(a, phrase) > lastTold(x, phrase) ? a : x), undefined);
  return last && { ...expressed(s, actors, phrase), name: last.name, actor: last, given: "role" };
};

/** A document with no issuer told goes back to the last document's issuer. */
const ofDocument = (s: Scene, actors: Actors, phrase: NounPhrase, state: RecentSpeakers): Speaker => {
  const ofNation = ofItsNation(s, actors, phrase, state);
  if (ofNation) return ofNation;
  if (!phrase.issuer && phrase.definite && state.issuer) return { ...state.issuer, given: "role", phrase };
  const issued = !phrase.issuer && phrase.definite ? issuerBefore(s, actors, phrase) : undefined;
  if (issued) return { ...issued, given: "role", phrase };
  const isOfBody = (r: Speaker) => r.actor?.kind === "body" && !r.actor.indefinite;
  // "the resolution provides … the forces welcomed … THE RESOLUTION adds": what spoke for itself before does so again
  const itself = state.recent.some(
    (r) => r.actor?.kind !== "body" && isNamedAlike(s, phrase, r) && lengthOf(r.phrase) === lengthOf(phrase),
  );
  const told =
    !phrase.issuer && phrase.definite && !itself
      ? state.recent.findLast((r) => isOfBody(r) || (isNamedAlike(s, phrase, r) && lengthOf(r.phrase) > lengthOf(phrase)))
      : undefined;
  return told ? { ...told, given: "role", phrase } : expressed(s, actors, phrase);
};

const lengthOf = (phrase: NounPhrase | undefined): number => (phrase ? phrase.to - phrase.from : 0);

/** "the closing statement of the summit … THE STATEMENT": told by the same noun. */
const isNamedAlike = (s: Scene, phrase: NounPhrase, { phrase: before }: Speaker): boolean => {
  const noun = (at: number) => s.a.lexicon.language.stem(s.a.tokens[at]?.type.form ?? "");
  return before?.kind === "document" && noun(before.from) === noun(phrase.from);
};

/** "officials said … THE OFFICIALS": the unnamed of that kind and number who spoke, in whichever case their word stood. */
const ofTheSameUnnamed = (actors: Actors, phrase: NounPhrase, state: RecentSpeakers): Speaker | undefined => {
  if (phrase.kind !== "anonymous" || !phrase.definite || phrase.number === "s" || phrase.to - phrase.from > 1) return undefined;
  if ((actors.of(phrase)?.mentions.length ?? 0) > 1) return undefined;
  const kind = phrase.head?.features.kind;
  const last = state.recent.findLast(
    (r) => r.phrase?.kind === "anonymous" && r.number === phrase.number && r.phrase.head?.features.kind === kind,
  );
  return last && { ...again(last, "anonymous"), phrase };
};

/** Told first as "the source", so that somebody told otherwise was it. */
const isToldSo = (s: Scene, actor: Actor): boolean => {
  const first = s.parsed[actor.mentions[0] ?? -1];
  return first ? first.definite || first.same === true : false;
};

/** The people, the inhabitants: no source by themselves; several sources are. */
const isCrowd = ({ number, phrase, actor }: Speaker): boolean =>
  number === "p" && actor?.kind !== "body" && phrase?.head?.features.kind !== "source" && phrase?.kind !== "outlet";

/** "the same source" goes back to the last unnamed source, and where there is none to whoever's words came last, a paper's or an agency's too. */
const ofSameSource = (s: Scene, actors: Actors, phrase: NounPhrase, state: RecentSpeakers): Speaker => {
  const found = expressed(s, actors, phrase);
  const last = state.tagged ?? state.recent[state.recent.length - 1];
  if (!last || isCrowd(last) || (found.actor !== undefined && !isToldSo(s, found.actor))) return found;
  if (last.actor?.kind === "anonymous" && isToldApart(s, last.actor, phrase)) return found;
  return { ...again(last, last.given === "anonymous" ? "anonymous" : "role"), phrase };
};

/** "the two ministers", "the bodies": those who spoke together before. */
const ofTheSameTogether = (phrase: NounPhrase, state: RecentSpeakers): Speaker | undefined => {
  if ((phrase.number !== "d" && phrase.number !== "p") || !phrase.definite || phrase.members || phrase.person) return undefined;
  if (phrase.kind !== "group" && phrase.kind !== "office" && phrase.kind !== "organisation" && phrase.kind !== "common") return undefined;
  const last = state.recent.findLast((r) => r.together.length > 1 && (phrase.number === "p" || r.together.length === 2));
  return last && { ...again(last, "role"), phrase };
};

const lastTold = (actor: Actor | undefined, phrase: NounPhrase): number => actor?.mentions.findLast((at) => at < phrase.from) ?? -1;

/** "X said … the ministry of Y … THE MINISTRY added": the body that is speaking before one it only spoke of; a name no table has may be of any kind. */
const ofTheBodySpeaking = (s: Scene, actors: Actors, phrase: NounPhrase, state: RecentSpeakers, goesOn: boolean): Speaker | undefined => {
  if (phrase.number !== "s" || phrase.name || !isShort(s, phrase)) return undefined;
  const found = actors.of(phrase);
  const head = bare(s, formsOf(s, ownWords(s, phrase)))[0];
  const bearsHead = (a: Actor | undefined) => a !== undefined && a.forms[0] === head && a.forms.length > 1;
  // "Hamas said … the movement of Fatah … THE MOVEMENT": told by another name only where it goes on, or none bears the noun itself
  const byKind = goesOn || !bearsHead(found);
  const { stands_for, weak } = phrase.head?.features ?? {};
  const last = state.recent[state.recent.length - 1];
  const isMeant = (r: Speaker): boolean => {
    const { actor } = r;
    if (actor === found) return true;
    if (actor?.kind !== "body" || actor.number !== "s" || actor.indefinite) return false;
    if (bearsHead(actor)) return true;
    // "the ministry of foreign affairs … THE FOREIGN": called by its second word alone
    if (r === last && head !== undefined && actor.forms.length > 1 && actor.forms[1] === head) return true;
    const unknown = r === last && actor.sort === undefined && stands_for !== undefined && weak !== "yes";
    return byKind && (unknown || isOfKind(phrase, actor));
  };
  const speaking = found && state.recent.findLast(isMeant);
  // "the party X said … the front said … SHOWED THE PARTY Y … the party": the subject of a verb since, with another speaking between
  const told = lastTold(found, phrase);
  const since = speaking && speaking !== last && bearsHead(found) && isVerbHere(s, told - 1) && told > lastTold(speaking.actor, phrase);
  return speaking && !since && speaking.actor !== found ? { ...again(speaking, "role"), phrase } : undefined;
};

/** What stands behind a kind of body are adjectives that only describe: its nationality, or such as the table has for the kind. */
const isDescription = (s: Scene, { from, to }: NounPhrase, head: Entry): boolean => {
  const told = (head.features.told_by ?? "").split("|").map((word) => s.a.lexicon.language.fold(word));
  const { stem } = s.a.lexicon.language;
  for (let at = from + 1; at < to; at++) {
    const type = s.a.tokens[at]?.type;
    if (!type?.definite || !(type.as.demonym || told.includes(stem(type.form)))) return false;
  }
  return to > from + 1 && to - from <= MOST_DESCRIBING;
};
const MOST_DESCRIBING = 3;

/** The state whose nationality stands in a phrase. */
const nationIn = (s: Scene, phrase: NounPhrase | false | undefined): string | undefined => {
  if (!phrase) return undefined;
  for (let at = phrase.from; at < phrase.to; at++) {
    const nation = s.a.tokens[at]?.type.as.demonym?.entry.features.country;
    if (nation !== undefined) return nation;
  }
  return phrase.country;
};

/** "UNICEF said … THE INTERNATIONAL ORGANISATION", "X said … THE SAHLANI COMPANY": told by its kind and what describes it, of the kind of the body that speaks. */
const ofTheBodyDescribed = (s: Scene, actors: Actors, phrase: NounPhrase, state: RecentSpeakers): Speaker | undefined => {
  if (phrase.kind !== "organisation" || phrase.number !== "s" || !phrase.definite || phrase.name?.entry || phrase.members) return undefined;
  const kind = s.a.tokens[phrase.from]?.type.as["organisation-head"]?.entry;
  if (kind?.features.stands_for === undefined || !isDescription(s, phrase, kind)) return undefined;
  const found = actors.of(phrase);
  const nation = nationIn(s, phrase);
  const head = bare(s, formsOf(s, phrase))[0];
  const isMeant = (actor: Actor | undefined): actor is Actor => {
    if (actor?.kind !== "body" || actor === found || actor.indefinite || actor.number !== "s") return false;
    const own = actor.country ?? nationIn(s, s.parsed[actor.mentions[0] ?? -1]);
    const ofNation = nation === undefined || own === undefined || own === nation;
    const isFirst = (actor.mentions[0] ?? 0) < (found?.mentions[0] ?? phrase.from);
    return ofNation && isFirst && (actor.forms[0] === head || isOfKind({ ...phrase, head: kind }, actor));
  };
  const last = state.recent.findLast((r) => r.actor?.kind === "body");
  if (last && isMeant(last.actor)) return { ...again(last, "role"), phrase };
  // "the talks with the movement X … THE SAHLANI MOVEMENT": the only one of that noun
  const told = actors.list.filter((a) => isMeant(a) && a.forms[0] === head && a.forms.length > 1);
  const [only] = told;
  return only && told.length === 1 ? { ...expressed(s, actors, phrase), name: only.name, actor: only, given: "role" } : undefined;
};

/** 'said "SHAMI"': in marks, as some papers put it, the surname of somebody who has spoken. */
const ofSurnameInMarks = (s: Scene, phrase: NounPhrase, state: RecentSpeakers): Speaker | undefined => {
  if (phrase.kind !== "organisation" || !phrase.name || phrase.name.entry || s.a.tokens[phrase.from]?.type.kind !== "mark")
    return undefined;
  const forms = formsOf(s, phrase.name);
  const ends = (own: readonly string[]): boolean =>
    own.length > forms.length && forms.every((f, i) => f === own[own.length - forms.length + i]);
  const last = state.recent.findLast((r) => r.actor?.kind === "person" && ends(r.actor.forms));
  return last && { ...again(last, "named"), phrase };
};

const ofTheOneInHand = (s: Scene, actors: Actors, phrase: NounPhrase, state: RecentSpeakers, turn: string | undefined) =>
  turn === "turned"
    ? undefined
    : (ofTheGuest(phrase, state) ??
      ofTheInterlocutor(actors, phrase, state) ??
      ofTheMemberSpeaking(actors, phrase, state) ??
      ofTheOneSpeaking(s, actors, phrase, state) ??
      ofTheOfficialSpeaking(actors, phrase, state) ??
      ofTheSpokesmanSpeaking(s, actors, phrase, state) ??
      ofTheBodySpeaking(s, actors, phrase, state, turn === "goes-on") ??
      ofTheBodyDescribed(s, actors, phrase, state) ??
      (turn === "goes-on" ? ofTheOneAdding(s, actors, phrase, state) : undefined));

/** `turn`: "turned" where the clause begins with "for his part", so that somebody else comes to speak; "goes-on" where the verb is one of adding. */
export const subjectSpeaker = (
  s: Scene,
  actors: Actors,
  phrase: NounPhrase,
  state: RecentSpeakers,
  turn: "turned" | "goes-on" | undefined,
): Speaker => {
  const together = ofTheSameTogether(phrase, state) ?? ofSurnameInMarks(s, phrase, state);
  if (together) return together;
  if (phrase.kind === "document") return ofDocument(s, actors, phrase, state);
  const unnamed = ofTheSameUnnamed(actors, phrase, state);
  if (unnamed) return unnamed;
  const only =
    ofTheHeadOfState(actors, phrase, state) ??
    ofTheOnlyOne(s, actors, phrase, state) ??
    ofTheSameBody(s, actors, phrase, state) ??
    ofTheOneInHand(s, actors, phrase, state, turn);
  if (only) return only;
  const source = phrase.kind === "anonymous" && phrase.definite && phrase.head?.features.kind === "source" && phrase.number === "s";
  return source ? ofSameSource(s, actors, phrase, state) : expressed(s, actors, phrase);
};
