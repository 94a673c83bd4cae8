/** Articles that people went through, as gold files. */
import type { Event, Report } from "../../../schema/reading.ts";
import type { Parameters, Result } from "../../../schema/record/operation.ts";
import type { gold } from "../../../schema/record/operations/review.ts";
import { writeGold } from "../../../eval/write-gold.ts";
import type { Store } from "../../store/open-store.ts";
import { unpack } from "../../store/packed.ts";
import { articleNamed } from "../refs/find-row.ts";

interface VersionRow {
  readonly n: number;
  readonly id: string;
  readonly hash: string;
  readonly published: string | null;
  readonly text: string;
  readonly reading: Uint8Array;
}

/** Current versions of which something was accepted or corrected, in the order they came. */
const decidedVersions = (store: Store, article: number | undefined, limit: number): Promise<VersionRow[]> => {
  let query = store.read
    .selectFrom("version as v")
    .innerJoin("article as a", (j) => j.onRef("a.n", "=", "v.article").onRef("a.current", "=", "v.n"))
    .select(["v.n", "a.id", "v.hash", "v.published", "v.text", "v.reading"])
    .where((e) =>
      e.or([
        e("v.n", "in", e.selectFrom("report").select("version").where("decided", "is not", null)),
        e("v.n", "in", e.selectFrom("account").select("version").where("decided", "is not", null)),
        e("v.n", "in", e.selectFrom("as_read").select("version")),
      ]),
    );
  if (article !== undefined) query = query.where("a.n", "=", article);
  return query.orderBy("v.n").limit(limit).execute();
};

const decidedLocals = async (
  store: Store,
  table: "report" | "account",
  version: number,
): Promise<{ decided: Set<string>; left: number }> => {
  const rows = await store.read.selectFrom(table).select(["local", "decided", "in_title"]).where("version", "=", version).execute();
  const body = rows.filter((r) => r.in_title === 0);
  return {
    decided: new Set(body.filter((r) => r.decided !== null).map((r) => r.local)),
    left: body.filter((r) => r.decided === null).length,
  };
};

const fileName = (id: string): string => id.replace(/[^\p{L}\p{N}._-]/gu, "_").slice(0, 120);

/** Undefined where something is still to be gone through, unless `part` of it will do. */
const goldFile = async (store: Store, v: VersionRow, part: boolean): Promise<Result<typeof gold>["files"][number] | undefined> => {
  const { reports, events } = unpack<{ reports: Report[]; events: Event[] }>(v.reading);
  const [said, told] = [await decidedLocals(store, "report", v.n), await decidedLocals(store, "account", v.n)];
  const left = said.left + told.left;
  if (left > 0 && !part) return undefined;
  const name = fileName(v.id);
  const remarks = left > 0 ? [`${left} readings of this article were not gone through: what is here is right, and not all there is`] : [];
  const text = writeGold({
    source: name,
    published: v.published ?? undefined,
    text: v.text,
    reports: reports.filter((r) => said.decided.has(r.id)),
    events: events.filter((e) => told.decided.has(e.id)),
    remarks,
  });
  return { name, gold: text, text: v.text };
};

/** Whole articles, so that what a gold file does not have is wrong; an article that is asked for by name is given as far as it was gone through. */
export const goldFiles = async (store: Store, p: Parameters<typeof gold>): Promise<Result<typeof gold>> => {
  const article = p.article === undefined ? undefined : (await articleNamed(store, p.article)).n;
  const files: Result<typeof gold>["files"] = [];
  for (const v of await decidedVersions(store, article, p.limit)) {
    const file = await goldFile(store, v, article !== undefined);
    if (file) files.push(file);
  }
  return { files };
};
