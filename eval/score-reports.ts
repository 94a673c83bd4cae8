/** Reports against gold: by their words; then speaker, mode, medium and carriers of those matched. */
import type { Report } from "../schema/reading.ts";
import { fold, sameName } from "./names.ts";
import { find, type Item } from "./notation.ts";
import { many, match, one, type Tally } from "./tally.ts";

const MEDIUM_WORDS =
  /(?<![\p{L}\p{M}])(?:[وف]?(?:[بلك]?ال|لل|[بلك])?)(?:بيانا?|بيانات|بلاغا?|مقابل(?:ة|ته|تها)|لقاء صحفي|حوارا?|حديثا?|حديثه|حديثها|تصريحا?|تصريحات|تصريحه|تصريحها|تصريحاته|تصريحاتها|مؤتمرا? صحفي|ندوة صحفية|مؤتمره|مؤتمرها|كلم(?:ة|ته|تها)|خطابا?|خطابه|تغريد(?:ة|ات|ته|اته)|تويتر|فيسبوك|فايسبوك|حسابه|حسابها|صفحته|صفحتها|تدوين(?:ة|ته)|منشورا?|رسال(?:ة|ته|تها)|برقي(?:ة|ته|تها|تين)|اتصالا?|مكالمة|هاتفيا?|لقاءا?|لقائه|لقائها|لقاؤه|اجتماعا?|اجتماعه|اجتماعها|استقباله?|جلس(?:ة|ته|تها)|تقريرا?|تقريره|تقريرها|وثيقة|إيجازا?|[إا]حاطة)(?![\p{L}\p{M}])/u;
const WORD = /[\p{L}\p{N}\p{M}]+/gu;
const STOP = /[.\n!؟]/u;

const sentenceAt = (text: string, at: number): string => {
  let a = at;
  let b = at;
  while (a > 0 && !STOP.test(text[a - 1] as string)) a--;
  while (b < text.length && !STOP.test(text[b] as string)) b++;
  return text.slice(a, b);
};

const wordsIn = (starts: readonly number[], spans: readonly (readonly [number, number])[]): Set<number> =>
  new Set(starts.filter((s) => spans.some(([a, b]) => s >= a && s < b)));

const iou = (a: ReadonlySet<number>, b: ReadonlySet<number>): number => {
  let both = 0;
  for (const x of a) if (b.has(x)) both++;
  const all = a.size + b.size - both;
  return all === 0 ? 0 : both / all;
};

interface Before {
  readonly media: ReadonlySet<string>;
  readonly carriers: readonly string[];
}

/** What the same speaker's earlier reports stated: it may be inherited or left out, as the reader likes. */
const statedBefore = (items: readonly Item[], at: (item: Item) => number): Map<Item, Before> => {
  const seen = new Map<string, Before>();
  const before = new Map<Item, Before>();
  for (const item of [...items].sort((a, b) => at(a) - at(b))) {
    const key = fold((one(item, "speaker") ?? "").split("|")[0] as string);
    const known = seen.get(key) ?? { media: new Set<string>(), carriers: [] };
    before.set(item, known);
    const medium = one(item, "medium");
    seen.set(key, {
      media: medium ? new Set([...known.media, medium]) : known.media,
      carriers: [...known.carriers, ...many(item, "carrier")],
    });
  }
  return before;
};

const scoreCarriers = (t: Tally, gold: readonly string[], got: readonly string[], sentence: string, before: Before): boolean => {
  const used = new Set<number>();
  let hit = 0;
  let free = 0;
  for (const c of gold) {
    const k = got.findIndex((x, n) => !used.has(n) && sameName(x, c));
    if (k >= 0) {
      used.add(k);
      hit++;
    } else if (!c.split("|").some((a) => sentence.includes(a.trim()))) free++;
  }
  let inherited = 0;
  got.forEach((x, n) => {
    if (used.has(n) || !before.carriers.some((c) => sameName(x, c))) return;
    inherited++;
    used.add(n);
  });
  t.add("carrier", hit, got.length - hit - inherited, gold.length - hit - free);
  const order = gold.map((c) => got.findIndex((x) => sameName(x, c))).filter((n) => n >= 0);
  const ordered = order.every((n, k) => k === 0 || (order[k - 1] as number) <= n);
  return hit + free === gold.length && hit + inherited === got.length && ordered;
};

const scoreMedium = (t: Tally, gold: string | undefined, got: string | undefined, sentence: string, before: Before): boolean => {
  const ok =
    got === gold ||
    (gold !== undefined && got === undefined && !MEDIUM_WORDS.test(sentence)) ||
    (gold === undefined && got !== undefined && before.media.has(got));
  if (gold || got) t.right("medium", ok);
  return ok;
};

