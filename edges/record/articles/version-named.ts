/** A version of an article, as somebody names it. */
import type { Row } from "../../../schema/record/tables.ts";
import type { Store } from "../../store/open-store.ts";
import { RecordError } from "../record-error.ts";
import { articleNamed } from "../refs/find-row.ts";

/** The current version unless a number is given. Throws a RecordError for what the record has not. */
export const versionNamed = async (store: Store, name: string, number?: number | undefined): Promise<Row<"version">> => {
  const article = await articleNamed(store, name);
  let q = store.read.selectFrom("version").selectAll().where("article", "=", article.n);
  q = number === undefined ? q.where("n", "=", article.current) : q.where("number", "=", number);
  const row = await q.executeTakeFirst();
  if (row) return row;
  const last = await store.read
    .selectFrom("version")
    .select((e) => e.fn.max("number").as("n"))
    .where("article", "=", article.n)
    .executeTakeFirst();
  throw new RecordError("no-version", { article: name, number: number ?? "", last: last?.n ?? 0 });
};
