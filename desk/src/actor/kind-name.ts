/** What kind of actor somebody is, in words. */
import type { ActorRef } from "../../../schema/record/shapes.ts";
import { useWords } from "../use-words.ts";
import type { MessageId } from "../words/words.ts";

const KINDS = {
  person: "kindPerson",
  organisation: "kindOrganisation",
  country: "kindCountry",
  place: "kindPlace",
  outlet: "kindOutlet",
  group: "kindGroup",
  office: "kindOffice",
  anonymous: "kindAnonymous",
  unknown: "kindUnknown",
} as const satisfies Record<ActorRef["kind"], MessageId>;

export const useKindName = (): ((kind: ActorRef["kind"]) => string) => {
  const w = useWords();
  return (kind) => w(KINDS[kind]);
};
