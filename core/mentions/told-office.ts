/** Offices told without a name: whoever holds them, or a role of their own. */
import type { ActorDirectory } from "./actor-directory.ts";
import { isOfOtherState } from "./actor-likeness.ts";
import type { Actor } from "./actors.ts";
import { calledSo, surnamed } from "./told-role.ts";
import type { NounPhrase, OfficePart } from "./noun-phrase.ts";
import { areOfOtherThings, fits, type OfficeWords, officeWords, rulesState, sameOffice } from "./office-words.ts";
import { bare, formsOf, ownWords, withoutWish } from "./phrase-forms.ts";
import { nameOf } from "../tokens/annotated.ts";

export const officeTold = (d: ActorDirectory, phrase: NounPhrase): Actor => {
  const asked = officeWords(d.scene, phrase.office as OfficePart);
  const agrees = (a: Actor) => a.gender === "" || phrase.gender === "" || a.gender === phrase.gender;
  const many = phrase.number === "p" || phrase.number === "d";
  // "the king received a call from THE KING OF SAHLA": told with a state beside one without, it is another
  const { sentenceOf } = d.scene.a;
  const isBeside = (a: Actor) =>
    asked.country !== undefined && a.country === undefined && a.mentions.some((at) => sentenceOf[at] === sentenceOf[phrase.from]);
  const holds = (a: Actor) =>
    agrees(a) &&
    !isBeside(a) &&
    !isOtherRuler(asked, a, phrase.from) &&
    many === (a.number === "p" || a.number === "d") &&
    a.offices.some((o) => fits(asked, o));
  const named = (test: (a: Actor) => boolean) => d.lastWhere((a) => a.kind === "person" && test(a), d.holders);
  // "the Sahlani president" is whose state was told so, before whoever is only called president
  const { country } = asked;
  const ofState = (a: Actor) =>
    country !== undefined && holds(a) && a.offices.some((o) => o.country === country && o.rank === asked.rank && fits(asked, o));
  const ofOther = (a: Actor) => isOfOtherState(a, country);
  const sameRank = (a: Actor) => !ofOther(a) && holds(a) && a.offices.some((o) => o.rank === asked.rank && fits(asked, o));
  // "the minister X met his counterpart Y. THE MINISTER said": bare, it is whoever holds it with no state told, or first
  const bareOffice = country === undefined && asked.words.size === 1;
  // "the foreign minister X met the foreign minister of Sahla Y. THE FOREIGN MINISTER said": he of whom no state was told
  const own = (a: Actor) =>
    !a.beside && holds(a) && a.offices.some((o) => o.rank === asked.rank && o.country === undefined && fits(asked, o));
  const first = (a: Actor) => !a.beside && holds(a) && a.offices.some((o) => o.rank === asked.rank && fits(asked, o));
  const ofOtherThing = (a: Actor) => a.offices.some((o) => areOfOtherThings(asked, o));
  // told as another before, by the very same words
  const words = [...asked.words].join(" ");
  const told =
    country === undefined
      ? undefined
      : d.lastWhere((a) => a.kind === "role" && a.country === country && a.forms.join(" ") === words, d.kind("role"));
  const holder = phrase.definite
    ? (toldAlone(d, asked, country === undefined ? (named(own) ?? named(first)) : undefined) ??
      named(ofState) ??
      (country === undefined ? named(own) : undefined) ??
      (bareOffice ? named(first) : undefined) ??
      told ??
      toldBeside(d, asked, phrase) ??
      named(sameRank) ??
      named((a) => !ofOther(a) && holds(a)) ??
      rulerTold(d, phrase) ??
      (asked.former || rulesState(asked)
        ? undefined
        : calledSo(d, phrase, bare(d.scene, formsOf(d.scene, ownWords(d.scene, phrase))), ofOtherThing)) ??
      d.lastWhere(holds, d.holders))
    : undefined;
  const known = holder ?? surnamed(d, phrase);
  if (known) return known;
  const office = phrase.office as OfficePart;
  const ofHers = office.rank === "spokesman" && isOfHers(d, office);
  // "the speaker said": bare, it is whoever was named last
  const alone = office.rank === "spokesman" && (office.to - office.from === 1 || ofHers);
  const whoever = phrase.definite && (alone || office.rank === "guest") && phrase.number === "s";
  const last = whoever
    ? d.lastWhere(
        (a) =>
          a.kind === "person" &&
          agrees(a) &&
          (a.mentions[0] ?? 0) < phrase.from &&
          (!ofHers || a.offices.some((o) => o.rank === "spokesman")),
      )
    : undefined;
  if (last) return last;
  // "HIS MAJESTY THE KING": one word for the office alone goes by its title as well
  const titled = office.to - office.from === 1 && phrase.from < office.from;
  return d.add({
    kind: "role",
    name: nameOf(d.scene.a, titled ? withoutWish(d.scene, phrase) : office),
    forms: [...asked.words],
    gender: phrase.gender,
    number: phrase.number,
    offices: [asked],
    country: phrase.country,
    head: asked.lemma,
  });
};

