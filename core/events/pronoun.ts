/** Whom the pronoun of a trigger stands for: his visit, their summit. */
import type { Actor } from "../mentions/actors.ts";
import type { NounPhrase } from "../mentions/noun-phrase.ts";
import { isCueVerb, type Scene } from "../mentions/phrase-words.ts";
import { joinedSourceAt } from "../mentions/source-phrase.ts";
import { matchAt } from "../tokens/annotated.ts";
import { type EventInput, nameOf } from "./draft.ts";
import { canTakePart, isMultilateral, RULERS, SUBJECTS } from "./parts.ts";
import { holderOf, scopeOf } from "./scope.ts";
import { subjectOfMain } from "./subject-of-occasion.ts";
import type { Trigger } from "./trigger.ts";

/** A pronoun of one stands for one, of her own gender. */
const agrees = (gender: "m" | "f" | "", phrase: NounPhrase, actor: Actor | undefined): boolean => {
  const known = actor?.gender || phrase.gender;
  const number = actor?.number || phrase.number;
  return (gender === "" || known === "" || known === gender) && (gender === "" || number === "" || number === "s");
};

/** "their yearly summit": the states or the body told last before it in the sentence. */
const bodyOf = (input: EventInput, trigger: Trigger, gender: "m" | "f" | ""): NounPhrase | undefined =>
  isMultilateral(trigger.type) || trigger.type === "meeting"
    ? input.phrases.findLast(
        (p) =>
          p.from < trigger.match.from &&
          p.from >= trigger.sentence.from &&
          (p.kind === "organisation" || p.kind === "group") &&
          (gender === "" || p.gender === "" || p.gender === gender || p.number !== "s"),
      )
    : undefined;

const LONGEST_OPENING = 6;

/** "during his visit", "on the second day of his visit": nothing but what leads in the noun stands before it. */
const opensSentence = (s: Scene, { match, sentence }: Trigger): boolean => {
  if (match.from > sentence.from + LONGEST_OPENING) return false;
  for (let at = sentence.from; at < match.from; at++) if (s.a.tokens[at]?.type.kind === "mark" || isCueVerb(s, at)) return false;
  return true;
};

/** "during his meeting with X, the minister said": the pronoun opens the sentence, and its subject comes behind the verb. */
const subjectAhead = (input: EventInput, trigger: Trigger, gender: "m" | "f" | ""): NounPhrase | undefined => {
  const { scene } = input;
  if (!opensSentence(scene, trigger)) return undefined;
  const subject = subjectOfMain(scene, trigger.match.to, trigger.sentence.to);
  return subject && agrees(gender, subject, input.actors.of(subject)) ? subject : undefined;
};

/** "THEIR journey": several who are told before, or a body; nobody who is told alone. */
const manyBefore = (input: EventInput, trigger: Trigger): NounPhrase | undefined =>
  input.phrases.findLast(
    (p) =>
      p.to <= trigger.match.from &&
      (input.scene.a.sentenceOf[p.from] ?? 0) >= trigger.sentence.index - 1 &&
      (p.number === "p" || p.number === "d" || p.kind === "group" || p.kind === "organisation") &&
      canTakePart(p),
  );

/** "told THE ENVOY OF THE CHANNEL": who was spoken to for an outlet met nobody. */
export const isReporter = (s: Scene, { office }: NounPhrase): boolean =>
  office?.body !== undefined &&
  s.names.startingAt[office.body.from]?.kind !== "organisation" &&
  (s.names.startingAt[office.body.from]?.kind === "outlet" || matchAt(s.a, office.body.from, "outlet-head") !== undefined);

/** "appointed X ambassador. This came after HIS RECEPTION of": who receives is the last who rules, and no envoy told behind him. */
const hostBefore = (input: EventInput, { frame }: Trigger, persons: readonly NounPhrase[]): NounPhrase | undefined =>
  frame === "receive"
    ? persons.findLast((p) => RULERS.has(p.office?.rank ?? "") || input.actors.of(p)?.offices.some((o) => RULERS.has(o.rank)))
    : undefined;

