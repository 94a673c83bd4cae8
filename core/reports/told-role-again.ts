/** Who speaks where an office or a calling stands for somebody told before: the only one who has spoken, or the one who is speaking. */
import { type Actors, bearsTitle } from "../mentions/actors.ts";
import { standsBehindVerb } from "../mentions/latter.ts";
import type { NounPhrase, OfficePart } from "../mentions/noun-phrase.ts";
import { fits, type OfficeWords, officeWords, rulesState } from "../mentions/office-words.ts";
import type { Scene } from "../mentions/phrase-words.ts";
import type { RecentSpeakers } from "./recent-speakers.ts";
import { again, type Speaker } from "./speaker.ts";

/** Callings that anybody may have besides what he was introduced as. */
const LOOSE_RANKS: ReadonlySet<string> = new Set(["member", "party", "expert", "citizen-like", "deputy"]);

/** Who rules or is sent by a state goes by that, and not as a deputy or an expert; who heads a body may be called otherwise. */
const OF_STATE: ReadonlySet<string> = new Set(["head", "minister", "ambassador"]);
const isOfState = ({ rank, own, lemma }: OfficeWords): boolean =>
  OF_STATE.has(rank) && (rank !== "head" || own.size <= lemma.split(" ").length);

/** "the UNIVERSITY professor": behind the calling an adjective alone. */
const isDescribed = (s: Scene, { to, body }: OfficePart): boolean => {
  const type = s.a.tokens[to - 1]?.type;
  return body === undefined && type?.definite === true && type.adjectival && type.prefixed === "" && !type.as["organisation-head"];
};

/** "the deputy", "the expert", whom nobody was called so far: while one person alone has spoken, it is that person. */
export const ofTheOnlyOne = (s: Scene, actors: Actors, phrase: NounPhrase, state: RecentSpeakers): Speaker | undefined => {
  const { office } = phrase;
  if (
    phrase.kind !== "office" ||
    !office ||
    office.to - office.from > (office.country !== undefined || isDescribed(s, office) ? 2 : 1) ||
    !phrase.definite ||
    phrase.number !== "s"
  )
    return undefined;
  const told = actors.of(phrase);
  if (!(LOOSE_RANKS.has(office.rank) || office.rank === "military") || told?.kind === "person") return undefined;
  // "THE DIRECTOR OF THE SHOW … the director explained": told before as that of something
  const first = told?.mentions[0] ?? phrase.from;
  if (first < phrase.from && s.a.tokens[first]?.type.definite === false) return undefined;
  const persons = state.recent.filter((r) => r.actor?.kind === "person");
  const only = persons.length === 1 ? persons[0] : undefined;
  if (office.country !== undefined && only?.actor?.country !== office.country) return undefined;
  if (only?.actor?.offices.some(isOfState)) return undefined;
  if (office.rank === "military" && !only?.actor?.offices.some((o) => o.rank === "military")) return undefined;
  const agrees = only && (only.gender === "" || phrase.gender === "" || only.gender === phrase.gender);
  return agrees && s.a.tokens[phrase.from]?.type.definite ? { ...again(only, "role"), phrase } : undefined;
};

/** "ADDED the foreign minister", of whom nobody was told: whoever is speaking, if no office of his tells that he is another, and goes on. */
export const ofTheOneAdding = (s: Scene, actors: Actors, phrase: NounPhrase, state: RecentSpeakers): Speaker | undefined => {
  const { office } = phrase;
  if (phrase.kind !== "office" || !office || !phrase.definite || phrase.number !== "s" || phrase.person) return undefined;
  const last = state.recent[state.recent.length - 1];
  if (last?.actor?.kind !== "person") return undefined;
  const role = actors.of(phrase);
  const agrees = phrase.gender === "" || last.gender === "" || last.gender === phrase.gender;
  if (!agrees || role?.kind !== "role" || role.mentions.some((at) => at < (last.actor?.mentions[0] ?? 0))) return undefined;
  const asked = officeWords(s, office);
  const unnamed = last.actor.offices.length === 0 && last.actor.called.size === 0;
  return unnamed || !last.actor.offices.some((o) => isOther(asked, o)) ? { ...again(last, "role"), phrase } : undefined;
};

