/** Actors of the record as the writer knows them within one transaction: asked for once, kept up to date with what it adds. */
import type { Candidate, Held } from "../../core/record/actors/same-actor.ts";
import type { Row } from "../../schema/record/tables.ts";
import { pieces } from "./in-pieces.ts";
import { letGoOfReports } from "./claims/reports-in-hand.ts";
import { perWriting } from "./per-writing.ts";
import { seenTogether, tellNow } from "./told-later.ts";
import type { Writing } from "./writing.ts";

export interface KnownRow extends Candidate {
  readonly id: string;
  readonly name: string;
  readonly into: number | null;
}

/** Bearers of one surname and holders of one office that are looked at: those known longest. */
const MOST = 50;
const HELD = ["actor", "key", "since", "until", "first_seen", "last_seen", "uses"] as const;

const once = (values: readonly string[]): string[] => [...new Set(values)];

export class ActorsInHand {
  readonly byId = new Map<string, KnownRow | undefined>();
  readonly #byKey = new Map<string, KnownRow[]>();
  readonly #bySurname = new Map<string, KnownRow[]>();
  readonly #byNumber = new Map<number, KnownRow>();
  readonly #holders = new Map<string, Held[]>();
  readonly #of = new Map<number, Held[]>();
  readonly #w: Writing;

  constructor(w: Writing) {
    this.#w = w;
  }

  /** Loads what is not in hand yet; what this transaction has told so far is written before the store is asked. */
  async load(ids: readonly string[], keys: readonly string[], surnames: readonly string[], offices: readonly string[]): Promise<void> {
    const named = keys.filter((k) => !this.#byKey.has(k));
    const alone = once(surnames).filter((s) => !this.#bySurname.has(s));
    const held = once(offices).filter((o) => !this.#holders.has(o));
    if (named.length + alone.length + held.length > 0) await tellNow(this.#w);
    for (const piece of pieces(once(ids.filter((i) => !this.byId.has(i))))) await this.#loadIds(piece);
    for (const piece of pieces(once(named))) await this.#loadKeys(piece);
    for (const s of alone) await this.#loadSurname(s);
    for (const o of held) await this.#loadOffice(o);
  }

  named(key: string): readonly KnownRow[] {
    return this.#byKey.get(key) ?? [];
  }
  surnamed(surname: string): readonly KnownRow[] {
    return this.#bySurname.get(surname) ?? [];
  }
  holders(office: string): readonly Held[] {
    return this.#holders.get(office) ?? [];
  }
  heldBy(actor: number): readonly Held[] {
    return this.#of.get(actor) ?? [];
  }

  async #loadIds(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    for (const id of ids) this.byId.set(id, undefined);
    const rows = await this.#w.db
      .selectFrom("actor")
      .select(["n", "id", "kind", "name", "country", "seeded", "into"])
      .where("id", "in", [...ids])
      .execute();
    for (const r of rows) {
      const row = { ...r, seeded: r.seeded === 1, byHand: false };
      this.byId.set(r.id, row);
      this.#byNumber.set(r.n, row);
    }
  }

  async #loadKeys(keys: readonly string[]): Promise<void> {
    if (keys.length === 0) return;
    for (const key of keys) this.#byKey.set(key, []);
    const rows = await this.#w.db
      .selectFrom("actor_name as m")
      .innerJoin("actor as a", "a.n", "m.actor")
      .select(["m.key", "m.origin", "a.n", "a.id", "a.kind", "a.name", "a.country", "a.seeded", "a.into"])
      .where("m.key", "in", [...keys])
      .orderBy("m.key")
      .orderBy("a.n")
      .execute();
    for (const { key, origin, ...r } of rows) this.#put(this.#byKey, key, { ...r, seeded: r.seeded === 1, byHand: origin === "person" });
  }

  async #loadSurname(surname: string): Promise<void> {
    this.#bySurname.set(surname, []);
    const rows = await this.#w.db
      .selectFrom("actor_name as m")
      .innerJoin("actor as a", "a.n", "m.actor")
      .select(["a.n", "a.id", "a.kind", "a.name", "a.country", "a.seeded", "a.into"])
      .distinct()
      .where("m.surname", "=", surname)
      .orderBy("m.actor")
      .limit(MOST)
      .execute();
    for (const r of rows) this.#put(this.#bySurname, surname, { ...r, seeded: r.seeded === 1, byHand: false });
    const actors = rows.map((r) => r.n).filter((n) => !this.#of.has(n));
    if (actors.length === 0) return;
    for (const n of actors) this.#of.set(n, []);
    const held = await this.#w.db.selectFrom("holding").select(HELD).where("actor", "in", actors).orderBy("actor").orderBy("key").execute();
    for (const h of held) this.#of.get(h.actor)?.push(h);
  }

  async #loadOffice(office: string): Promise<void> {
    const held = await this.#w.db.selectFrom("holding").select(HELD).where("key", "=", office).orderBy("actor").limit(MOST).execute();
    this.#holders.set(office, held);
    const unseen = held.map((h) => h.actor).filter((n) => !this.#byNumber.has(n));
    if (unseen.length === 0) return;
    const rows = await this.#w.db
      .selectFrom("actor")
      .select(["n", "id", "kind", "name", "country", "seeded", "into"])
      .where("n", "in", unseen)
      .execute();
    for (const r of rows) this.#byNumber.set(r.n, { ...r, seeded: r.seeded === 1, byHand: false });
  }

  /** Of a holder of an office that was asked for. */
  row(n: number): KnownRow | undefined {
    return this.#byNumber.get(n);
  }

  #put(map: Map<string, KnownRow[]>, key: string, row: KnownRow): void {
    const of = map.get(key) ?? [];
    map.set(key, of);
    this.#byNumber.set(row.n, row);
    const at = of.findIndex((x) => x.n === row.n);
    if (at < 0 && (map === this.#byKey || of.length < MOST)) of.push(row);
    else if (at >= 0 && row.byHand) of[at] = row;
  }

  add(row: KnownRow): void {
    this.byId.set(row.id, row);
    this.#byNumber.set(row.n, row);
  }
  addName(row: KnownRow, name: Row<"actor_name">): void {
    if (this.#byKey.has(name.key)) this.#put(this.#byKey, name.key, row);
    if (name.surname !== null && this.#bySurname.has(name.surname)) {
      this.#put(this.#bySurname, name.surname, row);
      if (!this.#of.has(row.n)) this.#of.set(row.n, []);
    }
  }
  /** A kind or country learned. */
  refine(row: KnownRow): void {
    this.byId.set(row.id, row);
    this.#byNumber.set(row.n, row);
    for (const map of [this.#byKey, this.#bySurname])
      for (const of of map.values()) {
        const at = of.findIndex((x) => x.n === row.n);
        if (at >= 0) of[at] = { ...row, byHand: (of[at] as KnownRow).byHand };
      }
  }
  /** An office seen once more. */
  addHolding(h: Held): void {
    for (const of of [this.#holders.get(h.key), this.#of.get(h.actor)]) {
      if (!of) continue;
      const at = of.findIndex((x) => x.actor === h.actor && x.key === h.key);
      if (at < 0) {
        if (of.length < MOST || of === this.#of.get(h.actor)) of.push(h);
      } else of[at] = seenTogether(of[at] as Held, h);
    }
  }
}

const inHand = perWriting((w) => new ActorsInHand(w));
export const actorsInHand = inHand.of;
/** What is in hand is no longer what the record holds: after names or actors were moved by hand. */
export const letGoOfActors = (w: Writing): void => {
  inHand.letGo(w);
  letGoOfReports(w);
};
