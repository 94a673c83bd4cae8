/** What is known of an encounter while it is put together, and how the text names who takes part. */
import type { Actor, Actors } from "../mentions/actors.ts";
import type { NounPhrase, OfficePart } from "../mentions/noun-phrase.ts";
import type { Scene } from "../mentions/phrase-words.ts";
import type { TimeSpan } from "../mentions/times/find.ts";
import type { ReportDraft } from "../reports/read-reports.ts";
import { nameOf as nameOfRange } from "../tokens/annotated.ts";
import type { Sentence } from "../tokens/sentences.ts";
import { isCapital, isOfSeveralStates } from "./parts.ts";
import type { Series } from "./series.ts";
import type { Status } from "./status.ts";
import { townIn } from "./town.ts";
import type { Trigger } from "./trigger.ts";

export interface Participant {
  readonly role: "party" | "visitor" | "host" | "mediator";
  readonly name: string;
  readonly actor: Actor | undefined;
  readonly phrase: NounPhrase | undefined;
  /** a state of which only the encounter's name tells: "the Sahlani-Jabali talks" */
  readonly fromName?: true;
  /** of a state: the office of several by which it is there, "the ministers of Sahla and Jabal" */
  readonly office?: OfficePart;
}

export interface EventDraft {
  readonly type: string;
  readonly status: Status;
  readonly trigger: Trigger;
  readonly mentions: readonly Trigger[];
  readonly participants: readonly Participant[];
  readonly place: NounPhrase | undefined;
  readonly time: TimeSpan | undefined;
  readonly series: Series | undefined;
}

export interface EventInput {
  readonly scene: Scene;
  readonly actors: Actors;
  readonly phrases: readonly NounPhrase[];
  readonly reports: readonly ReportDraft[];
  readonly times: readonly TimeSpan[];
  readonly published: string | undefined;
  readonly skipped: (sentence: Sentence) => boolean;
}

/** How the text names whoever a phrase stands for. */
export const nameOf = (input: EventInput, phrase: NounPhrase): { name: string; actor: Actor | undefined } => {
  if (isOfSeveralStates(phrase)) return { name: nameOfRange(input.scene.a, phrase), actor: undefined };
  const actor = input.actors.of(phrase);
  const range = phrase.person ?? (phrase.name && phrase.kind !== "organisation" ? phrase.name : phrase);
  return { name: actor?.name ?? nameOfRange(input.scene.a, range), actor };
};

/** A country as host of whoever goes to one of its cities, where the text names the country. */
export const hostName = (input: EventInput, phrase: NounPhrase): string | undefined => {
  const country = phrase.name?.entry?.features.country ?? phrase.country;
  if (phrase.kind !== "place" || !country) return undefined;
  const named = input.scene.names.list.find((n) => n.kind === "country" && n.entry?.features.country === country);
  // "arrived at the airport of X": the town is visited, where the text does not name its state
  const visited = named ?? townIn(input.scene, phrase);
  return visited && nameOfRange(input.scene.a, visited);
};

/** Where the text names a state, if it does. */
export const stateTold = (input: EventInput, country: string): NounPhrase | undefined =>
  input.phrases.find((p) => p.kind === "country" && !p.members && p.name?.entry?.features.country === country);

/** A state told by its capital, where the text names the state itself too. */
export const stateOfCapital = (input: EventInput, phrase: NounPhrase): NounPhrase | undefined => {
  const features = phrase.name?.entry?.features;
  const country = features?.of ?? features?.country ?? phrase.country;
  return country && isCapital(phrase) ? stateTold(input, country) : undefined;
};

/** "arrived in Sahla THE MINISTER, and met": who goes on is the visitor, wherever he is told; of other encounters the first. */
export const whoWent = (before: EventDraft | undefined): Participant | undefined =>
  before?.participants.find((p) => p.role === "visitor") ?? before?.participants[0];
