/** `khabar eval`: figures over gold files, or passed and failed over case files. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Reader } from "../core/reader.ts";
import { loadReader } from "../edges/files/load-reader.ts";
import { differences } from "./check-case.ts";
import { type Case, checkCase, parseCases } from "./notation.ts";
import { scoreArticle } from "./score.ts";
import { addScores, f1, type Score } from "./tally.ts";

interface EvalOptions {
  readonly show?: boolean;
  readonly tagger?: boolean;
  readonly namesLeftOut?: string;
  readonly part?: "seen" | "unseen" | "all";
  readonly calibrate?: string;
}

const say = (line = "") => process.stdout.write(`${line}\n`);

/** What the reader must reach, beside each figure. */
const TARGETS: Readonly<Record<string, number>> = {
  report: 0.9,
  "report+exact": 0.72,
  "report+speaker": 0.8,
  "report+chain": 0.72,
  carrier: 0.78,
  mode: 0.93,
  event: 0.68,
  "event+status": 0.6,
  participant: 0.85,
  "participant+role": 0.78,
  time: 0.8,
  place: 0.8,
};

/** Ids of the articles kept out, from eval/held-out.txt beside the sources. */
const heldOut = (): Set<string> => {
  const places = ["./held-out.txt", "../../eval/held-out.txt"].map((p) => fileURLToPath(new URL(p, import.meta.url)));
  const file = places.find((p) => existsSync(p));
  return new Set(
    file
      ? readFileSync(file, "utf8")
          .split("\n")
          .filter((l) => l && !l.startsWith("#"))
      : [],
  );
};

interface GoldArticle {
  readonly gold: Case;
  readonly text: string;
  readonly outlet: string;
  readonly score: Score;
}

const articlesOf = (folder: string): Map<string, { title?: string; outlet?: string }> => {
  const file = join(folder, "articles.ndjson");
  if (!existsSync(file)) return new Map();
  return new Map(
    readFileSync(file, "utf8")
      .split("\n")
      .filter(Boolean)
      .map((l) => JSON.parse(l) as { id: string; title?: string; outlet?: string })
      .map((a) => [a.id, a]),
  );
};

const textOf = (folder: string, source: string): string | undefined => {
  const name = `${source.replace(/[/#]/gu, "_")}.txt`;
  const file = [join(folder, "texts", name), join(folder, name)].find((f) => existsSync(f));
  return file && readFileSync(file, "utf8");
};

const readGold = (folder: string, files: readonly string[], reader: Reader, complain: (s: string) => void): GoldArticle[] => {
  const known = articlesOf(folder);
  return files.flatMap((f) => {
    const { cases, problems } = parseCases(readFileSync(join(folder, f), "utf8"), f);
    problems.forEach(complain);
    const gold = cases[0];
    const source = gold?.meta.source;
    const text = source && textOf(folder, source);
    if (!gold || !source || text === undefined) {
      complain(`${f}: no text for ${source ?? "it"} in ${folder}/texts`);
      return [];
    }
    const article = known.get(source);
    const reading = reader.read({ id: source, title: article?.title, outlet: article?.outlet, published: gold.meta.published, text });
    return [{ gold, text, outlet: article?.outlet ?? "-", score: scoreArticle(gold, reading, text) }];
  });
};

const figure = (score: Score, key: string): string => {
  const c = score.counts[key];
  if (c) return c[0] + c[1] + c[2] === 0 ? "-" : f1(c).toFixed(3);
  const r = score.rights[key];
  return r && r[0] + r[1] > 0 ? (r[0] / (r[0] + r[1])).toFixed(3) : "-";
};

const table = (columns: readonly { readonly name: string; readonly articles: readonly GoldArticle[] }[]): void => {
  const scores = columns.map((c) => addScores(c.articles.map((a) => a.score)));
  say(`${"".padEnd(20)}${"target".padStart(8)}${columns.map((c) => c.name.slice(0, 14).padStart(16)).join("")}`);
  say(`${"articles".padEnd(20)}${"".padStart(8)}${columns.map((c) => String(c.articles.length).padStart(16)).join("")}`);
  for (const [key, target] of Object.entries(TARGETS))
    say(`${key.padEnd(20)}${target.toFixed(2).padStart(8)}${scores.map((s) => figure(s, key).padStart(16)).join("")}`);
  for (const by of ["named", "role", "dropped", "anonymous", "pronoun"])
    say(`${`speaker ${by}`.padEnd(20)}${"".padStart(8)}${scores.map((s) => figure(s, `speaker ${by}`).padStart(16)).join("")}`);
};

