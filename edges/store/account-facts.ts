/** Accounts of events as they are compared, from the store. */
import type { AccountFacts, Party } from "../../core/record/events/account-facts.ts";
import { dayOfInstant } from "../../core/record/events/account-facts.ts";
import { nameKey } from "../../languages/ar/record/name-key.ts";
import { pieces } from "./in-pieces.ts";
import { versionsAround } from "./versions-around.ts";
import type { Writing } from "./writing.ts";

export interface Placed extends AccountFacts {
  readonly event: number | null;
}

/** Labels such as "a source" are nobody who could be met twice. */
const COUNT = new Set(["person", "organisation", "outlet", "country"]);

const partiesOf = async (w: Writing, accounts: readonly number[]): Promise<Map<number, Party[]>> => {
  const rows = await w.db
    .selectFrom("participant as p")
    .innerJoin("actor as a", "a.n", "p.actor")
    .leftJoin("actor as h", "h.n", "a.into")
    .select([
      "p.account",
      "p.role",
      "p.country",
      "a.n",
      "a.kind",
      "a.country as own",
      "h.n as head",
      "h.kind as head_kind",
      "h.country as head_country",
    ])
    .where("p.account", "in", [...accounts])
    .orderBy("p.account")
    .orderBy("p.position")
    .execute();
  const by = new Map<number, Party[]>();
  for (const r of rows) {
    const kind = r.head_kind ?? r.kind;
    const country = r.head_country ?? r.own ?? r.country ?? undefined;
    if (!COUNT.has(kind) && !(kind === "office" && country !== undefined) && kind !== "unknown" && kind !== "place") continue;
    const of = by.get(r.account);
    const party: Party = { role: r.role, actor: r.head ?? r.n, kind, country };
    if (of) of.push(party);
    else by.set(r.account, [party]);
  }
  return by;
};

/** Those that count, in the order of their numbers. */
export const accountFacts = async (w: Writing, numbers: readonly number[]): Promise<Placed[]> => {
  const facts: Placed[] = [];
  const wanted = [...new Set(numbers)].sort((a, b) => a - b);
  for (const piece of pieces(wanted)) {
    const rows = await w.db
      .selectFrom("account as c")
      .innerJoin(versionsAround, "v.n", "c.version")
      .select([
        "c.n",
        "c.id",
        "v.article",
        "v.outlet",
        "c.in_title",
        "v.instant",
        "c.type",
        "c.status",
        "c.start",
        "c.end",
        "c.precision",
        "c.basis",
        "c.place",
        "c.country",
        "c.series",
        "c.round",
        "c.event",
      ])
      .where("c.n", "in", piece)
      .where("c.counted", "=", 1)
      .orderBy("c.n")
      .execute();
    const parties = await partiesOf(w, piece);
    for (const { in_title, ...r } of rows)
      facts.push({
        ...r,
        inTitle: in_title === 1,
        published: dayOfInstant(r.instant),
        placeKey: r.place === null ? undefined : nameKey(r.place) || undefined,
        parties: parties.get(r.n) ?? [],
      });
  }
  return facts;
};
