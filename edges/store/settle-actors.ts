/** Which actors of the record an article's actors are: found by id, name, surname and office, at a cost that does not grow with the record. */
import type { KnownActor } from "../../core/record/actors/known-names.ts";
import { bySurname, byName, knownHolder, readHolder } from "../../core/record/actors/same-actor.ts";
import { type Wanted, actorId, homeOf, identityOf, knownIdentity, wantedOf } from "../../core/record/actors/wanted.ts";
import { nameKey, surnameOf } from "../../languages/ar/record/name-key.ts";
import type { Row } from "../../schema/record/tables.ts";
import { loadKnownNames } from "../files/load-known-names.ts";
import { type ActorsInHand, type KnownRow, actorsInHand } from "./known-actors.ts";
import type { PackedEntry } from "./packed-entry.ts";
import { letGoOfReportsWith } from "./claims/reports-in-hand.ts";
import { tellLater } from "./told-later.ts";
import type { Writing } from "./writing.ts";

/** What one article adds, put in at its end. */
interface Pending {
  readonly actors: Row<"actor">[];
  readonly names: Row<"actor_name">[];
  readonly holdings: Row<"holding">[];
}

const nameRow = (actor: number, kind: Row<"actor">["kind"], name: string, key: string, origin: "seed" | "reading", uses: number) => ({
  actor,
  name,
  key,
  surname: kind === "person" ? (surnameOf(key) ?? null) : null,
  origin,
  uses,
});

const newActor = async (
  w: Writing,
  hand: ActorsInHand,
  pending: Pending,
  row: Omit<Row<"actor">, "n" | "into" | "reports" | "events" | "told">,
) => {
  const n = await w.next("actor");
  pending.actors.push({ n, ...row, into: null, reports: 0, events: 0, told: 0 });
  const known: KnownRow = {
    n,
    id: row.id,
    kind: row.kind,
    name: row.name,
    country: row.country,
    seeded: row.seeded === 1,
    into: null,
    byHand: false,
  };
  hand.add(known);
  return known;
};

/** A well-known actor, put into the record with its names and offices when an article first tells of it. */
const wellKnown = async (w: Writing, hand: ActorsInHand, pending: Pending, known: KnownActor): Promise<KnownRow> => {
  const id = actorId(knownIdentity(known));
  const there = hand.byId.get(id);
  if (there) return there;
  const row = await newActor(w, hand, pending, {
    id,
    kind: known.kind,
    name: known.name,
    english: known.english ?? null,
    wikidata: known.wikidata ?? null,
    country: known.country ?? null,
    seeded: 1,
  });
  const names = known.english ? [...known.names, { name: known.english, key: nameKey(known.english) }] : known.names;
  for (const { name, key } of names) {
    const made = nameRow(row.n, known.kind, name, key, "seed", 0);
    pending.names.push(made);
    hand.addName(row, made);
  }
  for (const h of known.holdings)
    pending.holdings.push({
      actor: row.n,
      office: h.office,
      key: h.key,
      country: h.country ?? null,
      since: h.since ?? null,
      until: h.until ?? null,
      first_seen: null,
      last_seen: null,
      origin: "seed",
      uses: 0,
    });
  return row;
};

/** The kind where only the name was known, the country where a national office tells it. */
const refined = async (w: Writing, hand: ActorsInHand, row: KnownRow, wanted: Wanted, pending: Pending): Promise<KnownRow> => {
  const kind = row.kind === "unknown" && wanted.kind !== "unknown" ? wanted.kind : row.kind;
  const country = row.country ?? wanted.country ?? null;
  if (kind === row.kind && country === row.country) return row;
  const better = { ...row, kind, country };
  hand.refine(better);
  letGoOfReportsWith(w, row.into ?? row.n);
  const fresh = pending.actors.find((a) => a.n === row.n);
  if (fresh) Object.assign(fresh, { kind, country });
  else await w.db.updateTable("actor").set({ kind, country }).where("n", "=", row.n).execute();
  return better;
};