/** "THE PRESIDENT received the prime minister X": told by one word, he is nobody who is told after him to hold an office of another name. */
const isOtherRuler = (asked: OfficeWords, { offices, mentions }: Actor, at: number): boolean =>
  asked.rank === "head" && asked.words.size === 1 && (mentions[0] ?? 0) > at && offices.every((o) => o.lemma !== asked.lemma);

/** "THE PRESIDENT received the head of the service X. THE PRESIDENT said": told by one word before the other was told at all. */
const toldAlone = (d: ActorDirectory, asked: OfficeWords, holder: Actor | undefined): Actor | undefined => {
  if (asked.rank !== "head" || asked.words.size !== 1 || !holder || holder.offices.some((o) => o.lemma === asked.lemma)) return undefined;
  const isHe = ({ kind, offices }: Actor): boolean => kind === "role" && offices.some((o) => sameOffice(asked, o));
  const told = d.lastWhere(isHe, d.kind("role"));
  return told && (told.mentions[0] ?? 0) < (holder.mentions[0] ?? 0) ? told : undefined;
};

/** "the spokesman IN HER NAME": of a body told before. */
const isOfHers = ({ scene: { a } }: ActorDirectory, { to }: OfficePart): boolean =>
  a.lexicon.language.isPronoun(a.tokens[to - 1]?.type.as.mouthpiece?.enclitic ?? "");

/** "the president of Sahla … THE SAHLANI LEADER": whoever rules the state by another name, or was told as another ruler's counterpart. */
const rulerTold = (d: ActorDirectory, { office, country, number }: NounPhrase): Actor | undefined => {
  if (!office?.anyRuler || country === undefined || number !== "s" || office.to - office.from !== 2) return undefined;
  const rules = (a: Actor): boolean => a.offices.some((o) => o.rank === "head" && o.country === country && !o.former);
  return d.lastWhere((a) => a.kind === "person" && a.country === country && (a.beside || rules(a)));
};

/** "the foreign minister received the one of Sahla. THE FOREIGN MINISTER said": whoever was told so beside him. */
const toldBeside = (d: ActorDirectory, asked: OfficeWords, { number }: NounPhrase): Actor | undefined => {
  if (asked.country !== undefined || number !== "s") return undefined;
  const role = d.lastWhere((a) => a.kind === "role" && a.number === "s" && a.offices.some((o) => fits(asked, o)), d.holders);
  const own = role?.offices[0];
  const at = role?.mentions[0] ?? 0;
  const beside = (a: Actor) =>
    a.kind === "person" && own !== undefined && areBeside(d, own, at, a, a.mentions[0] ?? 0) && fits(own, a.offices[0] as OfficeWords);
  return role && d.lastWhere(beside, d.holders) ? role : undefined;
};

/** "the foreign minister received the foreign minister of Sahla X": in one sentence the one without a state is not the one with it. */
export const areBeside = (d: ActorDirectory, office: OfficeWords, at: number, a: Actor, first: number): boolean => {
  const { sentenceOf } = d.scene.a;
  return office.country === undefined && a.offices[0]?.country !== undefined && sentenceOf[at] === sentenceOf[first];
};
