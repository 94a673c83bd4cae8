/** What a noun phrase that can be a source or a participant looks like once it is taken apart. */
import type { InFull } from "../told.ts";
import type { Entry } from "../language.ts";
import type { Name } from "./names.ts";

export type PhraseKind =
  | "person"
  | "office"
  | "organisation"
  | "country"
  | "place"
  | "outlet"
  | "anonymous"
  | "group"
  | "document"
  | "honorific"
  | "counterpart"
  | "common";

export interface Range {
  readonly from: number;
  readonly to: number;
  readonly skip: number;
}

export interface OfficePart extends Range {
  readonly lemma: string;
  readonly rank: string;
  /** ISO 3166 code or body of the nationality adjective or country in it */
  readonly country: string | undefined;
  /** the body it belongs to or speaks for, where one is named */
  readonly body: Range | undefined;
  /** speaks in the name of the body */
  readonly spokesman: boolean;
  /** the office's usual name, where its head (up to `to`) is another one for it */
  readonly usual?: { readonly name: string; readonly to: number } | undefined;
  /** a word for whoever rules, be he president or king */
  readonly anyRuler?: boolean | undefined;
}

export interface NounPhrase extends Range {
  readonly kind: PhraseKind;
  readonly gender: "m" | "f" | "";
  readonly number: "s" | "d" | "p" | "";
  readonly definite: boolean;
  readonly person?: Range | undefined;
  readonly office?: OfficePart | undefined;
  /** more offices of the same person, told behind the first */
  readonly others?: readonly OfficePart[] | undefined;
  /** of organisations, countries, places, outlets: the name inside, without an outlet's kind */
  readonly name?: Name | undefined;
  readonly head?: Entry | undefined;
  /** nationality or country, where one is told */
  readonly country?: string | undefined;
  /** of a document: who issued it; of a counterpart: nothing */
  readonly issuer?: NounPhrase | undefined;
  readonly members?: readonly NounPhrase[] | undefined;
  /** of an outlet: a pronoun tells whose it is, "its site" */
  readonly own?: boolean | undefined;
  /** the same source as before is meant */
  readonly same?: boolean | undefined;
}

/** The same phrase with all its keys in their order: whoever reads phrases meets one shape, and not one for each way to make them. */
export const inOneShape = (p: NounPhrase): InFull<NounPhrase> => ({
  from: p.from,
  to: p.to,
  skip: p.skip,
  kind: p.kind,
  gender: p.gender,
  number: p.number,
  definite: p.definite,
  person: p.person,
  office: p.office,
  others: p.others,
  name: p.name,
  head: p.head,
  country: p.country,
  issuer: p.issuer,
  members: p.members,
  own: p.own,
  same: p.same,
});
