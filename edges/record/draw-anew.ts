/** The whole record drawn anew from the readings, in one transaction: what came in first is drawn first, and what people decided is carried out when they decided it. */
import type { Reading } from "../../schema/reading.ts";
import type { Row } from "../../schema/record/tables.ts";
import { drawAgain } from "../store/add-entries.ts";
import { clearDrawn } from "../store/clear-drawn.ts";
import { packEntry } from "../store/packed-entry.ts";
import { unpack } from "../store/packed.ts";
import type { Store } from "../store/open-store.ts";
import { type StoredVersion, storedEntry } from "../store/stored-entry.ts";
import { inWriting, type Writing } from "../store/writing.ts";
import { replay } from "./decisions/replay.ts";
import { momentOf } from "./rights.ts";
import type { RunContext } from "./runs/run.ts";

/** Asked to stop while the record is drawn: nothing of it is kept, the readings are. */
export class Stopped extends Error {}

const PAGE = 100;

type Drawn = StoredVersion & { readonly fresh: Uint8Array | null; readonly asRead: Uint8Array | null };

/** `as_read` is asked for before it is cleared: a correction changes the reading anew. */
const page = (w: Writing, after: number): Promise<Drawn[]> =>
  w.db
    .selectFrom("version as v")
    .innerJoin("article as a", "a.n", "v.article")
    .leftJoin("fresh_reading as f", "f.version", "v.n")
    .leftJoin("as_read as r", "r.version", "v.n")
    .selectAll("v")
    .select(["a.id", "f.reading as fresh", "r.reading as asRead"])
    .where("v.n", ">", after)
    .orderBy("v.n")
    .limit(PAGE)
    .execute();

const decisionsInForce = (w: Writing): Promise<Row<"decision">[]> =>
  w.db.selectFrom("decision").selectAll().where("undone", "is", null).orderBy("n").execute();

/** Those made before a moment; what cannot be carried out yet is tried again at the end. */
class Replaying {
  done = 0;
  private readonly waiting: Row<"decision">[];
  private readonly early: Row<"decision">[] = [];
  private readonly w: Writing;
  constructor(w: Writing, decisions: readonly Row<"decision">[]) {
    this.w = w;
    this.waiting = [...decisions];
  }
  async before(moment: string): Promise<void> {
    for (let next = this.waiting[0]; next && next.at < moment; next = this.waiting[0]) {
      this.waiting.shift();
      if (await replay(this.w, next)) this.done++;
      else this.early.push(next);
    }
  }
  async rest(): Promise<void> {
    for (const row of [...this.waiting, ...this.early]) if (await replay(this.w, row)) this.done++;
  }
}

/** Throws Stopped where the signal comes before the end. Gives how many decisions were carried out. */
export const drawAnew = (store: Store, c: RunContext): Promise<{ replayed: number }> =>
  inWriting(store.write, momentOf(c), async (w) => {
    const decisions = new Replaying(w, await decisionsInForce(w));
    await clearDrawn(w);
    for (let after = 0; ; ) {
      const versions = await page(w, after);
      for (const v of versions) {
        if (c.signal?.aborted) throw new Stopped();
        await decisions.before(v.added);
        const { fresh, asRead, ...version } = v;
        // gone before the article's own corrections are carried out, which keep what they change anew
        await w.db.deleteFrom("as_read").where("version", "=", v.n).execute();
        await drawAgain(w, packEntry(storedEntry(version, unpack<Omit<Reading, "article">>(fresh ?? asRead ?? v.reading))), version);
        after = v.n;
      }
      if (versions.length < PAGE) break;
    }
    await decisions.rest();
    await w.db.deleteFrom("fresh_reading").execute();
    return { replayed: decisions.done };
  });
