/** Articles by their words and by what was read from them. */
import { matchesIn } from "../../../core/record/search/matches.ts";
import { QueryError, readQuery, understood, type WordQuery } from "../../../core/record/search/query.ts";
import { snippetsOf } from "../../../core/record/search/snippets.ts";
import { arabicRecord } from "../../../languages/ar/record.ts";
import type { Parameters, Result } from "../../../schema/record/operation.ts";
import type { search } from "../../../schema/record/operations/articles.ts";
import type { Hit } from "../../../schema/record/shapes.ts";
import type { Store } from "../../store/open-store.ts";
import { countWords, findWords } from "../../store/words/fts-index.ts";
import { readWords } from "../../store/words/read-words.ts";
import { WAYS, type Way, type WordsFound, type WordsWanted } from "../../store/words/word-index.ts";
import { RecordError } from "../record-error.ts";
import { versionsShown } from "../refs/article-refs.ts";
import { cursorOf, placeOf } from "../refs/cursor.ts";
import { eventRefs } from "../refs/event-refs.ts";
import { reportRefs } from "../refs/report-refs.ts";
import { facetsWanted, fittingAccounts, fittingReports, type Settled, settleFilters } from "./filters.ts";

type Asked = Parameters<typeof search>;

const queryOf = (query: string): WordQuery => {
  try {
    return readQuery(query, arabicRecord, readWords);
  } catch (error) {
    throw error instanceof QueryError ? new RecordError("query-wrong", { what: error.message }) : error;
  }
};

/** A version that was found, with what of it passes the filters. */
interface Found extends WordsFound {
  readonly way: number;
  readonly reports: readonly number[];
  readonly events: readonly number[];
}

const byVersion = <R extends { readonly version: number }>(rows: readonly R[]): Map<number, R[]> => {
  const map = new Map<number, R[]>();
  for (const r of rows) map.set(r.version, [...(map.get(r.version) ?? []), r]);
  return map;
};

const passing = async (store: Store, s: Settled, found: readonly WordsFound[], way: number): Promise<Found[]> => {
  const ns = found.map((f) => f.version);
  const reports = s.reports && ns.length > 0 ? byVersion(await fittingReports(store, s.reports, ns)) : undefined;
  const accounts = s.accounts && ns.length > 0 ? byVersion(await fittingAccounts(store, s.accounts, ns)) : undefined;
  return found
    .filter((f) => (!s.reports || reports?.has(f.version)) && (!s.accounts || accounts?.has(f.version)))
    .map((f) => ({
      ...f,
      way,
      reports: reports?.get(f.version)?.map((r) => r.n) ?? [],
      events: [...new Set(accounts?.get(f.version)?.flatMap((a) => a.event ?? []) ?? [])],
    }));
};

/** So many are looked at for one page: a page may be short, and its cursor leads on. */
const MOST_LOOKED_AT = 5000;
const BATCH = 200;

interface Place {
  readonly way: number;
  readonly place: number | undefined;
}

interface Gathered {
  readonly found: readonly Found[];
  readonly end: Place | undefined;
}

/** A page's worth, in the order of the ways and in each by time; `end` where there may be more. */
const gather = async (
  store: Store,
  wanted: Omit<WordsWanted, "way" | "limit">,
  ways: readonly (Way | undefined)[],
  from: Place,
  limit: number,
  s: Settled,
): Promise<Gathered> => {
  const found: Found[] = [];
  const exact = s.reports !== undefined || s.accounts !== undefined;
  let looked = 0;
  for (let way = from.way; way < ways.length; way++) {
    let after = way === from.way ? from.place : undefined;
    for (;;) {
      const most = exact ? BATCH : limit + 1 - found.length;
      const batch = await findWords(store.read, { ...wanted, way: ways[way], after, limit: most });
      looked += batch.length;
      found.push(...(exact ? await passing(store, s, batch, way) : batch.map((f) => ({ ...f, way, reports: [], events: [] }))));
      if (found.length > limit) {
        const last = found[limit - 1] as Found;
        return { found: found.slice(0, limit), end: { way: last.way, place: last.place } };
      }
      if (batch.length < most) break;
      after = batch.at(-1)?.place;
      if (looked >= MOST_LOOKED_AT) return { found, end: { way, place: after } };
    }
  }
  return { found, end: undefined };
};

