/** The index of words anew, in one transaction: who searches meanwhile sees the old one. */
import type { Parameters, Result } from "../../../schema/record/operation.ts";
import type { index } from "../../../schema/record/operations/articles.ts";
import type { Store } from "../../store/open-store.ts";
import { emptyWords, putWords } from "../../store/words/fts-index.ts";
import { joinedWords } from "../../store/words/word-index.ts";
import { storedWords } from "../../store/words/index-versions.ts";
import { inWriting } from "../../store/writing.ts";

const PIECE = 200;

export const makeIndex = (store: Store, _: Parameters<typeof index>): Promise<Result<typeof index>> =>
  inWriting(store.write, "", async (w) => {
    await emptyWords(w);
    let articles = 0;
    for (let last = 0; ; ) {
      const rows = await w.db.selectFrom("version").select("n").where("n", ">", last).orderBy("n").limit(PIECE).execute();
      const end = rows.at(-1);
      if (!end) return { articles };
      last = end.n;
      const words = await storedWords(
        w.db,
        rows.map((r) => r.n),
      );
      for (const v of words) await putWords(w, v, joinedWords(v), v.facets);
      articles += words.length;
    }
  });
