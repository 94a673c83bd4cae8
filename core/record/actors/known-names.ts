/** What is known of names before any article is read: well-known actors, and how names of offices and bodies are put together. Filled by the language's tables. */
import type { ActorKind } from "./local-actors.ts";

export interface KnownHolding {
  readonly office: string;
  /** of the office with its country */
  readonly key: string;
  readonly country?: string | undefined;
  /** ISO dates, of whatever precision is known; absent where it is not, or goes on */
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

export interface KnownActor {
  readonly kind: ActorKind;
  readonly name: string;
  readonly english?: string | undefined;
  readonly wikidata?: string | undefined;
  readonly country?: string | undefined;
  /** the usual one first */
  readonly names: readonly { readonly name: string; readonly key: string }[];
  readonly holdings: readonly KnownHolding[];
}

/** An office or body taken apart. */
export interface NameApart {
  /** what it is, without its country, in one form for all wordings: "" where nothing is left */
  readonly what: string;
  /** ISO 3166-1 */
  readonly country: string | undefined;
  /** of its like every country has one, and only one: a president, a minister, a ministry */
  readonly national: boolean;
  /** an office that its holder has left, or not yet taken */
  readonly past: boolean;
}

export interface KnownNames {
  /** well-known actors that a name may stand for */
  actors(key: string): readonly KnownActor[];
  /** well-known holders of an office, by its key */
  holders(officeKey: string): readonly { readonly actor: KnownActor; readonly holding: KnownHolding }[];
  apart(name: string): NameApart;
  /** by the word it opens with */
  kindOf(name: string): ActorKind | undefined;
  /** code of a country by one of its names, its adjective or its English name */
  countryOf(name: string): string | undefined;
  /** a country by its code */
  country(code: string): KnownActor | undefined;
  /** code of the country where a city or place lies, or of the country that it is */
  placeCountry(place: string): string | undefined;
  /** the name of a standing mechanism: its words in comparison form, and the countries it names */
  seriesName(name: string): { readonly words: readonly string[]; readonly countries: readonly string[] };
}

/** The key of an office or a body that a country has one of. */
export const nationalKey = (what: string, country: string): string => `${what} ${country}`;
