/** "received the credentials of the new ambassadors of A, X, and of B, Y": those who are named one by one, with their states between them. */
import type { NounPhrase } from "../mentions/noun-phrase.ts";
import { encliticOf, type Scene } from "../mentions/phrase-words.ts";
import { sourceAt } from "../mentions/source-phrase.ts";
import { isA, matchAt } from "../tokens/annotated.ts";
import type { EventDraft } from "./draft.ts";
import type { Part } from "./parts.ts";
import type { Trigger } from "./trigger.ts";

const isSeveral = (phrase: NounPhrase): boolean => phrase.person === undefined && phrase.number !== "s";

const isEnvoy = (phrase: NounPhrase): boolean => phrase.office?.rank === "ambassador";

/** "AS AMBASSADOR of [to] the republic": an object's ending on the office, though the state behind it is definite. */
const isAccreditation = (s: Scene, { person, definite, from }: NounPhrase): boolean =>
  !person && (!definite || s.a.lexicon.language.looksAdverbial(s.a.tokens[from]?.type.form ?? ""));

/** "received X the envoy of Sahla and his credentials AS AMBASSADOR to": what he is accredited as is not a second person; he is told before. */
export const withEnvoy = (s: Scene, trigger: Trigger, parts: readonly Part[]): readonly Part[] => {
  if (trigger.type !== "credentials" || !s.a.lexicon.language.isPronoun(trigger.match.enclitic || encliticOf(s, trigger.match.to - 1)))
    return parts;
  const told = parts.filter(({ phrase }) => !(isEnvoy(phrase) && isAccreditation(s, phrase) && phrase.from >= trigger.match.to));
  if (told.some((p) => isEnvoy(p.phrase)) || told.length > 1) return told;
  for (let at = trigger.match.from - 1; at >= trigger.sentence.from; at--) {
    const phrase = sourceAt(s, at);
    if (phrase?.person && isEnvoy(phrase) && phrase.to <= trigger.match.from && phrase.person.from >= at)
      return [...told, { role: "party", phrase }];
  }
  return told;
};

/** The persons of the sentence behind the trigger; none where the ambassadors are not told as several, or not by name. */
export const envoysNamed = (s: Scene, trigger: Trigger, parts: readonly Part[]): readonly Part[] => {
  if (trigger.type !== "credentials" || !parts.some((p) => isSeveral(p.phrase))) return [];
  const named: Part[] = [];
  for (let at = trigger.match.to; at < trigger.sentence.to; at++) {
    // "IN THE PRESENCE OF the minister": who looks on
    if (matchAt(s.a, at, "preposition")?.entry.features.role === "attended") break;
    const name = s.names.startingAt[at];
    if (name?.kind !== "person") continue;
    const phrase = sourceAt(s, at);
    if (phrase?.person) named.push({ role: "party", phrase });
    at = name.to - 1;
  }
  return named.length > 1
    ? [...parts.filter((p) => !isSeveral(p.phrase) && !named.some((n) => n.phrase.person?.from === p.phrase.person?.from)), ...named]
    : [];
};

/** "received X, WHO HANDED him his credentials": whoever was received hands them to his host, and to no state that he is told to serve. */
export const isHandedByGuest = (s: Scene, { light }: Trigger, { trigger }: EventDraft): boolean =>
  trigger.frame === "receive" && light !== undefined && isA(s.a, light.from - 1, "relative");

/** "received X, who handed him his CREDENTIALS": he comes from elsewhere. */
export const leadsToCredentials = (s: Scene, { frame, match, sentence }: Trigger): boolean => {
  if (frame !== "receive") return false;
  for (let at = match.to; at < sentence.to; at++) if (matchAt(s.a, at, "event-trigger")?.entry.features.type === "credentials") return true;
  return false;
};
