/** Claims and events taken apart, so that what they consist of can join anew: as it would have without what is gone, or with what has changed. */
import { answeringClaims, linkAnswers } from "./claims/link-answers.ts";
import { letGoOfReports } from "./claims/reports-in-hand.ts";
import { drawEvents } from "./draw-events.ts";
import { inPieces, pieces } from "./in-pieces.ts";
import { joinReports } from "./join-claims.ts";
import { placeAccounts } from "./join-events.ts";
import { decideAgain } from "./decide-events.ts";
import type { Writing } from "./writing.ts";

/** Row numbers of reports and accounts that belong to nothing for the moment, and of the events they belonged to. */
export interface Loose {
  readonly reports: readonly number[];
  readonly accounts: readonly number[];
  readonly events: readonly number[];
  /** reports elsewhere that may answer what these say */
  readonly answering?: readonly number[];
}

const each = async (numbers: readonly number[], change: (piece: number[]) => Promise<unknown>): Promise<void> => {
  for (const piece of pieces(numbers)) await change(piece);
};

/** Claims and events that some versions tell, by row number. */
export const toldBy = async (w: Writing, versions: readonly number[]) => {
  const claims = await inPieces(versions, (piece) =>
    w.db.selectFrom("report").select("claim as n").distinct().where("version", "in", piece).where("claim", "is not", null).execute(),
  );
  const events = await inPieces(versions, (piece) =>
    w.db.selectFrom("account").select("event as n").distinct().where("version", "in", piece).where("event", "is not", null).execute(),
  );
  const once = (list: readonly { n: number | null }[]) => [...new Set(list.flatMap((x) => x.n ?? []))];
  return { claims: once(claims), events: once(events) };
};

/** The claims are gone, with their origins and links; the events have no accounts. Gives what they consisted of. */
export const loosen = async (
  w: Writing,
  { claims, events }: { readonly claims: readonly number[]; readonly events: readonly number[] },
): Promise<Loose> => {
  letGoOfReports(w);
  const answering = await answeringClaims(w, claims);
  const reports = await inPieces(claims, (piece) => w.db.selectFrom("report").select("n").where("claim", "in", piece).execute());
  const accounts = await inPieces(events, (piece) => w.db.selectFrom("account").select("n").where("event", "in", piece).execute());
  const apart = { certainty: null, reason: null };
  await each(claims, (piece) =>
    w.db
      .updateTable("report")
      .set({ claim: null, origin: null, ...apart })
      .where("claim", "in", piece)
      .execute(),
  );
  await each(events, (piece) =>
    w.db
      .updateTable("account")
      .set({ event: null, ...apart })
      .where("event", "in", piece)
      .execute(),
  );
  await each(claims, (piece) => w.db.deleteFrom("claim").where("n", "in", piece).execute());
  return { reports: reports.map((r) => r.n), accounts: accounts.map((a) => a.n), events, answering };
};

const keysOf = async (w: Writing, reports: readonly number[]): Promise<Map<number, number[]>> => {
  const rows = await inPieces(reports, (piece) =>
    w.db.selectFrom("report_key").select(["report", "key"]).where("report", "in", piece).orderBy("report").orderBy("key").execute(),
  );
  const keys = new Map<number, number[]>([...reports].sort((a, b) => a - b).map((n) => [n, []]));
  for (const r of rows) keys.get(r.report)?.push(r.key);
  return keys;
};

/** What is loose joins again, in the order it came. What is not in the record any more is passed over. */
export const joinAgain = async (w: Writing, loose: Loose): Promise<void> => {
  await joinReports(w, await keysOf(w, loose.reports));
  await linkAnswers(w, loose.answering ?? []);
  const placed = await placeAccounts(w, loose.accounts);
  await drawEvents(w, [...new Set([...loose.events, ...placed])]);
  const articles = await inPieces(loose.accounts, (piece) =>
    w.db
      .selectFrom("account as c")
      .innerJoin("version as v", "v.n", "c.version")
      .innerJoin("article as a", "a.n", "v.article")
      .select("a.id")
      .distinct()
      .where("c.n", "in", piece)
      .execute(),
  );
  await decideAgain(w, [...new Set(articles.map((a) => a.id))]);
};
