/** What people decide about claims: that some are one, that a report is of another, that one does something to another or does not. */
import type { Kysely } from "kysely";
import { sentence } from "../../../schema/record/decision-sentences.ts";
import type { Database, Row } from "../../../schema/record/tables.ts";
import { drawClaims } from "../../store/claims/draw-claims.ts";
import { mergeInto } from "../../store/claims/merge-claims.ts";
import { toldOfClaims, toldRows } from "../../store/claims/told-rows.ts";
import { linkAgain } from "../../store/join-claims.ts";
import { joinAgain, loosen } from "../../store/loosen.ts";
import type { Writing } from "../../store/writing.ts";
import { type Anchor, anchoredReport, reportAnchor } from "./anchors.ts";
import type { DecisionKind } from "./decision-kind.ts";

type Db = Pick<Kysely<Database>, "selectFrom">;

/** A claim is named by a report of it. */
export interface ClaimPlace {
  readonly at: Anchor;
  /** of the content, to say what it is about */
  readonly words: string;
}
export interface JoinTarget {
  readonly claims: readonly ClaimPlace[];
}
export interface SplitTarget {
  readonly reports: readonly ClaimPlace[];
  /** a report that stays */
  readonly from: ClaimPlace;
}
export interface LinkTarget {
  readonly from: ClaimPlace;
  readonly to: ClaimPlace;
  readonly kind: Row<"claim_link">["kind"] | "none";
}

const MOST_WORDS = 60;
const short = (words: string): string => (words.length > MOST_WORDS ? `${words.slice(0, MOST_WORDS).replace(/\s\S*$/u, "")} …` : words);

export const placeOfReport = async (db: Db, report: number): Promise<ClaimPlace> => {
  const row = await db.selectFrom("report").select("content").where("n", "=", report).executeTakeFirst();
  return { at: (await reportAnchor(db, report)) as Anchor, words: short(row?.content ?? "") };
};

interface Standing {
  readonly report: number;
  readonly claim: number;
}

const standing = async (db: Db, place: ClaimPlace): Promise<Standing | undefined> => {
  const report = await anchoredReport(db, place.at);
  if (report === undefined) return undefined;
  const row = await db.selectFrom("report").select("claim").where("n", "=", report).executeTakeFirst();
  return row?.claim ? { report, claim: row.claim } : undefined;
};

const allStanding = async (db: Db, places: readonly ClaimPlace[]): Promise<Standing[]> => {
  const found: Standing[] = [];
  for (const p of places) {
    const s = await standing(db, p);
    if (s) found.push(s);
  }
  return found;
};

const byPerson = (w: Writing, reports: readonly number[]) =>
  w.db
    .updateTable("report")
    .set({ certainty: "person" })
    .where("n", "in", [...reports])
    .execute();

const joined = async (w: Writing, t: JoinTarget): Promise<boolean> => {
  const claims = [...new Set((await allStanding(w.db, t.claims)).map((s) => s.claim))];
  if (claims.length < 2) return claims.length === 1 && t.claims.length > 1;
  const moved = (await toldOfClaims(w.db, claims.slice(1))).map((r) => r.n);
  const into = await mergeInto(w, { reports: [], claims: claims.sort((a, b) => a - b) });
  await byPerson(w, moved);
  await drawClaims(w, [into]);
  return true;
};

const keysOf = async (w: Writing, reports: readonly number[]): Promise<Map<number, number[]>> => {
  const keys = new Map<number, number[]>(reports.map((n) => [n, []]));
  const rows = await w.db
    .selectFrom("report_key")
    .selectAll()
    .where("report", "in", [...reports])
    .execute();
  for (const r of rows) keys.get(r.report)?.push(r.key);
  return keys;
};