const showMisses = (articles: readonly GoldArticle[]): void => {
  const byKind = new Map<string, string[]>();
  for (const a of articles)
    for (const m of a.score.misses) byKind.set(m.kind, [...(byKind.get(m.kind) ?? []), `  ${m.article} · \u2068${m.words}\u2069`]);
  for (const [kind, lines] of [...byKind].sort((x, y) => y[1].length - x[1].length)) {
    say(`\n${kind} (${lines.length})`);
    lines.forEach((l) => say(l));
  }
};

/** How often what each rule made stands in the gold, over articles kept out: the table behind `confidence`. */
const confidences = (articles: readonly GoldArticle[]): string => {
  const { rights } = addScores(articles.map((a) => a.score));
  const rows = Object.entries(rights)
    .filter(([key]) => key.startsWith("rule "))
    .map(([key, [right, wrong]]) => [key.slice(5), right, right + wrong].join("\t"))
    .sort();
  return [
    "# For each rule how many of the facts it made a careful reader had recorded too: gold articles kept out.",
    "kind\trule\tright\tall",
    ...rows,
    "",
  ].join("\n");
};

const evalGold = (folder: string, files: readonly string[], reader: Reader, o: EvalOptions): number => {
  let complaints = 0;
  const all = readGold(folder, files, reader, (s) => {
    complaints++;
    process.stderr.write(`khabar: ${s}\n`);
  });
  const held = heldOut();
  const seen = all.filter((a) => !held.has(a.gold.meta.source ?? ""));
  const unseen = all.filter((a) => held.has(a.gold.meta.source ?? ""));
  const part = o.part === "seen" ? seen : o.part === "unseen" ? unseen : all;
  const outlets = [...new Set(part.map((a) => a.outlet))].map((name) => ({ name, articles: part.filter((a) => a.outlet === name) }));
  if (o.calibrate) writeFileSync(o.calibrate, confidences(unseen));
  table([
    { name: "all", articles: all },
    { name: "seen", articles: seen },
    { name: "unseen", articles: unseen },
  ]);
  say();
  table(outlets);
  if (o.show && o.part === "unseen") {
    process.stderr.write("khabar: misses of articles that are kept out are not shown: what is looked at is no longer unseen\n");
    return 2;
  }
  if (o.show) showMisses(seen);
  return complaints > 0 ? 1 : 0;
};

const evalCases = (folder: string, files: readonly string[], reader: Reader, show: boolean): number => {
  let [passed, failed] = [0, 0];
  for (const f of files) {
    const { cases, problems } = parseCases(readFileSync(join(folder, f), "utf8"), f);
    for (const p of [...problems, ...cases.flatMap(checkCase)]) process.stderr.write(`khabar: ${p}\n`);
    const results = cases.map((c) => ({
      c,
      wrong: differences(c, reader.read({ id: c.title, title: c.meta.title, published: c.meta.published, text: c.body })),
    }));
    const good = results.filter((r) => r.wrong.length === 0).length;
    passed += good;
    failed += results.length - good;
    say(`${f.padEnd(34)} ${String(good).padStart(4)} of ${results.length}`);
    if (show)
      for (const { c, wrong } of results.filter((r) => r.wrong.length > 0))
        say(`  ${c.file}:${c.line} ${c.title}\n${wrong.map((w) => `      ${w}`).join("\n")}`);
  }
  say(`${passed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
};

export const evalCommand = async (folder: string, options: Record<string, unknown>): Promise<number> => {
  const o = options as EvalOptions;
  if (!existsSync(folder)) {
    process.stderr.write(`khabar: ${folder}: no such folder\n`);
    return 2;
  }
  const share = Number(o.namesLeftOut ?? 0);
  if (!(share >= 0 && share <= 1)) {
    process.stderr.write(`khabar: --names-left-out ${o.namesLeftOut}: a share from 0 to 1 is wanted\n`);
    return 2;
  }
  const reader = loadReader({ tagger: o.tagger !== false, namesLeftOut: share });
  const files = readdirSync(folder).sort();
  const gold = files.filter((f) => f.endsWith(".gold"));
  if (gold.length > 0) return evalGold(folder, gold, reader, o);
  const cases = files.filter((f) => f.endsWith(".txt"));
  if (cases.length > 0) return evalCases(folder, cases, reader, o.show ?? false);
  process.stderr.write(`khabar: ${folder}: no .gold and no case files (.txt) here\n`);
  return 2;
};
