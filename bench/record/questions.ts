/** How long the record takes to answer, over many different questions of each kind. */
import type { Store } from "../../edges/store/open-store.ts";
import { operationById, runOperation } from "../../edges/record/operations.ts";
import { seededRandom } from "../../learn/random.ts";
import { quantile, round, timeOf } from "../figures.ts";

const EACH = 200;

export interface Question {
  readonly operation: string;
  readonly parameters: Record<string, unknown>;
}

/** Any rows, the same on every run. */
const some = async (
  store: Store,
  table: "claim" | "report" | "event" | "actor" | "version",
  column: string,
  n: number,
): Promise<string[]> => {
  const { max } = (await store.read
    .selectFrom(table)
    .select((e) => e.fn.max<number>("n").as("max"))
    .executeTakeFirst()) ?? { max: 0 };
  const { next } = seededRandom(7);
  const found: string[] = [];
  for (let i = 0; i < n && max; i++) {
    const row = await store.read
      .selectFrom(table)
      .select(column as "n")
      .where("n", ">=", Math.ceil(next() * max))
      .orderBy("n")
      .limit(1)
      .executeTakeFirst();
    if (row) found.push(String(row[column as "n"] ?? ""));
  }
  return found.filter(Boolean);
};

const wordsOf = (text: string, from: number, n: number): string =>
  text
    .replace(/[^\p{L}\p{M}\s]/gu, " ")
    .split(/\s+/u)
    .filter((w) => w.length > 3)
    .slice(from, from + n)
    .join(" ");

/** Questions by kind; those of one kind are as many as are asked of it. */
export const questions = async (store: Store): Promise<Map<string, Question[]>> => {
  const texts = await some(store, "version", "text", EACH);
  const contents = (await some(store, "report", "content", EACH)).filter((c) => c.length > 30);
  const claims = await some(store, "claim", "id", EACH);
  const actors = await store.read.selectFrom("actor").select("id").orderBy("reports", "desc").limit(EACH).execute();
  const events = await some(store, "event", "id", EACH);
  const articles = (
    await store.read
      .selectFrom("article")
      .select("id")
      .limit(EACH * 40)
      .execute()
  ).filter((_, i) => i % 40 === 0);
  const kinds: [string, Question[]][] = [
    ["search, one word", texts.map((t) => ({ operation: "search", parameters: { query: wordsOf(t, 3, 1) } }))],
    ["search, three words", texts.map((t) => ({ operation: "search", parameters: { query: wordsOf(t, 5, 3) } }))],
    [
      "search, a phrase",
      texts.map((t) => ({ operation: "search", parameters: { query: `"${t.split(/\s+/u).slice(4, 7).join(" ").replaceAll('"', "")}"` } })),
    ],
    ["search, common words", ["الرئيس", "قال", "الحكومة", "تونس", "وزير"].map((query) => ({ operation: "search", parameters: { query } }))],
    [
      "search, filtered",
      texts.map((t, i) => ({
        operation: "search",
        parameters: { query: wordsOf(t, 3, 1), since: "2016-01-01", act: i % 2 ? "say" : "confirm" },
      })),
    ],
    ["search, newest first", texts.map((t) => ({ operation: "search", parameters: { query: wordsOf(t, 3, 1), sort: "newest" } }))],
    ["trace by id", claims.map((of) => ({ operation: "trace", parameters: { of } }))],
    ["trace by words", contents.map((of) => ({ operation: "trace", parameters: { of } }))],
    ["check-quote", contents.map((quote) => ({ operation: "check-quote", parameters: { quote } }))],
    ["who", actors.map((a) => ({ operation: "who", parameters: { name: a.id } }))],
    ["event", events.map((event) => ({ operation: "event", parameters: { event } }))],
    ["article", articles.map((a) => ({ operation: "article", parameters: { article: a.id } }))],
    ...["claims", "events", "actors", "series", "articles", "today", "network", "review", "stats"].map(
      (operation): [string, Question[]] => [operation, Array.from({ length: 10 }, () => ({ operation, parameters: {} }))],
    ),
    ["claims, most outlets", Array.from({ length: 10 }, () => ({ operation: "claims", parameters: { sort: "outlets" } }))],
  ];
  return new Map(kinds);
};

/** Parameters as they come from outside, checked and with their defaults. */
export const asked = ({ operation, parameters }: Question): unknown => operationById.get(operation)?.parameters.parse(parameters);

export const questionRows = async (store: Store): Promise<string[][]> => {
  const rows: string[][] = [];
  for (const [kind, list] of await questions(store)) {
    const times: number[] = [];
    for (const q of list) {
      const parameters = asked(q);
      times.push(
        await timeOf(() =>
          runOperation(store, q.operation, parameters).catch((e: Error) => {
            if (e.name !== "RecordError") throw e;
          }),
        ),
      );
    }
    if (times.length > 0) rows.push([`${kind}: half under, p95`, `${round(quantile(times, 0.5))} ms, ${round(quantile(times, 0.95))} ms`]);
  }
  return rows;
};
