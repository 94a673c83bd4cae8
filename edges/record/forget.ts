/** An article and all that rests on it alone, out of the record for good. */
import { sql } from "kysely";
import type { Parameters, Result } from "../../schema/record/operation.ts";
import type { forget } from "../../schema/record/operations/work.ts";
import { type Loose, joinAgain, loosen, toldBy } from "../store/loosen.ts";
import type { Store } from "../store/open-store.ts";
import { storedEntry, storedVersion } from "../store/stored-entry.ts";
import { countReports } from "../store/take-out.ts";
import { relearnActors } from "../store/relearn-actors.ts";
import { removeWords, scrubWords } from "../store/words/fts-index.ts";
import { dropUnused, unsettleActors } from "../store/unsettle-actors.ts";
import { inWriting, type Writing } from "../store/writing.ts";
import { loseDecisions } from "./decisions/lose-decisions.ts";
import { replayOnClaims } from "./decisions/replay.ts";
import { articleNamed } from "./refs/find-row.ts";
import { momentOf } from "./rights.ts";
import type { RunContext } from "./runs/run.ts";

type Told = Result<typeof forget>;

const one = async (w: Writing, query: ReturnType<typeof sql<{ n: number }>>): Promise<number> =>
  Number((await query.execute(w.db)).rows[0]?.n ?? 0);

/** What goes with the article, before it goes. */
const counted = async (w: Writing, article: number) => {
  const own = sql`(select n from version where article = ${article})`;
  return {
    versions: await one(w, sql`select count(*) as n from version where article = ${article}`),
    reports: await one(w, sql`select count(*) as n from report where version in ${own}`),
    events: await one(w, sql`select count(*) as n from account where version in ${own}`),
    claims: await one(
      w,
      sql`select count(distinct r.claim) as n from report r where r.version in ${own}
        and not exists (select 1 from report o where o.claim = r.claim and o.version not in ${own})`,
    ),
  };
};

/** Evidence that no other version rests on. */
const dropEvidence = async (w: Writing, hashes: readonly string[]): Promise<number> => {
  let gone = 0;
  for (const hash of new Set(hashes)) {
    const other = await w.db.selectFrom("version").select("n").where("evidence", "=", hash).limit(1).executeTakeFirst();
    if (other) continue;
    await w.db.deleteFrom("evidence").where("hash", "=", hash).execute();
    gone++;
  }
  return gone;
};

const takeOut = async (w: Writing, article: number, id: string): Promise<Omit<Told, "article" | "title">> => {
  const sums = await counted(w, article);
  const rows = await w.db.selectFrom("version").select(["n", "evidence"]).where("article", "=", article).orderBy("n").execute();
  const numbers = rows.map((r) => r.n);
  const loose: Loose = await loosen(w, await toldBy(w, numbers));
  const { current } = await w.db.selectFrom("article").select("current").where("n", "=", article).executeTakeFirstOrThrow();
  if (current !== null) await countReports(w, current, -1);
  const told = new Set<number>();
  for (const n of numbers) {
    const version = await storedVersion(w.db, n);
    if (version) for (const a of await unsettleActors(w, n, storedEntry(version))) told.add(a);
  }
  await removeWords(w, await w.db.selectFrom("version").select(["n as version", "instant"]).where("article", "=", article).execute());
  const lost = await loseDecisions(w, id);
  await w.db.deleteFrom("item").where("article", "=", article).execute();
  await w.db.deleteFrom("article").where("n", "=", article).execute();
  const evidence = await dropEvidence(
    w,
    rows.flatMap((r) => r.evidence ?? []),
  );
  await joinAgain(w, loose);
  await replayOnClaims(w, loose.reports, lost);
  await scrubWords(w);
  const actors = await dropUnused(w, [...told]);
  await relearnActors(w, [...told]);
  await sql`delete from series where not exists (select 1 from account where series = series.n)`.execute(w.db);
  return { ...sums, actors, evidence };
};

/** Freed pages are overwritten, and what the log of the file still has is written over: its text is not to be found in the file. */
export const forgetArticle = async (store: Store, p: Parameters<typeof forget>, context: RunContext): Promise<Told> => {
  const found = await articleNamed(store, p.article);
  const title = await store.read.selectFrom("version").select("title").where("n", "=", found.current).executeTakeFirst();
  const told = await inWriting(store.write, momentOf(context), (w) => takeOut(w, found.n, found.id));
  await sql`pragma wal_checkpoint(truncate)`.execute(store.write);
  return { article: found.id, ...(title?.title ? { title: title.title } : {}), ...told };
};
