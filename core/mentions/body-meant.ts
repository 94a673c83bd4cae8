/** "Hamas … THE MOVEMENT": a listed body by the noun for its kind, though it has been told only inside another's office, delegation or sources. */
import type { ActorDirectory } from "./actor-directory.ts";
import type { Name } from "./names.ts";
import { bare, formsOf } from "./phrase-forms.ts";

/** The last body that was named before `at` and that the noun there, with the article, may stand for. */
export const bodyMeant = ({ scene: { a, names } }: ActorDirectory, at: number, before: number): Name | undefined => {
  const type = a.tokens[at]?.type;
  const kinds = type?.definite ? (type.as["organisation-head"]?.entry.features.stands_for ?? "").split("|") : [];
  const isMeant = ({ kind, from, entry }: Name): boolean =>
    kind === "organisation" && from < before && entry !== undefined && kinds.includes(entry.features.kind ?? "");
  return names.list.findLast(isMeant);
};

/** "the leader in THE MOVEMENT": the same words with the name of the body that is meant at their end. */
export const withBodyMeant = (d: ActorDirectory, from: number, to: number, forms: readonly string[]): string[] | undefined => {
  const body = to - from > 1 && forms.length > 1 ? bodyMeant(d, to - 1, from) : undefined;
  return body && [...forms.slice(0, -1), ...bare(d.scene, formsOf(d.scene, body))];
};
