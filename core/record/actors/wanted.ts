/** An article's actor as it is looked for in the record: what kind it is, what it may be called there, which offices it is given. */
import { hasher } from "../../article/hash.ts";
import { type KnownActor, type KnownNames, nationalKey } from "./known-names.ts";
import type { ActorKind, LocalActor } from "./local-actors.ts";

/** Kinds that may be one and the same under one name. */
export type ActorClass = "person" | "body" | "country" | "place" | "office" | "anonymous" | "group" | "unknown";

const CLASSES: Readonly<Record<ActorKind, ActorClass>> = {
  person: "person",
  organisation: "body",
  outlet: "body",
  country: "country",
  place: "place",
  office: "office",
  anonymous: "anonymous",
  group: "group",
  unknown: "unknown",
};
export const classOf = (kind: ActorKind): ActorClass => CLASSES[kind];

export interface WantedOffice {
  readonly office: string;
  readonly key: string;
  readonly what: string;
  readonly country: string | undefined;
  readonly national: boolean;
  readonly past: boolean;
}

export interface Wanted {
  readonly kind: ActorKind;
  readonly name: string;
  readonly key: string;
  readonly names: LocalActor["names"];
  readonly offices: readonly WantedOffice[];
  /** as a national office or the name itself tells */
  readonly country: string | undefined;
  readonly known: KnownActor | undefined;
  /** what its id is made of, where it is the only one it can be: well-known actors, and what is a label more than a name */
  readonly identity: string | undefined;
}

/** The id of an actor, the same in every record. */
export const actorId = hasher("actor\n");

export const identityOf = (kind: ActorKind, key: string, country?: string): string =>
  `${classOf(kind)} ${key}${country === undefined ? "" : ` ${country}`}`;

export const knownIdentity = (known: KnownActor): string => identityOf(known.kind, known.names[0]?.key ?? "");

/** What a name seems to be is corrected by the word it opens with: a ministry is a body, wherever it was taken for a place. */
const kindOf = (local: LocalActor, known: KnownNames): ActorKind => {
  if (local.kind === "person" || local.kind === "outlet" || local.kind === "anonymous" || local.kind === "group") return local.kind;
  const told = known.kindOf(local.name);
  if (told === "outlet" && local.kind === "organisation") return "outlet";
  if (told === undefined || told === "outlet") return local.kind;
  return local.kind === "country" && told !== "organisation" ? local.kind : told;
};

const officesOf = (local: LocalActor, known: KnownNames, home: string | undefined): WantedOffice[] =>
  local.holdings.flatMap(({ office }) => {
    const { what, national, past, country: told } = known.apart(office);
    if (what === "" || (!national && !what.includes(" "))) return [];
    const country = told ?? (national ? home : undefined);
    const key = country === undefined ? what : nationalKey(what, country);
    return [{ office, key: past ? `${key} ~` : key, what, country, national, past }];
  });

const fitsKind = (wanted: ActorKind, key: string, known: KnownActor): boolean => {
  if (wanted === known.kind) return true;
  if (wanted === "unknown") return known.kind !== "outlet" || key.includes(" ");
  if (classOf(wanted) === "body") return classOf(known.kind) === "body" && key.includes(" ");
  return false;
};

const knownActor = (kind: ActorKind, key: string, country: string | undefined, known: KnownNames): KnownActor | undefined => {
  const fits = known
    .actors(key)
    .filter((a) => fitsKind(kind, key, a) && !(country && a.kind === "person" && a.country && a.country !== country));
  return fits.length > 1 ? undefined : fits[0];
};

/** `home`: the country that offices and ministries without one belong to, where the article is clear about it. */
export const wantedOf = (local: LocalActor, known: KnownNames, home: string | undefined): Wanted => {
  const kind = kindOf(local, known);
  const key = local.names[0]?.key ?? "";
  const offices = kind === "office" || kind === "person" ? officesOf(local, known, home) : [];
  const national = offices.find((o) => o.national && o.country !== undefined && !o.past);
  const base = { kind, name: local.name, key, names: local.names, offices };
  const wellKnown = knownActor(kind, key, national?.country, known);
  if (wellKnown) return { ...base, kind: wellKnown.kind, country: wellKnown.country, known: wellKnown, identity: knownIdentity(wellKnown) };
  if (kind === "person") return { ...base, country: national?.country, known: undefined, identity: undefined };
  const { what, national: everywhere, country: told } = known.apart(local.name);
  const country = told ?? (everywhere ? home : undefined);
  const alone = kind === "office" || kind === "anonymous" || kind === "group" || (classOf(kind) === "body" && everywhere);
  const identity = alone
    ? identityOf(kind, everywhere || kind === "office" ? what || key : key, everywhere || kind === "office" ? country : undefined)
    : undefined;
  return { ...base, country: everywhere ? country : undefined, known: undefined, identity };
};

/** The outlet's country, unless the article tells of another: then what has no country may be of either. */
export const homeOf = (actors: readonly LocalActor[], outlet: number | undefined, known: KnownNames): string | undefined => {
  const own = outlet === undefined ? undefined : actors[outlet];
  const home = own && known.actors(own.names[0]?.key ?? "").find((a) => a.kind === "outlet")?.country;
  if (home === undefined) return undefined;
  for (const [i, a] of actors.entries()) {
    if (i === outlet || a.kind === "outlet") continue;
    const told =
      known.apart(a.name).country ??
      a.holdings.map((h) => known.apart(h.office).country).find((c) => c !== undefined) ??
      known.actors(a.names[0]?.key ?? "").find((k) => k.kind === a.kind)?.country;
    if (told !== undefined && told !== home) return undefined;
  }
  return home;
};
