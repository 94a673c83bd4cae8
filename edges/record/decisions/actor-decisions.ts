/** People's word on who is who. */
import { sentence } from "../../../schema/record/decision-sentences.ts";
import { mergeInto, partNames, restoreNames, unmerge } from "../../store/decide-actors.ts";
import type { DecisionKind } from "./decision-kind.ts";

/** Ids of actors: the others are the first. */
export interface MergeActors {
  readonly actors: readonly string[];
}
export interface SplitActor {
  readonly actor: string;
  readonly names: readonly string[];
  /** id of the actor the names go to */
  readonly to: string;
}

export const mergeActors: DecisionKind<MergeActors> = {
  apply: (w, { actors }) => mergeInto(w, actors),
  undo: (w, { actors }) => unmerge(w, actors),
  about: ({ actors }) => sentence("merged-actors", { n: actors.length }),
};

export const splitActor: DecisionKind<SplitActor> = {
  apply: (w, { actor, names, to }) => partNames(w, actor, names, to),
  undo: (w, { actor, to }) => restoreNames(w, actor, to),
  about: ({ names }) => sentence("split-actor", { names: names.join("، ") }),
};

export const actorDecisions = { "merge-actors": mergeActors, "split-actor": splitActor };
