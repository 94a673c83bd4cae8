/** Joining events and taking an account out of one, as somebody asks for it. */
import type { Parameters, Result } from "../../../schema/record/operation.ts";
import type { joinEvents, splitEvent } from "../../../schema/record/operations/events.ts";
import { eventsOf } from "../../store/kept-apart.ts";
import type { Store } from "../../store/open-store.ts";
import type { Writing } from "../../store/writing.ts";
import { type Anchor, accountAnchor } from "../decisions/anchors.ts";
import { decideIn } from "../decisions/decide.ts";
import { RecordError } from "../record-error.ts";
import { eventRefs } from "../refs/event-refs.ts";
import type { RunContext } from "../runs/run.ts";

const anchorsOf = async (w: Writing, accounts: readonly number[]): Promise<Anchor[]> => {
  const anchors: Anchor[] = [];
  for (const n of accounts) {
    const a = await accountAnchor(w.db, n);
    if (a) anchors.push(a);
  }
  return anchors;
};

const accountsOf = async (w: Writing, event: number): Promise<number[]> =>
  (await w.db.selectFrom("account").select("n").where("event", "=", event).where("counted", "=", 1).orderBy("n").execute()).map((r) => r.n);

const shown = async (store: Store, account: number) => {
  const row = await store.read.selectFrom("account").select("event").where("n", "=", account).executeTakeFirst();
  const event = row?.event ?? undefined;
  const ref = event === undefined ? undefined : (await eventRefs(store, [event])).get(event);
  if (!ref) throw new Error("decided event not found");
  return ref;
};

export const runJoinEvents = async (
  store: Store,
  p: Parameters<typeof joinEvents>,
  context: RunContext,
): Promise<Result<typeof joinEvents>> => {
  const ids = [...new Set(p.events)];
  if (ids.length < 2) throw new RecordError("two-events-wanted");
  let first = 0;
  const { decision } = await decideIn(store, context, "join-events", p.note, async (w) => {
    const events: Anchor[][] = [];
    for (const id of ids) {
      const row = await w.db.selectFrom("event").select("n").where("id", "=", id).executeTakeFirst();
      if (!row) throw new RecordError("no-event", { id });
      const accounts = await accountsOf(w, row.n);
      if (first === 0) first = accounts[0] ?? 0;
      events.push(await anchorsOf(w, accounts));
    }
    return { events };
  });
  return { decision, event: await shown(store, first) };
};

export const runSplitEvent = async (
  store: Store,
  p: Parameters<typeof splitEvent>,
  context: RunContext,
): Promise<Result<typeof splitEvent>> => {
  const ids = [...new Set(p.accounts)];
  let first = 0;
  const { decision } = await decideIn(store, context, "split-event", p.note, async (w) => {
    const rows = await w.db
      .selectFrom("account")
      .select(["n", "id"])
      .where("id", "in", ids)
      .where("counted", "=", 1)
      .orderBy("n")
      .execute();
    const missing = ids.find((id) => !rows.some((r) => r.id === id));
    if (missing !== undefined) throw new RecordError("no-account", { id: missing });
    const out = rows.map((r) => r.n);
    const [event, ...others] = await eventsOf(w, out);
    if (event === undefined || others.length > 0) throw new RecordError("accounts-of-several-events");
    const stay = (await accountsOf(w, event)).filter((n) => !out.includes(n));
    if (stay.length === 0) throw new RecordError("all-its-accounts");
    first = out[0] as number;
    return { accounts: await anchorsOf(w, out), from: await anchorsOf(w, stay) };
  });
  return { decision, event: await shown(store, first) };
};
