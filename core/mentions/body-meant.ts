/** "Hamas … THE MOVEMENT": a listed body by the noun for its kind, though it has been told only inside another's office, delegation or sources. */
import type { ActorDirectory } from "./actor-directory.ts";
import type { Name } from "./names.ts";
import type { Entry } from "../language.ts";
import { bare, formsOf } from "./phrase-forms.ts";

/** The noun by itself may stand for a body of this kind: "the movement" for a party. */
export const mayStandFor = (noun: Entry | undefined, kind: string | undefined): boolean =>
  kind !== undefined && (noun?.features.stands_for ?? "").split("|").includes(kind);

/** The last body that was named before `at` and that the noun there, with the article, may stand for. */
export const bodyMeant = ({ scene: { a, names } }: ActorDirectory, at: number, before: number): Name | undefined => {
  const type = a.tokens[at]?.type;
  const noun = type?.definite ? type.as["organisation-head"]?.entry : undefined;
  return noun && names.list.findLast((n) => n.kind === "organisation" && n.from < before && mayStandFor(noun, n.entry?.features.kind));
};

/** "the leader in THE MOVEMENT": the same words with the name of the body that is meant at their end. */
export const withBodyMeant = (d: ActorDirectory, from: number, to: number, forms: readonly string[]): string[] | undefined => {
  const body = to - from > 1 && forms.length > 1 ? bodyMeant(d, to - 1, from) : undefined;
  return body && [...forms.slice(0, -1), ...bare(d.scene, formsOf(d.scene, body))];
};