/** Items and reports with the words of their contents, by where these begin. */
const withWords = (items: readonly Item[], reports: readonly Report[], text: string) => {
  const starts = [...text.matchAll(WORD)].map((m) => m.index);
  return {
    wanted: items.map((item) => ({
      item,
      set: wordsIn(
        starts,
        (item.fields.content ?? []).flatMap((v) => find(text, v).slice(0, 1)),
      ),
    })),
    got: reports.map((report) => ({
      report,
      set: wordsIn(
        starts,
        report.content.map((c) => [c.start, c.end] as const),
      ),
    })),
  };
};

const scoreSpeaker = (t: Tally, item: Item, report: Report): boolean => {
  const wanted = one(item, "speaker") ?? "";
  const speaker = report.chain.find((l) => l.role === "speaker")?.name;
  const ok = speaker !== undefined && sameName(speaker, wanted);
  t.right("speaker", ok);
  t.right(`speaker ${one(item, "by")}`, ok);
  if (!ok) t.miss("speaker", `${one(item, "cue")}: got ${speaker ?? "nothing"}, wanted ${wanted} (${one(item, "by")})`);
  return ok;
};

const scoreMode = (t: Tally, item: Item, report: Report): void => {
  t.right("mode", report.mode === item.head[0]);
  if (report.mode !== item.head[0]) t.miss("mode", `${one(item, "cue")}: got ${report.mode}, wanted ${item.head[0]}`);
};

const missedContent = (t: Tally, item: Item, report: Report): void =>
  t.miss(
    "content",
    `${one(item, "cue")}: got ${report.content.map((c) => c.quote).join(" … ")} · wanted ${many(item, "content").join(" … ")}`,
  );

/** Whether medium and carriers are right. */
const scoreWay = (t: Tally, item: Item, report: Report, sentence: string, before: Before): boolean => {
  const medium = report.chain.find((l) => l.role === "medium")?.kind;
  const okMedium = scoreMedium(t, one(item, "medium"), medium, sentence, before);
  if (!okMedium) t.miss("medium", `${one(item, "cue")}: got ${medium ?? "nothing"}, wanted ${one(item, "medium") ?? "nothing"}`);
  const carriers = report.chain.filter((l) => l.role === "carrier").map((l) => l.name);
  const okCarriers = scoreCarriers(t, many(item, "carrier"), carriers, sentence, before);
  if (!okCarriers)
    t.miss(
      "carrier",
      `${one(item, "cue")}: got ${carriers.join(" + ") || "nothing"}, wanted ${many(item, "carrier").join(" + ") || "nothing"}`,
    );
  return okMedium && okCarriers;
};

const cueAt = (item: Item, text: string): number => {
  const cue = item.fields.cue?.[0];
  return (cue ? find(text, cue)[0]?.[0] : undefined) ?? 0;
};

/** Counts reports, their parts where they match, and each miss. */
export const scoreReports = (t: Tally, items: readonly Item[], reports: readonly Report[], text: string): void => {
  const { wanted: G, got: P } = withWords(items, reports, text);
  const pairs = match(G, P, (g, p) => {
    const w = iou(g.set, p.set);
    return w >= 0.5 ? w : 0;
  });
  const before = statedBefore(items, (item) => cueAt(item, text));
  let [exact, speakers, chains] = [0, 0, 0];
  for (const [i, j] of pairs) {
    const { item, set } = G[i] as (typeof G)[number];
    const { report, set: gotSet } = P[j] as (typeof P)[number];
    const okSpeaker = scoreSpeaker(t, item, report);
    scoreMode(t, item, report);
    const whole = iou(set, gotSet) === 1;
    if (!whole) missedContent(t, item, report);
    const okWay = scoreWay(t, item, report, sentenceAt(text, cueAt(item, text)), before.get(item) as Before);
    exact += Number(whole);
    speakers += Number(okSpeaker);
    chains += Number(okSpeaker && okWay);
  }
  const matched = new Set(pairs.values());
  P.forEach(({ report }, j) => t.right(`rule report\t${report.rule}`, matched.has(j)));
  G.forEach(({ item }, i) => {
    if (pairs.has(i)) return;
    t.add("carrier", 0, 0, many(item, "carrier").length);
    t.miss("missed report", `${one(item, "cue")} · ${many(item, "content").join(" … ")}`);
  });
  P.forEach(({ report }, j) => {
    if (matched.has(j)) return;
    t.add("carrier", 0, report.chain.filter((l) => l.role === "carrier").length, 0);
    t.miss("spurious report", `${report.rule} · ${report.cue.span.quote} · ${report.content[0]?.quote.slice(0, 80)}`);
  });
  for (const [key, n] of [
    ["report", pairs.size],
    ["report+exact", exact],
    ["report+speaker", speakers],
    ["report+chain", chains],
  ] as const)
    t.add(key, n, P.length - n, G.length - n);
};