const fresh = async (w: Writing, hand: ActorsInHand, pending: Pending, wanted: Wanted): Promise<KnownRow> => {
  const plain = actorId(wanted.identity ?? identityOf(wanted.kind, wanted.key));
  const taken = hand.byId.get(plain);
  if (taken && wanted.identity !== undefined) return taken;
  const id = taken === undefined ? plain : actorId(identityOf(wanted.kind, wanted.key, wanted.country ?? "another"));
  const there = hand.byId.get(id);
  if (there) return there;
  return newActor(w, hand, pending, {
    id,
    kind: wanted.kind,
    name: wanted.name,
    english: null,
    wikidata: null,
    country: wanted.country ?? null,
    seeded: 0,
  });
};

/** Whoever holds the office at the article's time: among those the article names, those well known, those that articles gave it to. */
const holderOf = async (
  w: Writing,
  hand: ActorsInHand,
  pending: Pending,
  wanted: Wanted,
  entry: PackedEntry,
): Promise<KnownRow | undefined> => {
  const office = wanted.offices[0];
  if (wanted.kind !== "office" || !office || office.past) return undefined;
  const day = entry.instant === undefined ? undefined : new Date(entry.instant).toISOString().slice(0, 10);
  const known = day === undefined ? undefined : knownHolder(loadKnownNames().holders(office.key), day);
  if (known) return wellKnown(w, hand, pending, known.actor);
  const read = readHolder(office, hand.holders(office.key), entry.instant);
  return read === undefined ? undefined : hand.row(read);
};

const found = async (w: Writing, hand: ActorsInHand, pending: Pending, wanted: Wanted, entry: PackedEntry): Promise<KnownRow> => {
  const byHand = hand.named(wanted.key).filter((r) => r.byHand);
  const told = byHand.length > 0 ? byName(wanted, byHand) : undefined;
  if (told) return told as KnownRow;
  if (wanted.known) return wellKnown(w, hand, pending, wanted.known);
  const holder = await holderOf(w, hand, pending, wanted, entry);
  if (holder) return holder;
  if (wanted.identity !== undefined) return fresh(w, hand, pending, wanted);
  if (wanted.kind === "person" && !wanted.key.includes(" ")) {
    const candidates = hand.surnamed(wanted.key);
    const same = bySurname(
      wanted,
      candidates,
      candidates.flatMap((c) => hand.heldBy(c.n)),
    );
    if (same) return same as KnownRow;
  }
  const same = byName(wanted, hand.named(wanted.key));
  return same ? refined(w, hand, same as KnownRow, wanted, pending) : fresh(w, hand, pending, wanted);
};

/** The names as they stand, each told once more; offices are names of nobody. */
const tellNames = (hand: ActorsInHand, pending: Pending, row: KnownRow, wanted: Wanted): void => {
  if (wanted.kind === "office" && row.kind !== "office") return;
  const isNew = pending.actors.some((a) => a.n === row.n);
  for (const { name, key } of wanted.names) {
    // a surname that was understood here by what stood beside it is nobody's name elsewhere
    if (row.kind === "person" && !key.includes(" ") && !isNew && !hand.named(key).some((r) => r.n === row.n)) continue;
    if (row.kind === "person" && !key.includes(" ") && isNew && wanted.key.includes(" ")) continue;
    const made = nameRow(row.n, row.kind, name, key, "reading", 1);
    pending.names.push(made);
    hand.addName(row, made);
  }
};

const tellOffices = (hand: ActorsInHand, pending: Pending, row: KnownRow, wanted: Wanted, seen: string | null): void => {
  if (row.kind !== "person" || wanted.kind !== "person") return;
  for (const o of wanted.offices) {
    const h = { actor: row.n, key: o.key, since: null, until: null, first_seen: seen, last_seen: seen, uses: 1 };
    pending.holdings.push({ ...h, office: o.office, country: o.country ?? null, origin: "reading" });
    hand.addHolding(h);
  }
};

