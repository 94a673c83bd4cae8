/** Whom "the latter", "the former" and "the second" mean. */
import { isA, matchAt } from "../tokens/annotated.ts";
import { isOfGender } from "./actor-likeness.ts";
import type { Actor } from "./actors.ts";
import type { ActorDirectory } from "./actor-directory.ts";
import type { NounPhrase } from "./noun-phrase.ts";
import type { Scene } from "./phrase-words.ts";

/** "the minister met the ambassador, and THE LATTER said": the last of its own sentence that agrees; a person before a body or a state, and none that a preposition leads. */
const toldHere = (d: ActorDirectory, phrase: NounPhrase): Actor | undefined => {
  const { a, names } = d.scene;
  const isHere = (at: number) => at < phrase.from && a.sentenceOf[at] === a.sentenceOf[phrase.from];
  const isLed = (at: number) =>
    isA(a, at - 1, "preposition") || a.tokens[at]?.type.prefixed !== "" || (names.startingAt[at]?.skip ?? 0) > 0;
  const isOne = (actor: Actor) => actor.number === "s" || actor.number === "";
  const isHolder = (actor: Actor) => actor.kind === "person" || (actor.kind === "role" && actor.offices.length > 0);
  const person = (actor: Actor) => isHolder(actor) && isOfGender(actor, phrase) && isOne(actor) && actor.mentions.some(isHere);
  const known = (actor: Actor) => actor.gender === phrase.gender || (actor.kind === "place" && actor.gender === "");
  const other = (actor: Actor) =>
    actor.kind !== "anonymous" &&
    known(actor) &&
    isOne(actor) &&
    actor.mentions.some((at) => isHere(at) && !isLed(at)) &&
    !servesOther(d.scene, actor);
  return (phrase.gender === "m" ? d.lastWhere(person) : undefined) ?? d.lastWhere(other) ?? d.lastWhere(person);
};

/** Whom "the latter" may be: whoever can speak, a body and a state as well. */
const LATTER: ReadonlySet<Actor["kind"]> = new Set<Actor["kind"]>(["person", "body", "role", "country"]);

/** "at the seat OF THE MINISTRY": behind a bare noun, which has it for its own. */
const isInConstruct = ({ a, names }: Scene, at: number): boolean => {
  const before = a.tokens[at - 1]?.type;
  if (before?.kind !== "word" || before.definite || names.covering[at - 1] !== -1) return false;
  return before.classes.every((c) => c === "common" || c === "venue" || c === "medium" || c === "office" || c === "group");
};

/** "a statement of THE OFFICE OF X, that the latter": an office serves somebody, and he is meant. */
const servesOther = ({ a }: Scene, { mentions }: Actor): boolean =>
  mentions.some((at) => matchAt(a, at, "organisation-head")?.entry.features.serves === "yes");

const isLatter = ({ scene }: ActorDirectory, a: Actor, { from, gender }: NounPhrase): boolean => {
  const told = a.mentions.findLast((at) => at < from);
  if (told === undefined || servesOther(scene, a)) return false;
  if (a.kind === "person") return a.gender === "" || a.gender === gender;
  const own = a.kind === "country" ? "f" : a.gender;
  return own === gender && (a.number === "s" || a.kind === "country") && !isInConstruct(scene, told);
};

/** Told by "the latter": of its own sentence, and where none of that agrees, of what stands before. */
export const latterTold = (d: ActorDirectory, phrase: NounPhrase): Actor | undefined =>
  toldHere(d, phrase) ?? d.lastWhere((a) => LATTER.has(a.kind) && isLatter(d, a, phrase));

/** Which of two told before a word stands for: "THE FORMER said", "while THE SECOND holds". */
const PLACE_OF: Readonly<Record<string, number>> = { "first-of-two": 0, "second-of-two": 1 };

/** The word stands for one of two, or for who was told last, and only behind its verb. */
export const standsBehindVerb = (kind: string | undefined): boolean => kind === "pronoun-behind-verb" || PLACE_OF[kind ?? ""] !== undefined;

/** Those told in a sentence before the phrase who agree with it, in the order in which they are told there. */
const toldIn = (d: ActorDirectory, phrase: NounPhrase, sentence: number): Actor[] => {
  const { sentenceOf } = d.scene.a;
  const firstIn = ({ mentions }: Actor): number => mentions.find((at) => at < phrase.from && sentenceOf[at] === sentence) ?? -1;
  return d.list.filter((a) => LATTER.has(a.kind) && firstIn(a) >= 0 && isLatter(d, a, phrase)).sort((x, y) => firstIn(x) - firstIn(y));
};

const oneOfTwo = (d: ActorDirectory, phrase: NounPhrase, place: number): Actor | undefined => {
  const here = d.scene.a.sentenceOf[phrase.from] as number;
  return [here, here - 1].map((sentence) => toldIn(d, phrase, sentence)).find((two) => two.length > 1)?.[place];
};

/** Told by "the former" or "the second": of two in its own sentence, or in the one before; told by "the latter": the last. */
export const toldBehindVerb = (d: ActorDirectory, phrase: NounPhrase): Actor | undefined => {
  const place = PLACE_OF[phrase.head?.features.kind ?? ""];
  return place === undefined ? latterTold(d, phrase) : oneOfTwo(d, phrase, place);
};
