/** The actors of one article, with all the names and offices it gives them. */
import type { Link, Mention, Participant, Reading } from "../../../schema/reading.ts";
import type { actorKinds } from "../../../schema/record/tables.ts";
import type { RecordLanguage } from "../language.ts";

export type ActorKind = (typeof actorKinds)[number];

export interface LocalActor {
  readonly kind: ActorKind;
  /** the fullest name the article gives */
  readonly name: string;
  /** the fullest name first */
  readonly names: readonly { readonly name: string; readonly key: string }[];
  readonly holdings: readonly { readonly office: string; readonly key: string; readonly country?: string | undefined }[];
}

export interface LocalActors {
  readonly actors: readonly LocalActor[];
  /** index of the article's own outlet */
  readonly outlet: number | undefined;
  ofLink(link: Link): number | undefined;
  ofParticipant(participant: Participant): number | undefined;
}

const KINDS: Partial<Record<Mention["kind"], ActorKind>> = {
  person: "person",
  organisation: "organisation",
  country: "country",
  place: "place",
  outlet: "outlet",
  group: "group",
  office: "office",
  anonymous: "anonymous",
};

interface Growing {
  kind: ActorKind;
  name: string;
  names: Map<string, string>;
  offices: Map<string, string>;
}

/** Never throws. Links without an actor are known by their name alone. */
export const localActors = (reading: Reading, language: RecordLanguage): LocalActors => {
  const byLocal = new Map<string, Mention[]>();
  for (const m of reading.mentions) if (m.actor) byLocal.set(m.actor, [...(byLocal.get(m.actor) ?? []), m]);
  const actors: Growing[] = [];
  const index = new Map<string, number>();

  const add = (local: string | undefined, name: string, kind: ActorKind): number | undefined => {
    const key = language.nameKey(name);
    if (key === "") return undefined;
    const known = index.get(local ?? `${kind === "outlet" ? "outlet" : "name"} ${key}`);
    if (known !== undefined) {
      (actors[known] as Growing).names.set(key, name);
      return known;
    }
    const mentions = local ? (byLocal.get(local) ?? []) : [];
    const person = mentions.find((m) => m.kind === "person");
    const own = person ?? mentions[0];
    const made: Growing = { kind: (own && KINDS[own.kind]) ?? kind, name, names: new Map([[key, name]]), offices: new Map() };
    for (const m of mentions)
      if (m.kind === "office" && person) made.offices.set(language.nameKey(m.name), m.name);
      else if (m.kind === made.kind) made.names.set(language.nameKey(m.name), m.name);
    index.set(local ?? `${kind === "outlet" ? "outlet" : "name"} ${key}`, actors.length);
    return actors.push(made) - 1;
  };

  const outlet = reading.article.outlet ? add(undefined, reading.article.outlet, "outlet") : undefined;
  const links = new Map<Link, number | undefined>();
  for (const r of reading.reports)
    for (const l of r.chain) {
      if (l.role === "medium") continue;
      const isOutlet = l.role !== "speaker";
      links.set(
        l,
        l.role === "publisher"
          ? outlet
          : add(isOutlet ? undefined : l.actor, l.name, isOutlet ? "outlet" : l.given === "anonymous" ? "anonymous" : "unknown"),
      );
    }
  const participants = new Map<Participant, number | undefined>();
  for (const e of reading.events) for (const p of e.participants) participants.set(p, add(p.actor, p.name, "unknown"));
  return {
    actors: actors.map((a) => ({
      kind: a.kind,
      name: a.name,
      names: [...a.names].map(([key, name]) => ({ key, name })).filter((n) => n.key !== ""),
      holdings: [...a.offices].map(([key, office]) => ({ key, office })).filter((o) => o.key !== ""),
    })),
    outlet,
    ofLink: (l) => links.get(l),
    ofParticipant: (p) => participants.get(p),
  };
};