/** An office that the same article gives to one person stands for that person. */
const heldInArticle = (wanted: readonly Wanted[]): Map<number, number> => {
  const held = new Map<number, number>();
  for (const [i, o] of wanted.entries()) {
    const key = o.kind === "office" ? o.offices[0]?.key : undefined;
    if (key === undefined) continue;
    const holders = wanted.flatMap((p, at) => (p.kind === "person" && p.offices.some((x) => x.key === key) ? [at] : []));
    if (holders.length === 1) held.set(i, holders[0] as number);
  }
  return held;
};

interface Sought {
  readonly wanted: readonly Wanted[];
  readonly ids: readonly string[];
  readonly keys: readonly string[];
  readonly surnames: readonly string[];
  readonly offices: readonly string[];
}

const dayOf = (entry: PackedEntry): string | undefined =>
  entry.instant === undefined ? undefined : new Date(entry.instant).toISOString().slice(0, 10);

/** What is to be looked for in the record to settle an article's actors. */
const soughtOf = (entry: PackedEntry): Sought => {
  const known = loadKnownNames();
  const home = homeOf(entry.actors, entry.outlet, known);
  const wanted = entry.actors.map((a) => wantedOf(a, known, home));
  const day = dayOf(entry);
  const holders = wanted.flatMap((x) => {
    const office = x.kind === "office" ? x.offices[0] : undefined;
    const holder = office && day !== undefined ? knownHolder(known.holders(office.key), day) : undefined;
    return holder ? [actorId(knownIdentity(holder.actor))] : [];
  });
  const unsettled = wanted.filter((x) => x.identity === undefined);
  return {
    wanted,
    ids: [
      ...wanted.map((x) => actorId(x.identity ?? identityOf(x.kind, x.key))),
      ...unsettled.filter((x) => x.country !== undefined).map((x) => actorId(identityOf(x.kind, x.key, x.country))),
      ...holders,
    ],
    keys: wanted.map((x) => x.key),
    surnames: unsettled.filter((x) => x.kind === "person" && x.offices.length > 0 && !x.key.includes(" ")).map((x) => x.key),
    offices: wanted.flatMap((x) => (x.kind === "office" && x.offices[0]?.national ? [x.offices[0].key] : [])),
  };
};

/** Looked for once, whether foreseen or not. */
const soughtFor = new WeakMap<PackedEntry, Sought>();
const sought = (entry: PackedEntry): Sought => {
  const known = soughtFor.get(entry);
  if (known) return known;
  const made = soughtOf(entry);
  soughtFor.set(entry, made);
  return made;
};

/** Looks for the actors of several articles at once, which are then settled one after the other. */
export const foreseeActors = async (w: Writing, entries: readonly PackedEntry[]): Promise<void> => {
  const all = entries.map(sought);
  await actorsInHand(w).load(
    all.flatMap((s) => s.ids),
    all.flatMap((s) => s.keys),
    all.flatMap((s) => s.surnames),
    all.flatMap((s) => s.offices),
  );
};

/** Row numbers in the order of `entry.actors`. */
export const settleActors = async (w: Writing, entry: PackedEntry): Promise<number[]> => {
  await foreseeActors(w, [entry]);
  const { wanted } = sought(entry);
  const hand = actorsInHand(w);
  const pending: Pending = { actors: [], names: [], holdings: [] };
  const inArticle = heldInArticle(wanted);
  const rows: KnownRow[] = [];
  for (const [i, x] of wanted.entries()) if (!inArticle.has(i)) rows[i] = await found(w, hand, pending, x, entry);
  for (const [i, holder] of inArticle) rows[i] = rows[holder] as KnownRow;
  const seen = dayOf(entry) ?? null;
  for (const [i, x] of wanted.entries()) {
    if (!inArticle.has(i)) tellNames(hand, pending, rows[i] as KnownRow, x);
    tellOffices(hand, pending, rows[i] as KnownRow, x, seen);
  }
  w.insert("actor", pending.actors);
  tellLater(w, pending);
  return rows.map((r) => r.n);
};
