/** Cases: folders of claims, articles, events and passages with notes. */
import { randomBytes } from "node:crypto";
import type { Parameters, Result } from "../../../schema/record/operation.ts";
import type { case_, cases, putCase, putInCase, removeCase, takeFromCase } from "../../../schema/record/operations/desk.ts";
import type { Row } from "../../../schema/record/tables.ts";
import type { Store } from "../../store/open-store.ts";
import { inWriting, type Writing } from "../../store/writing.ts";
import { RecordError } from "../record-error.ts";
import { checkRight, momentOf, nameOf } from "../rights.ts";
import type { RunContext } from "../runs/run.ts";
import { pointedAt, thingOf } from "./case-items.ts";

type Folder = Row<"case_folder">;
type CaseRef = Result<typeof case_>["case"];

const refOf = (folder: Folder, items: number): CaseRef => ({
  id: folder.id,
  name: folder.name,
  ...(folder.note ? { note: folder.note } : {}),
  items,
  created: folder.created,
  changed: folder.changed,
  by: folder.by,
});

type Db = Store["read"] | Writing["db"];

const folderOf = async (db: Db, id: string): Promise<Folder> => {
  const row = await db.selectFrom("case_folder").selectAll().where("id", "=", id).executeTakeFirst();
  if (row) return row;
  throw new RecordError("no-case", { id });
};

const itemsOf = (db: Db, folder: Folder) =>
  db.selectFrom("case_item").selectAll().where("case", "=", folder.n).orderBy("added").orderBy("kind").orderBy("ref").execute();

export const listCases = async (store: Store, _: Parameters<typeof cases>): Promise<Result<typeof cases>> => {
  const rows = await store.read.selectFrom("case_folder").selectAll().orderBy("changed", "desc").orderBy("n", "desc").execute();
  const counts = await store.read
    .selectFrom("case_item")
    .select(["case", (e) => e.fn.countAll().as("items")])
    .groupBy("case")
    .execute();
  const items = new Map(counts.map((c) => [c.case, Number(c.items)]));
  return { items: rows.map((r) => refOf(r, items.get(r.n) ?? 0)) };
};

export const showCase = async (store: Store, p: Parameters<typeof case_>): Promise<Result<typeof case_>> => {
  const folder = await folderOf(store.read, p.case);
  const rows = await itemsOf(store.read, folder);
  const items = await Promise.all(
    rows.map(async (r) => ({
      kind: r.kind,
      ref: r.ref,
      ...(r.note ? { note: r.note } : {}),
      added: r.added,
      by: r.by,
      ...(await thingOf(store, r)),
    })),
  );
  return { case: refOf(folder, items.length), items };
};

const shown = async (w: Writing, id: string): Promise<{ case: CaseRef }> => {
  const folder = await folderOf(w.db, id);
  return { case: refOf(folder, (await itemsOf(w.db, folder)).length) };
};

/** One's own case, in a transaction that keeps when it was changed. */
const changing = (
  store: Store,
  context: RunContext,
  id: string,
  change: (w: Writing, folder: Folder) => Promise<void>,
): Promise<{ case: CaseRef }> =>
  inWriting(store.write, momentOf(context), async (w) => {
    const folder = await folderOf(w.db, id);
    checkRight(context, folder.by, "others-case");
    await change(w, folder);
    await w.db.updateTable("case_folder").set({ changed: w.now }).where("n", "=", folder.n).execute();
    return shown(w, id);
  });

export const makeOrRename = (store: Store, p: Parameters<typeof putCase>, context: RunContext): Promise<Result<typeof putCase>> => {
  if (p.case !== undefined)
    return changing(store, context, p.case, async (w, folder) => {
      const note = p.note === undefined ? {} : { note: p.note || null };
      await w.db
        .updateTable("case_folder")
        .set({ name: p.name, ...note })
        .where("n", "=", folder.n)
        .execute();
    });
  const id = randomBytes(8).toString("hex");
  return inWriting(store.write, momentOf(context), async (w) => {
    const row: Folder = {
      n: await w.next("case_folder"),
      id,
      name: p.name,
      note: p.note || null,
      by: nameOf(context),
      created: w.now,
      changed: w.now,
    };
    w.insert("case_folder", [row]);
    return shown(w, id);
  });
};

export const removeFolder = (store: Store, p: Parameters<typeof removeCase>, context: RunContext): Promise<Result<typeof removeCase>> =>
  inWriting(store.write, momentOf(context), async (w) => {
    const folder = await folderOf(w.db, p.case);
    checkRight(context, folder.by, "others-case");
    await w.db.deleteFrom("case_folder").where("n", "=", folder.n).execute();
    return { id: p.case };
  });

export const putIn = async (store: Store, p: Parameters<typeof putInCase>, context: RunContext): Promise<Result<typeof putInCase>> => {
  const at = await pointedAt(store, p.kind, p.ref);
  return changing(store, context, p.case, async (w, folder) => {
    const row = { case: folder.n, kind: p.kind, ...at, note: p.note || null, added: w.now, by: nameOf(context) };
    await w.db
      .insertInto("case_item")
      .values(row)
      .onConflict((c) => c.columns(["case", "kind", "ref"]).doUpdateSet({ note: row.note, anchor: row.anchor }))
      .execute();
  });
};

export const takeOut = (store: Store, p: Parameters<typeof takeFromCase>, context: RunContext): Promise<Result<typeof takeFromCase>> =>
  changing(store, context, p.case, async (w, folder) => {
    const gone = await w.db
      .deleteFrom("case_item")
      .where("case", "=", folder.n)
      .where("kind", "=", p.kind)
      .where("ref", "=", p.ref)
      .executeTakeFirst();
    if (Number(gone.numDeletedRows) === 0) throw new RecordError("not-in-case", { ref: p.ref, kind: p.kind });
  });
