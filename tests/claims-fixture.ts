/** For tests: what becomes of reports of invented articles, a few words of each told. */
import { recordOf } from "../eval/origins.ts";
import type { Store } from "../edges/store/open-store.ts";

export const article = (outlet: string, text: string, published = "2026-03-04") => ({ id: outlet, outlet, published, text });
export type Article = ReturnType<typeof article>;

/** Claim, origin and polarity of the report that has the words, of an article. */
const at = async (store: Store, id: string, words: string) => {
  const rows = await store.read
    .selectFrom("report as r")
    .innerJoin("version as v", "v.n", "r.version")
    .innerJoin("article as a", "a.n", "v.article")
    .select(["r.claim", "r.content", "r.reason"])
    .where("a.id", "=", id)
    .where("r.in_title", "=", 0)
    .execute();
  const found = rows.filter((r) => r.content.includes(words));
  const [first] = found.sort((a, b) => a.content.length - b.content.length);
  if (!first) throw new Error(`${id} has no report of ${words}, only ${rows.map((r) => r.content).join(" | ")}`);
  return first;
};

export const together = async (articles: readonly Article[], words: readonly string[]) => {
  const store = await recordOf(articles);
  const reports = await Promise.all(articles.map((a, i) => at(store, a.id, words[i] as string)));
  const links = await store.read.selectFrom("claim_link").select("kind").execute();
  return {
    joined: new Set(reports.map((r) => r.claim)).size === 1,
    links: links.map((l) => l.kind),
    store,
    claim: reports[0]?.claim as number,
  };
};
