/** The filters of the record's questions, each with its name in the interface and what it may be. */
import { acts, eventTypes, media, statuses, type Term } from "../../../schema/vocabulary.ts";
import type { MessageId } from "../words/words.ts";

export type FilterField = { readonly label: MessageId } & (
  | { readonly as: "text"; readonly suggest?: "outlet" | "actor" }
  | { readonly as: "term"; readonly terms: readonly Term[] }
  | { readonly as: "message"; readonly options: readonly (readonly [string, MessageId])[] }
  | { readonly as: "date" }
  | { readonly as: "flag" }
  | { readonly as: "share" }
);

export const filterFields = {
  outlet: { label: "filterOutlet", as: "text", suggest: "outlet" },
  speaker: { label: "filterSpeaker", as: "text", suggest: "actor" },
  carrier: { label: "filterCarrier", as: "text", suggest: "outlet" },
  actor: { label: "filterActor", as: "text", suggest: "actor" },
  medium: { label: "filterMedium", as: "term", terms: media },
  act: { label: "filterAct", as: "term", terms: acts },
  type: { label: "filterType", as: "term", terms: eventTypes },
  status: { label: "filterStatus", as: "term", terms: statuses },
  country: { label: "filterCountry", as: "text" },
  place: { label: "filterPlace", as: "text" },
  series: { label: "filterSeries", as: "text" },
  name: { label: "filterName", as: "text" },
  kind: {
    label: "filterKind",
    as: "message",
    options: [
      ["person", "kindPerson"],
      ["organisation", "kindOrganisation"],
      ["country", "kindCountry"],
      ["outlet", "kindOutlet"],
      ["group", "kindGroup"],
      ["place", "kindPlace"],
    ],
  },
  since: { label: "filterSince", as: "date" },
  until: { label: "filterUntil", as: "date" },
  confidence: { label: "filterConfidence", as: "share" },
  "no-opinion": { label: "filterNoOpinion", as: "flag" },
  conflicts: { label: "filterConflicts", as: "flag" },
  gaps: { label: "filterGaps", as: "flag" },
} as const satisfies Record<string, FilterField>;

/** What is left out of facts and of the counts that rest on them. */
export const BOUNDS = ["confidence", "no-opinion"] as const;

export type FilterName = keyof typeof filterFields;
export const fieldOf = (name: FilterName): FilterField => filterFields[name];
