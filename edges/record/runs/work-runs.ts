/** Work on the record itself. */
import type { Runs } from "./run.ts";

const work = () => import("../work.ts");

export const workRuns: Runs = {
  add: async () => (await work()).runAdd,
  watch: async () => (await work()).runWatch,
  retry: async () => (await work()).runRetry,
  failures: async () => (await import("../work-lists.ts")).listFailures,
  jobs: async () => (await import("../work-lists.ts")).listJobs,
  stats: async () => (await import("../stats.ts")).recordStats,
  check: async () => (await import("../check.ts")).checkRecord,
  backup: async () => (await import("../backup.ts")).backupRecord,
  reread: async () => (await import("../reread.ts")).rereadRecord,
  forget: async () => (await import("../forget.ts")).forgetArticle,
};
