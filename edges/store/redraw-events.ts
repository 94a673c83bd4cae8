/** Events drawn anew from their accounts, what people have decided about them carried out again. */
import { drawEvents } from "./draw-events.ts";
import { placeAccounts } from "./join-events.ts";
import { type AccountNamed, type SplitEvent, accountsNamed } from "./kept-apart.ts";
import type { Writing } from "./writing.ts";

export interface JoinEvents {
  /** of each event, its accounts; the first event's come first */
  readonly events: readonly (readonly AccountNamed[])[];
}

const eventsOf = async (w: Writing, accounts: readonly number[]): Promise<number[]> => {
  if (accounts.length === 0) return [];
  const rows = await w.db
    .selectFrom("account")
    .select(["n", "event"])
    .where("n", "in", [...accounts])
    .where("event", "is not", null)
    .orderBy("n")
    .execute();
  const byNumber = new Map(rows.map((r) => [r.n, r.event as number]));
  return [...new Set(accounts.flatMap((n) => byNumber.get(n) ?? []))];
};

const markByHand = (w: Writing, accounts: readonly number[], reason: string) =>
  w.db
    .updateTable("account")
    .set({ certainty: "person", reason })
    .where("n", "in", [...accounts])
    .execute();

/** Makes one event of several, as the first of them; gives its number, or undefined where fewer than two of them are in the record. */
export const uniteEvents = async (w: Writing, target: JoinEvents): Promise<number | undefined> => {
  const sides: number[][] = [];
  for (const named of target.events) sides.push(await accountsNamed(w, named));
  const present = sides.filter((s) => s.length > 0);
  if (present.length < 2) return undefined;
  const [head, ...others] = await eventsOf(w, present.flat());
  if (head === undefined) return undefined;
  if (others.length > 0) await w.db.updateTable("account").set({ event: head }).where("event", "in", others).execute();
  await markByHand(w, present.slice(1).flat(), "joined by a person");
  await drawEvents(w, [head, ...others]);
  return head;
};

/** Takes accounts out of their event; gives the number of the one they become, or undefined where there is nothing to part. */
export const partEvent = async (w: Writing, target: SplitEvent): Promise<number | undefined> => {
  const [out, from] = [await accountsNamed(w, target.accounts), await accountsNamed(w, target.from)];
  if (out.length === 0 || from.length === 0) return undefined;
  const [event] = await eventsOf(w, out);
  const theirs = await eventsOf(w, from);
  await markByHand(w, [...out, ...from], "parted by a person");
  if (event === undefined || !theirs.includes(event)) return event;
  await w.db.updateTable("account").set({ event: null }).where("n", "in", out).execute();
  const placed = await placeAccounts(w, out, true);
  const [made] = await eventsOf(w, out);
  if (made !== undefined) await w.db.updateTable("account").set({ event: made }).where("n", "in", out).execute();
  await markByHand(w, out, "parted by a person");
  // an event is numbered by its founder: where that has left, those that stay are placed anew
  const stay = await w.db.selectFrom("account").select("n").where("event", "=", event).where("counted", "=", 1).execute();
  const founderLeft = out.includes(event);
  if (founderLeft) {
    await w.db.updateTable("account").set({ event: null }).where("event", "=", event).where("n", "not in", out).execute();
    const again = await placeAccounts(
      w,
      stay.map((s) => s.n).filter((n) => !out.includes(n)),
      true,
    );
    placed.push(...again);
  }
  await drawEvents(w, [...new Set([event, ...placed])]);
  return (await eventsOf(w, out))[0];
};

const inForce = async <T>(w: Writing, kind: "join-events" | "split-event"): Promise<T[]> =>
  (await w.db.selectFrom("decision").select("target").where("kind", "=", kind).where("undone", "is", null).orderBy("n").execute()).map(
    (r) => JSON.parse(r.target) as T,
  );

/** Decisions on events that are in force, carried out on what is there. */
export const decideEventsAgain = async (w: Writing): Promise<void> => {
  for (const split of await inForce<SplitEvent>(w, "split-event")) await partEvent(w, split);
  for (const join of await inForce<JoinEvents>(w, "join-events")) await uniteEvents(w, join);
};

/** After accounts have gone, or a decision is undone: what hangs together is found anew among the accounts of these events. */
export const redrawEvents = async (w: Writing, events: readonly number[]): Promise<void> => {
  const wanted = [...new Set(events)];
  if (wanted.length === 0) return;
  const accounts = await w.db
    .selectFrom("account")
    .select("n")
    .where("event", "in", wanted)
    .where("counted", "=", 1)
    .orderBy("n")
    .execute();
  await w.db.updateTable("account").set({ event: null, certainty: null, reason: null }).where("event", "in", wanted).execute();
  const touched = await placeAccounts(
    w,
    accounts.map((a) => a.n),
    true,
  );
  await drawEvents(w, [...new Set([...wanted, ...touched])]);
  await decideEventsAgain(w);
};