/** Who rules or is sent by a state is no one else's member or head; two offices of one rank are of two persons where their words differ. */
const isOther = (asked: OfficeWords, o: OfficeWords): boolean =>
  isOfState(asked) ||
  isOfState(o) ||
  (asked.rank === o.rank && !fits(asked, o)) ||
  (asked.country ?? o.country) !== (o.country ?? asked.country);

/** "the president OF THE REPUBLIC", of somebody who was called president, of a state or by itself, and of nothing else. */
export const ofTheHeadOfState = (actors: Actors, phrase: NounPhrase, state: RecentSpeakers): Speaker | undefined => {
  const { office, head } = phrase;
  const called = head?.features.same;
  if (!office || office.usual || !called || !phrase.definite || phrase.person || office.country) return undefined;
  if (actors.of(phrase)?.kind === "person") return undefined;
  const last = state.recent.findLast((r) =>
    r.actor?.offices.some((o) => o.lemma === called && o.rank === office.rank && o.own.size === 1 && !o.former),
  );
  return last && { ...again(last, "role"), phrase };
};

const leadsToo = (asked: OfficeWords, o: OfficeWords, body: string): boolean =>
  asked.rank === "head" &&
  (o.rank === "head" || o.lemma.split(" ").includes(body)) &&
  o.own.size > 1 &&
  !asked.former &&
  !o.former &&
  (asked.country ?? o.country) === o.country;

/** "the UN envoy", of somebody who was told to head a mission of the United Nations: while one person alone has spoken, the body is enough. */
export const ofTheSameBody = (s: Scene, actors: Actors, phrase: NounPhrase, state: RecentSpeakers): Speaker | undefined => {
  const { office } = phrase;
  if (phrase.kind !== "office" || !office || !phrase.definite || phrase.number !== "s" || phrase.person) return undefined;
  if (actors.of(phrase)?.kind === "person") return undefined;
  const persons = state.recent.filter((r) => r.actor?.kind === "person");
  const only = persons.length === 1 ? persons[0] : undefined;
  if (!only?.actor || (phrase.gender !== "" && only.gender !== "" && only.gender !== phrase.gender)) return undefined;
  const asked = officeWords(s, office);
  // "the Sahlani president" is of no body
  if (rulesState(asked)) return undefined;
  const head = s.a.lexicon.language.stem(s.a.tokens[office.from]?.type.form ?? "");
  const body = [...asked.words].filter((w) => w !== head);
  // "the envoy OF THE PRESIDENT" is not the president
  const { stem, fold } = s.a.lexicon.language;
  const servesHim = (o: OfficeWords): boolean => asked.serves.has(stem(fold(o.lemma.split(" ")[0] ?? "")));
  // "the head of the party of X … THE LEADER of the party": of one rank one word for the body is enough
  const held = only.actor.offices.some(
    (o) =>
      !servesHim(o) &&
      body.every((w) => o.words.has(w)) &&
      (body.length > 1 || (body.length === 1 && leadsToo(asked, o, body[0] as string))),
  );
  return held ? { ...again(only, "role"), phrase } : undefined;
};

/** "the minister", of whom two hold the office: the one who is speaking before the one he was told with. */
export const ofTheOneSpeaking = (s: Scene, actors: Actors, phrase: NounPhrase, state: RecentSpeakers): Speaker | undefined => {
  const { office } = phrase;
  if (phrase.kind !== "office" || !office || phrase.person || !phrase.definite || phrase.number !== "s") return undefined;
  if (office.to - office.from > 1 || office.country !== undefined) return undefined;
  const found = actors.of(phrase);
  const last = state.recent[state.recent.length - 1];
  if (!found || last?.actor?.kind !== "person" || found === last.actor) return undefined;
  if (phrase.gender !== "" && last.gender !== "" && phrase.gender !== last.gender) return undefined;
  const asked = officeWords(s, office);
  return last.actor.offices.some((o) => o.rank === asked.rank && fits(asked, o)) ? { ...again(last, "role"), phrase } : undefined;
};

/** "THE OFFICIAL added", of two who hold offices: the one who is speaking before the one he only spoke of. */
export const ofTheOfficialSpeaking = (actors: Actors, phrase: NounPhrase, state: RecentSpeakers): Speaker | undefined => {
  if (phrase.kind !== "anonymous" || phrase.head?.features.kind !== "official" || !phrase.definite || phrase.number !== "s")
    return undefined;
  const found = actors.of(phrase);
  const last = state.recent[state.recent.length - 1];
  if (found?.kind !== "person" || last?.actor?.kind !== "person" || found === last.actor || phrase.country !== undefined) return undefined;
  const agrees = phrase.gender === "" || last.gender === "" || phrase.gender === last.gender;
  return agrees && last.actor.offices.length > 0 ? { ...again(last, "role"), phrase } : undefined;
};