const SNIPPETS = { length: 240, most: 2 };
const MOST_FACTS = 10;

const unmatched = (query: WordQuery, seen: readonly { readonly term: number }[]): Set<number> => {
  const there = new Set(seen.map((m) => m.term));
  return new Set(query.all.map((_, i) => i).filter((i) => !there.has(i)));
};

/** Words in title and text that fit; another spelling of a name only where the word itself is not there. */
export const snippetsFor = (query: WordQuery, title: string, text: string): Hit["snippets"] => {
  const [titleWords, textWords] = [readWords(title), readWords(text)];
  let [inTitle, inText] = [titleWords, textWords].map((words) => matchesIn(words, query, arabicRecord));
  const missing = unmatched(query, [...(inTitle ?? []), ...(inText ?? [])]);
  if (missing.size > 0) [inTitle, inText] = [titleWords, textWords].map((words) => matchesIn(words, query, arabicRecord, missing));
  const marked = (inTitle ?? []).map((m) => ({ start: m.start, end: m.end }));
  return [
    ...(marked.length > 0 ? [{ in: "title" as const, start: 0, text: title, marks: marked }] : []),
    ...snippetsOf(text, inText ?? [], SNIPPETS).map((s) => ({ in: "text" as const, start: s.start, text: s.text, marks: [...s.marks] })),
  ];
};

const hitsOf = async (store: Store, query: WordQuery, found: readonly Found[], ranked: boolean): Promise<Hit[]> => {
  const ns = found.map((f) => f.version);
  const texts = ns.length > 0 ? await store.read.selectFrom("version").select(["n", "title", "text"]).where("n", "in", ns).execute() : [];
  const textOf = new Map(texts.map((t) => [t.n, t]));
  const [shown, reports, events] = await Promise.all([
    versionsShown(store, ns),
    reportRefs(
      store,
      found.flatMap((f) => f.reports.slice(0, MOST_FACTS)),
    ),
    eventRefs(
      store,
      found.flatMap((f) => f.events.slice(0, MOST_FACTS)),
    ),
  ]);
  return found.flatMap((f): Hit[] => {
    const version = shown.get(f.version);
    const text = textOf.get(f.version);
    if (!version || !text) return [];
    return [
      {
        article: version.ref,
        score: ranked ? 1 - f.way / WAYS.length : 0,
        snippets: snippetsFor(query, text.title ?? "", text.text),
        reports: f.reports.slice(0, MOST_FACTS).flatMap((n) => reports.get(n) ?? []),
        events: f.events.slice(0, MOST_FACTS).flatMap((n) => events.get(n) ?? []),
      },
    ];
  });
};

const COUNTED = 1000;

/**
 * Best: all words in the title first, then in what the article is about, then close to each other, then anywhere; the newest first in
 * each. Whole articles are never scored: the work for a page does not grow with the record.
 */
export const searchArticles = async (store: Store, p: Asked): Promise<Result<typeof search>> => {
  const query = queryOf(p.query);
  const settled = await settleFilters(store, p);
  const ranked = p.sort === "best" && query.all.length > 0;
  const ways: readonly (Way | undefined)[] = ranked ? WAYS : [undefined];
  const at = placeOf(p.cursor, 2);
  const from = { way: Number(at?.[0] ?? 0), place: at === undefined || at[1] === null ? undefined : Number(at[1]) };
  const wanted = {
    query,
    facets: facetsWanted(settled),
    since: settled.since,
    until: settled.until,
    order: p.sort === "oldest" ? ("oldest" as const) : ("newest" as const),
  };
  const { found, end } = await gather(store, wanted, ways, from, p.limit, settled);
  const countable = p.cursor === undefined && !settled.reports && !settled.accounts;
  const total = !countable
    ? undefined
    : end === undefined
      ? found.length
      : await countWords(store.read, { ...wanted, way: undefined, limit: COUNTED });
  return {
    items: await hitsOf(store, query, found, ranked),
    ...(end ? { cursor: cursorOf([end.way, end.place ?? null]) } : {}),
    ...(total === undefined ? {} : { total }),
    understood: understood(query),
  };
};
