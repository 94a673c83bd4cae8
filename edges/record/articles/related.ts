/** Articles that have something to do with one: copies, the same claim, the same encounter, the same series, the same people. */
import type { Result } from "../../../schema/record/operation.ts";
import type { article_ } from "../../../schema/record/operations/articles.ts";
import type { Row } from "../../../schema/record/tables.ts";
import type { Store } from "../../store/open-store.ts";
import { facet } from "../../store/words/facets.ts";
import { findWords } from "../../store/words/fts-index.ts";
import { versionsShown } from "../refs/article-refs.ts";

type Related = Result<typeof article_>["related"];
interface Candidate {
  readonly version: number;
  readonly reason: Related[number]["reason"];
  readonly about: string;
  readonly similarity?: number;
}

/** Of each reason. */
const MOST = 10;
const short = (words: string): string => (words.length > 90 ? `${words.slice(0, 90).replace(/\s\S*$/u, "")} …` : words);
const numbers = (list: readonly (number | null)[]): number[] => [...new Set(list.filter((n): n is number => n !== null))];

const copies = async (store: Store, version: number): Promise<Candidate[]> => {
  const [earlier, later] = await Promise.all([
    store.read
      .selectFrom("kinship")
      .select(["other as version", "similarity", "reason"])
      .where("version", "=", version)
      .limit(MOST)
      .execute(),
    store.read.selectFrom("kinship").select(["version", "similarity", "reason"]).where("other", "=", version).limit(MOST).execute(),
  ]);
  return [...earlier, ...later]
    .sort((a, b) => b.similarity - a.similarity)
    .map((k) => ({ version: k.version, reason: "copy", about: k.reason, similarity: k.similarity }));
};

const sameClaim = async (store: Store, version: number, reports: readonly Row<"report">[]): Promise<Candidate[]> => {
  const claims = numbers(reports.map((r) => r.claim));
  if (claims.length === 0) return [];
  const rows = await store.read
    .selectFrom("report")
    .select(["version", "content"])
    .where("claim", "in", claims)
    .where("counted", "=", 1)
    .where("version", "!=", version)
    .limit(MOST * 5)
    .execute();
  return rows.map((r) => ({ version: r.version, reason: "claim", about: short(r.content) }));
};

const sameEvent = async (store: Store, version: number, accounts: readonly Row<"account">[]): Promise<Candidate[]> => {
  const events = numbers(accounts.map((a) => a.event));
  if (events.length === 0) return [];
  const rows = await store.read
    .selectFrom("account")
    .select(["version", "trigger", "place"])
    .where("event", "in", events)
    .where("counted", "=", 1)
    .where("version", "!=", version)
    .limit(MOST * 5)
    .execute();
  return rows.map((a) => ({ version: a.version, reason: "event", about: short([a.trigger, a.place].filter(Boolean).join(" · ")) }));
};

const sameSeries = async (store: Store, version: number, accounts: readonly Row<"account">[]): Promise<Candidate[]> => {
  const series = numbers(accounts.map((a) => a.series));
  if (series.length === 0) return [];
  const rows = await store.read
    .selectFrom("account as a")
    .innerJoin("series as s", "s.n", "a.series")
    .select(["a.version", "a.round", "s.name"])
    .where("a.series", "in", series)
    .where("a.counted", "=", 1)
    .where("a.version", "!=", version)
    .orderBy("a.n", "desc")
    .limit(MOST * 5)
    .execute();
  return rows.map((a) => ({ version: a.version, reason: "series", about: short(a.round === null ? a.name : `${a.name} (${a.round})`) }));
};

/** The newest articles in which the two least common of its people and bodies stand together: those say most. */
const sameActors = async (
  store: Store,
  version: number,
  reports: readonly Row<"report">[],
  accounts: readonly Row<"account">[],
): Promise<Candidate[]> => {
  const ns = accounts.map((a) => a.n);
  const takingPart = ns.length > 0 ? await store.read.selectFrom("participant").select("actor").where("account", "in", ns).execute() : [];
  const all = numbers([...reports.map((r) => r.speaker), ...takingPart.map((p) => p.actor)]);
  if (all.length < 2) return [];
  const actors = await store.read
    .selectFrom("actor")
    .select(["n", "name"])
    .where("n", "in", all)
    .where("kind", "in", ["person", "organisation", "group"])
    .orderBy((e) => e("reports", "+", e.ref("events")))
    .orderBy("n", "desc")
    .limit(2)
    .execute();
  if (actors.length < 2) return [];
  const found = await findWords(store.read, {
    query: { all: [], none: [] },
    facets: actors.map((a) => [facet.speaker(a.n), facet.participant(a.n)]),
    way: undefined,
    order: "newest",
    limit: MOST + 1,
  });
  const about = actors.map((a) => a.name).join("، ");
  return found.filter((f) => f.version !== version).map((f) => ({ version: f.version, reason: "actors", about }));
};

/** Each article once, for its strongest reason. */
export const relatedArticles = async (
  store: Store,
  version: Row<"version">,
  reports: readonly Row<"report">[],
  accounts: readonly Row<"account">[],
): Promise<Related> => {
  const lists = await Promise.all([
    copies(store, version.n),
    sameClaim(store, version.n, reports),
    sameEvent(store, version.n, accounts),
    sameSeries(store, version.n, accounts),
    sameActors(store, version.n, reports, accounts),
  ]);
  const shown = await versionsShown(
    store,
    lists.flat().map((c) => c.version),
  );
  const self = await store.read.selectFrom("article").select("id").where("n", "=", version.article).executeTakeFirst();
  const seen = new Set([self?.id]);
  return lists.flatMap((list) => {
    const taken: Related = [];
    for (const { version: n, ...c } of list) {
      const article = shown.get(n)?.ref;
      if (!article || seen.has(article.id) || taken.length >= MOST) continue;
      seen.add(article.id);
      taken.push({ article, ...c });
    }
    return taken;
  });
};
