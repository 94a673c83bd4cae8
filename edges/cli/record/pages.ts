/** Answers of the record as pages for a terminal: each operation's own, or its values one under the other. */
import type { Lang } from "../labels.ts";
import { outline } from "./outline.ts";

export interface PageOptions {
  /** columns of the terminal */
  readonly width: number;
  readonly colour: boolean;
  readonly lang: Lang;
}

// biome-ignore lint/suspicious/noExplicitAny: an operation's result is what its page takes
type Page = (result: any, options: PageOptions) => string;

const decided = async () => (await import("./kept/decided-page.ts")).decidedPage;

/** Loaded when they are first shown. */
const pages: Readonly<Record<string, () => Promise<Page>>> = {
  claims: async () => (await import("./claims-page.ts")).claimsPage,
  trace: async () => (await import("./trace-page.ts")).tracePage,
  "check-quote": async () => (await import("./quote-page.ts")).quotePage,
  search: async () => (await import("./articles/search-page.ts")).searchPage,
  articles: async () => (await import("./articles/articles-page.ts")).articlesPage,
  article: async () => (await import("./articles/article-page.ts")).articlePage,
  diff: async () => (await import("./articles/diff-page.ts")).diffPage,
  actors: async () => (await import("./pages/actors-page.ts")).actorsPage,
  who: async () => (await import("./pages/who-page.ts")).whoPage,
  network: async () => (await import("./pages/network-page.ts")).networkPage,
  events: async () => (await import("./pages/events-page.ts")).eventsPage,
  event: async () => (await import("./pages/events-page.ts")).eventPage,
  series: async () => (await import("./pages/series-page.ts")).seriesPage,
  today: async () => (await import("./kept/today-page.ts")).todayPage,
  review: async () => (await import("./kept/review-page.ts")).reviewPage,
  decisions: async () => (await import("./kept/review-page.ts")).decisionsPage,
  cases: async () => (await import("./kept/cases-page.ts")).casesPage,
  case: async () => (await import("./kept/cases-page.ts")).casePage,
  add: async () => (await import("./kept/done-pages.ts")).addPage,
  watch: async () => (await import("./kept/done-pages.ts")).addPage,
  retry: async () => (await import("./kept/done-pages.ts")).retryPage,
  check: async () => (await import("./kept/done-pages.ts")).checkPage,
  reread: async () => (await import("./kept/done-pages.ts")).rereadPage,
  forget: async () => (await import("./kept/done-pages.ts")).forgetPage,
  backup: async () => (await import("./kept/done-pages.ts")).backupPage,
  jobs: async () => (await import("./kept/work-pages.ts")).jobsPage,
  failures: async () => (await import("./kept/work-pages.ts")).failuresPage,
  stats: async () => (await import("./kept/work-pages.ts")).statsPage,
  accept: decided,
  correct: decided,
  "merge-actors": decided,
  "split-actor": decided,
  "join-claims": decided,
  "split-claim": decided,
  "link-claims": decided,
  "join-events": decided,
  "split-event": decided,
  undo: async () => (await import("./kept/decided-page.ts")).undonePage,
  rounds: async () => (await import("./pages/series-page.ts")).roundsPage,
};

export const pageOf = async (operation: string, result: unknown, options: PageOptions): Promise<string> => {
  const load = pages[operation];
  return load ? (await load())(result, options) : outline(result, options);
};
