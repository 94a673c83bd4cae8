/** Stories told by several outlets, and what a careful reader says of them: which reports are one claim, where each comes from. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import { entriesOf } from "../edges/record/entries-of.ts";
import { addEntry } from "../edges/store/add-entries.ts";
import { openStore, type Store } from "../edges/store/open-store.ts";
import { inWriting } from "../edges/store/writing.ts";
import { arabicRecord } from "../languages/ar/record.ts";
import { tables } from "../schema/record/tables.ts";
import type { ArticleInput } from "../schema/reading.ts";

/** Words of the content, or a place in the text that it covers (in UTF-16 units), where the text may not be kept here. */
const Place = z.union([z.string(), z.int()]);
const Independent = z.object({ certain: z.int(), possible: z.int() });
export const Story = z.object({
  story: z.string(),
  about: z.string(),
  articles: z.array(z.string()).min(1),
  /** articles are of a corpus that is not kept here */
  corpus: z.string().optional(),
  /** it is told wrongly as yet: kept, so that nobody forgets it, and must be taken out of the misses once it is right */
  miss: z.literal(true).optional(),
  claims: z.array(
    z.object({
      told: z.record(z.string(), Place),
      independent: Independent.optional(),
      origins: z.array(z.object({ kind: tables.origin.columns.shape.kind, articles: z.array(z.string()) })).optional(),
    }),
  ),
  links: z
    .array(
      z.object({ kind: z.enum(["denies", "corrects", "answers"]), from: z.tuple([z.string(), Place]), to: z.tuple([z.string(), Place]) }),
    )
    .optional(),
});
export type Story = z.infer<typeof Story>;

interface Told {
  readonly article: string;
  readonly content: string;
  readonly start: number;
  readonly end: number;
  readonly counted: number;
  readonly claim: number;
  readonly origin: number | null;
  readonly kind: string | null;
}

const told = (store: Store): Promise<Told[]> =>
  store.read
    .selectFrom("report as r")
    .innerJoin("version as v", "v.n", "r.version")
    .innerJoin("article as a", "a.n", "v.article")
    .leftJoin("origin as o", "o.n", "r.origin")
    .select(["a.id as article", "r.content", "r.start", "r.end", "r.counted", "r.origin", "o.kind"])
    .select((e) => e.fn.coalesce("r.claim", e.lit(0)).as("claim"))
    .where("r.in_title", "=", 0)
    .orderBy("r.n")
    .execute();

const covers = (r: Told, place: string | number): boolean =>
  typeof place === "number" ? r.start <= place && place < r.end : arabicRecord.fold(r.content).includes(arabicRecord.fold(place));

/** The report that counts, if one of several that cover the place does. */
const reportAt = (reports: readonly Told[], article: string, place: string | number): Told | undefined => {
  const there = reports.filter((r) => r.article === article && covers(r, place));
  return there.find((r) => r.counted === 1) ?? there[0];
};

const listed = (ids: readonly string[]): string => [...new Set(ids)].sort().join(", ");

/** What is wrong with a story, in words; nothing where all is right. */
export const wrongWith = async (store: Store, story: Story): Promise<string[]> => {
  const reports = await told(store);
  const wrong: string[] = [];
  const claims = new Map<number, number>();
  for (const [i, claim] of story.claims.entries()) {
    const found = new Map<string, Told>();
    for (const [article, place] of Object.entries(claim.told)) {
      const r = reportAt(reports, article, place);
      if (r) found.set(article, r);
      else wrong.push(`claim ${i + 1}: ${article} has no report at ${place}`);
    }
    const numbers = new Set([...found.values()].map((r) => r.claim));
    if (numbers.size > 1) wrong.push(`claim ${i + 1}: is ${numbers.size} claims`);
    for (const n of numbers) {
      const other = claims.get(n);
      if (other !== undefined && other !== i) wrong.push(`claims ${other + 1} and ${i + 1} are one`);
      claims.set(n, i);
      const more = reports.filter((r) => r.claim === n && !(r.article in claim.told)).map((r) => r.article);
      if (more.length > 0) wrong.push(`claim ${i + 1}: also joins ${listed(more)}`);
    }
    const [n] = numbers;
    if (numbers.size !== 1 || n === undefined) continue;
    const row = await store.read.selectFrom("claim").select(["certain", "possible"]).where("n", "=", n).executeTakeFirstOrThrow();
    const { independent, origins } = claim;
    if (independent && (row.certain !== independent.certain || row.possible !== independent.possible))
      wrong.push(`claim ${i + 1}: ${row.certain} to ${row.possible} origins, not ${independent.certain} to ${independent.possible}`);
    for (const o of origins ?? []) {
      const own = new Set(o.articles.map((a) => found.get(a)?.origin));
      const kinds = new Set(o.articles.map((a) => found.get(a)?.kind));
      if (own.size !== 1 || !kinds.has(o.kind))
        wrong.push(`claim ${i + 1}: ${listed(o.articles)}: ${[...kinds].join(", ")} (${own.size}), not one ${o.kind}`);
    }
  }
  for (const l of story.links ?? []) {
    const [from, to] = [reportAt(reports, ...l.from)?.claim, reportAt(reports, ...l.to)?.claim];
    const link =
      from && to
        ? await store.read
            .selectFrom("claim_link")
            .select("kind")
            .where("from", "=", from)
            .where("to", "=", to)
            .where("kind", "=", l.kind)
            .executeTakeFirst()
        : undefined;
    if (!link) wrong.push(`${l.from[0]} is not said to be what ${l.kind} ${l.to[0]}`);
  }
  return wrong;
};

