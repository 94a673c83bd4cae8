/** What an edit changed. */
import { wordDiff } from "../../../core/record/word-diff.ts";
import type { Parameters, Result } from "../../../schema/record/operation.ts";
import type { diff } from "../../../schema/record/operations/articles.ts";
import type { Store } from "../../store/open-store.ts";
import { RecordError } from "../record-error.ts";
import { versionsShown } from "../refs/article-refs.ts";
import { versionNamed } from "./version-named.ts";

/** Without numbers the last two versions. Throws a RecordError where there is nothing to compare. */
export const diffVersions = async (store: Store, p: Parameters<typeof diff>): Promise<Result<typeof diff>> => {
  const later = await versionNamed(store, p.article, p.to);
  if (p.from === undefined && later.number === 1)
    throw new RecordError(p.to === undefined ? "one-version-only" : "nothing-before-first", { article: p.article });
  const earlier = await versionNamed(store, p.article, p.from ?? later.number - 1);
  const shown = await versionsShown(store, [later.n]);
  return {
    article: (shown.get(later.n) as NonNullable<ReturnType<typeof shown.get>>).ref,
    from: earlier.number,
    to: later.number,
    title: wordDiff(earlier.title ?? "", later.title ?? ""),
    text: wordDiff(earlier.text, later.text),
  };
};