/** Whom a pronoun on the trigger stands for: the speaker of the report around it, else the first person of the sentence, else the last before it. */
export const pronounActor = (
  input: EventInput,
  trigger: Trigger,
  pronoun: string,
): { phrase: NounPhrase | undefined; actor: Actor | undefined; name: string } | undefined => {
  const { scene } = input;
  const gender = scene.a.lexicon.language.pronounGender(pronoun);
  const at = trigger.match.from;
  const found = (phrase: NounPhrase) => ({ phrase, ...nameOf(input, phrase) });
  if (scene.a.lexicon.language.pronounNumber(pronoun) === "p") {
    const many = manyBefore(input, trigger);
    return many && found(many);
  }
  const persons = input.phrases.filter((p) => p.from < at && (p.kind === "person" || p.kind === "office") && !isReporter(scene, p));
  const scope = scopeOf(input, trigger);
  const own = persons.filter(
    (p) => p.from >= scope.from && scene.a.sentenceOf[p.from] === trigger.sentence.index && agrees(gender, p, input.actors.of(p)),
  )[0];
  const speaker = holderOf(input, at)?.speaker;
  if (own && scope.from > trigger.sentence.from) return found(own);
  if (
    speaker &&
    ["person", "role", "anonymous"].includes(speaker.actor?.kind ?? "") &&
    (gender === "" || speaker.gender === "" || speaker.gender === gender)
  )
    return { phrase: speaker.phrase, actor: speaker.actor, name: speaker.name };
  const ahead = own ? undefined : subjectAhead(input, trigger, gender);
  if (ahead) return found(ahead);
  const before = persons.filter((p) => agrees(gender, p, input.actors.of(p)));
  const last = own ?? bodyOf(input, trigger, gender) ?? hostBefore(input, trigger, before) ?? before.at(-1);
  return last && found(last);
};

/** "X went to Y's residence TO MEET HIM", "handed Y a message during HIS RECEPTION OF [for] HIM": one goes, and the other is met. */
const isMeetingHim = (s: Scene, { type, frame, verbal, match }: Trigger): boolean => {
  if (type !== "meeting" || verbal || match.enclitic === "") return false;
  const met = matchAt(s.a, match.to, "preposition");
  return frame === "receive"
    ? met?.entry.features.role === "for" && (met.entry.features.pronoun === "yes" || s.a.lexicon.language.isPronoun(met.enclitic))
    : frame === "with" && s.a.lexicon.language.isPurpose(match.proclitics);
};

/** "X agreed with Y during their meeting": the two who are told last in the sentence before a pronoun of two; none where they are not two. */
export const bothBefore = (input: EventInput, trigger: Trigger, pronoun: string): readonly NounPhrase[] => {
  const goesToHim = isMeetingHim(input.scene, trigger);
  if ((input.scene.a.lexicon.language.pronounNumber(pronoun) !== "d" && !goesToHim) || trigger.type === "visit") return [];
  const told = input.phrases.filter(
    (p) => p.from >= trigger.sentence.from && p.to <= trigger.match.from && SUBJECTS.has(p.kind) && p.number === "s",
  );
  const persons = told.filter((p) => p.person !== undefined);
  if (goesToHim && told.length !== 2) return [];
  const two = (persons.length > 1 ? persons : told).slice(-2);
  if (two.length < 2 && !goesToHim) return statesBefore(input.scene, trigger);
  return two.length === 2 && input.actors.of(two[0] as NounPhrase) !== input.actors.of(two[1] as NounPhrase) ? two : [];
};

const SIDES: ReadonlySet<NounPhrase["kind"]> = new Set<NounPhrase["kind"]>(["country", "organisation"]);

/** "Sahla and the United Nations agreed during THEIR talks": two that act as states, told as one last before it in the sentence. */
const statesBefore = (s: Scene, { match, sentence }: Trigger): readonly NounPhrase[] => {
  let last: readonly NounPhrase[] = [];
  for (let at = sentence.from; at < match.from; at++) {
    const told = joinedSourceAt(s, at);
    if (!told || told.to > match.from) continue;
    if (told.members?.length === 2 && told.members.every((m) => SIDES.has(m.kind))) last = told.members;
    at = told.to - 1;
  }
  return last;
};
