/** What people have said about events, carried out on what is there, and events drawn anew from their accounts. */
import { drawEvents } from "./draw-events.ts";
import { placeAccounts } from "./join-events.ts";
import { accountsAt, eventDecisionsInForce, eventsOf, type JoinEvents, type SplitEvent } from "./kept-apart.ts";
import type { Writing } from "./writing.ts";

const markByHand = (w: Writing, accounts: readonly number[], reason: string) =>
  w.db
    .updateTable("account")
    .set({ certainty: "person", reason })
    .where("n", "in", [...accounts])
    .execute();

/** Makes one event of several, as the first of them; gives its number, or undefined where fewer than two of them are in the record. */
export const uniteEvents = async (w: Writing, target: JoinEvents): Promise<number | undefined> => {
  const sides: number[][] = [];
  for (const anchors of target.events) sides.push(await accountsAt(w, anchors));
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
  const [out, from] = [await accountsAt(w, target.accounts), await accountsAt(w, target.from)];
  if (out.length === 0 || from.length === 0) return undefined;
  const shared = await eventsOf(w, out);
  const theirs = new Set(await eventsOf(w, from));
  const together = shared.filter((e) => theirs.has(e));
  if (together.length > 0) await placeAnew(w, together);
  const [made, ...rest] = (await eventsOf(w, out)).filter((e) => !together.includes(e) || out.includes(e));
  if (made !== undefined && rest.length > 0) {
    await w.db.updateTable("account").set({ event: made }).where("n", "in", out).execute();
    await drawEvents(w, [made, ...rest]);
  }
  await markByHand(w, [...out, ...from], "parted by a person");
  return made;
};

/** What hangs together is found anew among the accounts of these events. */
const placeAnew = async (w: Writing, events: readonly number[]): Promise<void> => {
  const accounts = await w.db
    .selectFrom("account")
    .select("n")
    .where("event", "in", [...events])
    .where("counted", "=", 1)
    .orderBy("n")
    .execute();
  await w.db
    .updateTable("account")
    .set({ event: null, certainty: null, reason: null })
    .where("event", "in", [...events])
    .execute();
  const touched = await placeAccounts(
    w,
    accounts.map((a) => a.n),
  );
  await drawEvents(w, [...new Set([...events, ...touched])]);
};

/** Decisions on events that are in force, carried out again where they name one of these articles. */
export const decideAgain = async (w: Writing, articles: readonly string[]): Promise<void> => {
  const told = new Set(articles);
  for (const split of await eventDecisionsInForce<SplitEvent>(w, "split-event"))
    if ([...split.accounts, ...split.from].some((a) => told.has(a.article))) await partEvent(w, split);
  for (const join of await eventDecisionsInForce<JoinEvents>(w, "join-events"))
    if (join.events.flat().some((a) => told.has(a.article))) await uniteEvents(w, join);
};

/** Articles that tell of the events. */
const articlesOf = async (w: Writing, events: readonly number[]): Promise<string[]> =>
  (
    await w.db
      .selectFrom("account as c")
      .innerJoin("version as v", "v.n", "c.version")
      .innerJoin("article as a", "a.n", "v.article")
      .select("a.id")
      .distinct()
      .where("c.event", "in", [...events])
      .execute()
  ).map((r) => r.id);

/** After accounts have gone, or a decision is taken back. */
export const redrawEvents = async (w: Writing, events: readonly number[]): Promise<void> => {
  const wanted = [...new Set(events)];
  if (wanted.length === 0) return;
  const articles = await articlesOf(w, wanted);
  await placeAnew(w, wanted);
  await decideAgain(w, articles);
};
