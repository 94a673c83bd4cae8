/** What the operations of schema/record/operations/ do, each loaded when it is first asked for. */
import type { Runs } from "./run.ts";

export const articleRuns: Runs = {
  search: async () => (await import("../search/search.ts")).searchArticles,
  articles: async () => (await import("../articles/list-articles.ts")).listArticles,
  article: async () => (await import("../articles/show-article.ts")).showArticle,
  diff: async () => (await import("../articles/diff-versions.ts")).diffVersions,
  index: async () => (await import("../search/make-index.ts")).makeIndex,
  cite: async () => (await import("../articles/cite.ts")).citePassage,
};