/** Either part is numbered by its own first report: the claim is taken down and both are put up. */
const split = async (w: Writing, t: SplitTarget): Promise<boolean> => {
  const stays = await standing(w.db, t.from);
  if (!stays) return false;
  const leaving = new Set(
    (await allStanding(w.db, t.reports)).filter((s) => s.claim === stays.claim && s.report !== stays.report).map((s) => s.report),
  );
  if (leaving.size === 0) return false;
  const members = (await toldOfClaims(w.db, [stays.claim])).map((r) => r.n);
  await w.db.updateTable("report").set({ claim: null, origin: null }).where("claim", "=", stays.claim).execute();
  await w.db.deleteFrom("claim").where("n", "=", stays.claim).execute();
  await byPerson(w, [...leaving]);
  const parts = [members.filter((n) => !leaving.has(n)), [...leaving]];
  const claims: number[] = [];
  for (const part of parts) claims.push(await mergeInto(w, { reports: await toldRows(w.db, part), claims: [] }));
  await drawClaims(w, claims);
  await linkAgain(w, await keysOf(w, members));
  return true;
};

const linked = async (w: Writing, t: LinkTarget): Promise<boolean> => {
  const [from, to] = [await standing(w.db, t.from), await standing(w.db, t.to)];
  if (!from || !to || from.claim === to.claim) return false;
  await w.db.deleteFrom("claim_link").where("from", "=", from.claim).where("to", "=", to.claim).execute();
  if (t.kind !== "none")
    w.insert("claim_link", [{ from: from.claim, to: to.claim, kind: t.kind, certainty: "person", reason: "a person said so" }]);
  return true;
};

const CLAIM_KINDS: readonly Row<"decision">["kind"][] = ["join-claims", "split-claim", "link-claims"];

/** Decisions that are in force on some of these reports, carried out again. */
const replayOn = async (w: Writing, reports: ReadonlySet<number>): Promise<void> => {
  const rows = await w.db
    .selectFrom("decision")
    .selectAll()
    .where("kind", "in", CLAIM_KINDS)
    .where("undone", "is", null)
    .orderBy("n")
    .execute();
  for (const row of rows) {
    const target = JSON.parse(row.target) as JoinTarget | SplitTarget | LinkTarget;
    const touched = (await allStanding(w.db, placesOf(target))).some((s) => reports.has(s.report));
    if (touched) await claimDecisions[row.kind as ClaimDecision].apply(w, target as never);
  }
};

const placesOf = (t: JoinTarget | SplitTarget | LinkTarget): ClaimPlace[] =>
  "claims" in t ? [...t.claims] : "reports" in t ? [...t.reports, t.from] : [t.from, t.to];

/** The claims that these places are in, as they would be if nobody had decided anything, and then what else is decided. */
const redrawn = async (w: Writing, places: readonly ClaimPlace[]): Promise<void> => {
  const claims = [...new Set((await allStanding(w.db, places)).map((s) => s.claim))];
  const loose = await loosen(w, { claims, events: [] });
  await joinAgain(w, loose);
  await replayOn(w, new Set(loose.reports));
};

const joins: DecisionKind<JoinTarget> = {
  apply: joined,
  undo: (w, t) => redrawn(w, placesOf(t)),
  about: (t) => sentence("joined-claims", { n: t.claims.length, words: t.claims[0]?.words ?? "" }),
};

const splits: DecisionKind<SplitTarget> = {
  apply: split,
  undo: (w, t) => redrawn(w, placesOf(t)),
  about: (t) => sentence("split-claim", { words: t.reports[0]?.words ?? "", others: t.from.words }),
};

const links: DecisionKind<LinkTarget> = {
  apply: linked,
  async undo(w, t) {
    const found = await allStanding(w.db, [t.from, t.to]);
    const [from, to] = found.map((s) => s.claim);
    if (from === undefined || to === undefined) return;
    await w.db.deleteFrom("claim_link").where("from", "=", from).where("to", "=", to).where("certainty", "=", "person").execute();
    const members = (await toldOfClaims(w.db, [from, to])).map((r) => r.n);
    await linkAgain(w, await keysOf(w, members));
    await replayOn(w, new Set(members));
  },
  about: (t) => sentence(`link-${t.kind}`, { from: t.from.words, to: t.to.words }),
};

export const claimDecisions = { "join-claims": joins, "split-claim": splits, "link-claims": links };
export type ClaimDecision = keyof typeof claimDecisions;