export const recordOf = async (articles: readonly (ArticleInput & { readonly id: string })[]): Promise<Store> => {
  const store = await openStore(":memory:");
  const documents = articles.map((a) => ({ document: { ...a, text: a.text ?? "" }, problems: [], where: a.id }));
  await inWriting(store.write, "2026-01-01T00:00:00Z", async (w) => {
    for (const entry of entriesOf(documents)) await addEntry(w, { entry });
  });
  return store;
};

export const storiesIn = (root: string): Story[] => {
  const folder = join(root, "eval/origins");
  return readdirSync(folder)
    .filter((f) => f.endsWith(".json"))
    .sort()
    .map((f) => Story.parse(JSON.parse(readFileSync(join(folder, f), "utf8"))));
};

export const samplesIn = (root: string): (ArticleInput & { id: string })[] => {
  const folder = join(root, "samples/articles");
  return readdirSync(folder)
    .filter((f) => f.endsWith(".json"))
    .sort()
    .map((f) => JSON.parse(readFileSync(join(folder, f), "utf8")) as ArticleInput & { id: string });
};

/** The corpus that stories of real outlets are about: the file KHABAR_CORPUS names, or the one beside the repository. */
export const corpusFile = (root: string): string => process.env.KHABAR_CORPUS ?? join(root, "../shared/corpora/news/ant.ndjson.gz");

/** Articles of a corpus kept elsewhere, NDJSON or gzipped NDJSON, only those that stories are about; undefined where it is not there. */
export const corpusArticles = (file: string | undefined, stories: readonly Story[]): (ArticleInput & { id: string })[] | undefined => {
  if (!file || !existsSync(file)) return undefined;
  const wanted = new Set(stories.flatMap((s) => s.articles));
  const bytes = readFileSync(file);
  return (file.endsWith(".gz") ? gunzipSync(bytes) : bytes)
    .toString("utf8")
    .split("\n")
    .filter((l) => l !== "")
    .map((l) => JSON.parse(l) as Record<string, unknown>)
    .filter((a) => wanted.has(String(a.id)) && typeof a.text === "string")
    .map((a) => Object.fromEntries(Object.entries(a).filter(([k, v]) => v !== null && k !== "category")) as ArticleInput & { id: string });
};

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const root = process.cwd();
  const all = storiesIn(root);
  const own = all.filter((s) => !s.corpus);
  const store = await recordOf(samplesIn(root));
  let right = 0;
  for (const s of own) {
    const wrong = await wrongWith(store, s);
    if (wrong.length === 0) right++;
    console.log(`${wrong.length === 0 ? "right" : "wrong"}  ${s.story}: ${s.about}`);
    for (const w of wrong) console.log(`         ${w}`);
  }
  console.log(`${right} of ${own.length} stories of the samples are right`);
  const foreign = all.filter((s) => s.corpus);
  const articles = corpusArticles(corpusFile(root), foreign);
  if (!articles) console.log(`${foreign.length} stories of real outlets are left out: there is no ${corpusFile(root)}`);
  else {
    const record = await recordOf(articles);
    let good = 0;
    for (const s of foreign) {
      const wrong = await wrongWith(record, s);
      if (wrong.length === 0) good++;
      else for (const w of wrong) console.log(`wrong  ${s.story}: ${w}`);
    }
    console.log(`${good} of ${foreign.length} stories of the corpus are right`);
  }
}
