/** The actors of one article, with all the names and offices it gives them. Headline and body are read apart; here their actors meet. */
import type { Answered, Link, Mention, Participant, Reading } from "../../../schema/reading.ts";
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
  ofAnswered(answered: Answered | undefined): number | undefined;
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
  readonly name: string;
  readonly key: string;
  /** names by key */
  readonly names: Map<string, string>;
  readonly offices: Map<string, string>;
  /** where this one turned out to be another */
  same: number | undefined;
}

type Place = "title" | "body";

/** Of a name and a shorter or longer telling of it, whether one ends or begins the other. */
const tellsAgain = (short: string, long: string): boolean => long.endsWith(` ${short}`) || long.startsWith(`${short} `);
const sharesWord = (a: string, b: string): boolean => {
  const words = new Set(a.split(" "));
  return b.split(" ").some((w) => words.has(w));
};

/** Mentions by place and local actor: headline and body number their actors each from the start. */
const mentionsByActor = (reading: Reading): Map<string, Mention[]> => {
  const by = new Map<string, Mention[]>();
  for (const m of reading.mentions) {
    if (!m.actor) continue;
    const at = `${m.in ?? "body"} ${m.actor}`;
    const of = by.get(at);
    if (of) of.push(m);
    else by.set(at, [m]);
  }
  return by;
};

class Gathering {
  readonly actors: Growing[] = [];
  readonly #index = new Map<string, number>();
  readonly #mentions: ReadonlyMap<string, Mention[]>;
  readonly #language: RecordLanguage;

  constructor(reading: Reading, language: RecordLanguage) {
    this.#mentions = mentionsByActor(reading);
    this.#language = language;
  }

  /** The actor that is called so at that place. A name that has nothing of the actor's own is another's. */
  add(place: Place, local: string | undefined, name: string, kind: ActorKind): number | undefined {
    const key = this.#language.nameKey(name);
    if (key === "") return undefined;
    const at = local === undefined ? undefined : `${place} ${local}`;
    const known = at === undefined ? undefined : this.#index.get(at);
    if (known !== undefined) {
      const actor = this.actors[known] as Growing;
      if (actor.key === key || (actor.kind === "person" ? sharesWord(actor.key, key) || this.#isOffice(at as string, name) : true)) {
        if (actor.kind !== "person" || sharesWord(actor.key, key)) actor.names.set(key, name);
        return known;
      }
    }
    const mentions = (at === undefined ? undefined : this.#mentions.get(at)) ?? [];
    const own = mentions.find((m) => m.name === name && m.kind === "person") ?? mentions.find((m) => m.name === name) ?? mentions[0];
    const made = this.#made(key, name, (own && KINDS[own.kind]) ?? kind, mentions);
    const byName = `${made.kind} ${key}`;
    const again = this.#index.get(byName);
    if (again !== undefined) {
      const actor = this.actors[again] as Growing;
      for (const [k, office] of made.offices) actor.offices.set(k, office);
      if (at !== undefined && known === undefined) this.#index.set(at, again);
      return again;
    }
    const n = this.actors.push(made) - 1;
    this.#index.set(byName, n);
    if (at !== undefined && known === undefined) this.#index.set(at, n);
    return n;
  }

  #isOffice(at: string, name: string): boolean {
    return (this.#mentions.get(at) ?? []).some((m) => m.kind === "office" && m.name === name);
  }

  #made(key: string, name: string, kind: ActorKind, mentions: readonly Mention[]): Growing {
    const made: Growing = { kind, name, key, names: new Map([[key, name]]), offices: new Map(), same: undefined };
    if (kind === "office") made.offices.set(key, name);
    for (const m of mentions) {
      const other = this.#language.nameKey(m.name);
      if (other === "") continue;
      if (m.kind === "office" && kind === "person") made.offices.set(other, m.name);
      else if (KINDS[m.kind] === kind && (kind !== "person" || sharesWord(key, other))) made.names.set(other, m.name);
    }
    return made;
  }

  /** A person whom the headline names by surname alone, or with a word too many, is the one whom the body names in full. */
  settleTitle(titles: ReadonlySet<number>): void {
    for (const n of titles) {
      const short = this.actors[n] as Growing;
      if (short.kind !== "person" && short.kind !== "unknown") continue;
      const first = short.key.split(" ")[0] as string;
      const fits = this.actors.flatMap((a, i) =>
        i !== n &&
        a.kind === "person" &&
        !titles.has(i) &&
        (tellsAgain(short.key, a.key) || tellsAgain(a.key, short.key) || a.key.endsWith(` ${first}`))
          ? [i]
          : [],
      );
      if (fits.length === 1) short.same = fits[0] as number;
    }
  }

  /** Actors that are none but themselves, and where each went. */
  settled(): { readonly actors: readonly LocalActor[]; of(n: number | undefined): number | undefined } {
    const to = new Map<number, number>();
    const kept: Growing[] = [];
    for (const [i, a] of this.actors.entries()) if (a.same === undefined) to.set(i, kept.push(a) - 1);
    for (const [i, a] of this.actors.entries()) {
      if (a.same === undefined) continue;
      const head = to.get(a.same) as number;
      to.set(i, head);
      for (const [key, office] of a.offices) kept[head]?.offices.set(key, office);
      if ((kept[head]?.key ?? "").endsWith(` ${a.key}`)) kept[head]?.names.set(a.key, a.name);
    }
    return { actors: kept.map(localActor), of: (n) => (n === undefined ? undefined : to.get(n)) };
  }
}

const localActor = (a: Growing): LocalActor => ({
  kind: a.kind,
  name: a.name,
  names: [...a.names].map(([key, name]) => ({ key, name })),
  holdings: [...a.offices].map(([key, office]) => ({ key, office })),
});

/** Never throws. Links without an actor are known by their name alone. */
export const localActors = (reading: Reading, language: RecordLanguage): LocalActors => {
  const all = new Gathering(reading, language);
  const outlet = reading.article.outlet ? all.add("body", undefined, reading.article.outlet, "outlet") : undefined;
  const titles = new Set<number>();
  const bodies = new Set<number>();
  const met = (place: Place, n: number | undefined): number | undefined => {
    if (n !== undefined) (place === "title" ? titles : bodies).add(n);
    return n;
  };
  const links = new Map<Link, number | undefined>();
  for (const r of reading.reports)
    for (const l of r.chain) {
      if (l.role === "medium") continue;
      const place = r.in ?? "body";
      const isOutlet = l.role !== "speaker";
      const kind = isOutlet ? "outlet" : l.given === "anonymous" ? "anonymous" : "unknown";
      links.set(l, l.role === "publisher" ? outlet : met(place, all.add(place, isOutlet ? undefined : l.actor, l.name, kind)));
    }
  const answered = new Map<Answered, number | undefined>();
  for (const r of reading.reports) {
    const { answers } = r;
    const place = r.in ?? "body";
    if (answers?.name !== undefined) answered.set(answers, met(place, all.add(place, answers.actor, answers.name, "unknown")));
  }
  const participants = new Map<Participant, number | undefined>();
  for (const e of reading.events)
    for (const p of e.participants) participants.set(p, met(e.in ?? "body", all.add(e.in ?? "body", p.actor, p.name, "unknown")));
  for (const n of bodies) titles.delete(n);
  all.settleTitle(titles);
  const { actors, of } = all.settled();
  return {
    actors,
    outlet: of(outlet),
    ofLink: (l) => of(links.get(l)),
    ofAnswered: (a) => (a === undefined ? undefined : of(answered.get(a))),
    ofParticipant: (p) => of(participants.get(p)),
  };
};