/** "X, spokesman of the armed forces of Sahla, said … THE SAHLANI MILITARY SPOKESMAN": whoever is speaking speaks for that state, or for the same ministry with no state told. */
export const ofTheSpokesmanSpeaking = (s: Scene, actors: Actors, phrase: NounPhrase, state: RecentSpeakers): Speaker | undefined => {
  const { office } = phrase;
  if (phrase.kind !== "office" || !office?.spokesman || phrase.person || !phrase.definite || phrase.number !== "s") return undefined;
  const last = state.recent[state.recent.length - 1];
  if (last?.actor?.kind !== "person" || actors.of(phrase)?.kind === "person") return undefined;
  if (phrase.gender !== "" && last.gender !== "" && phrase.gender !== last.gender) return undefined;
  const asked = officeWords(s, office);
  const speaksForIt = (o: OfficeWords): boolean => {
    if (o.rank !== asked.rank || o.former) return false;
    // "the media spokesman", of nothing told
    if (office.body === undefined && asked.country === undefined) return office.to - office.from > 1;
    const untold = o.country === undefined && o.own.size === o.words.size;
    if (untold) return office.body !== undefined && [...asked.own].every((w) => o.own.has(w));
    return office.body === undefined && asked.country !== undefined && o.country === asked.country;
  };
  return last.actor.offices.some(speaksForIt) ? { ...again(last, "role"), phrase } : undefined;
};

/** "THE DEPUTY said", of whom nobody was told: who is speaking, where he is a member of something and nothing else. */
export const ofTheMemberSpeaking = (actors: Actors, phrase: NounPhrase, state: RecentSpeakers): Speaker | undefined => {
  const { office } = phrase;
  if (phrase.kind !== "office" || office?.rank !== "deputy" || office.to - office.from > 1 || phrase.person) return undefined;
  if (!phrase.definite || phrase.number !== "s" || actors.of(phrase)?.kind === "person") return undefined;
  const last = state.recent[state.recent.length - 1];
  if (last?.actor?.kind !== "person" || (phrase.gender !== "" && last.gender !== "" && phrase.gender !== last.gender)) return undefined;
  const { offices } = last.actor;
  return offices.length > 0 && offices.every((o) => o.rank === "member" && !o.former) ? { ...again(last, "role"), phrase } : undefined;
};

/** "OUR INTERLOCUTOR", "the speaker himself", "HIS EXCELLENCY": who is speaking, if he may be called so, before anybody told of since. */
export const ofTheInterlocutor = (actors: Actors, phrase: NounPhrase, state: RecentSpeakers): Speaker | undefined => {
  const { head, office, kind } = phrase;
  const last = state.recent[state.recent.length - 1];
  if (last?.actor?.kind !== "person" || (phrase.gender !== "" && last.gender !== "" && phrase.gender !== last.gender)) return undefined;
  const isSpeaker = (o: OfficeWords): boolean => o.rank === "spokesman";
  const called =
    kind === "honorific"
      ? !standsBehindVerb(head?.features.kind) && (head?.features.bearers === undefined || bearsTitle(last.actor, phrase))
      : office?.rank === "spokesman" &&
        office.to - office.from === 1 &&
        phrase.definite &&
        phrase.person === undefined &&
        !(actors.of(phrase)?.offices.some((o) => isSpeaker(o) && o.words.size > 1) ?? false);
  return called ? { ...again(last, kind === "honorific" ? "pronoun" : "role"), phrase } : undefined;
};

/** "explained THE GUEST of the programme": who spoke last, and nobody whom he only spoke of. */
export const ofTheGuest = (phrase: NounPhrase, state: RecentSpeakers): Speaker | undefined => {
  if (phrase.office?.rank !== "guest" || phrase.person || phrase.number !== "s") return undefined;
  const last = state.recent.findLast((r) => r.actor?.kind === "person" && (r.gender === "" || r.gender === phrase.gender));
  return last && { ...again(last, "role"), phrase };
};
