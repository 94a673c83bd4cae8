/**
 * Scores readings against gold with the definitions of the gold's own scorer: a report is found where its content overlaps by
 * half (words, intersection over union); an event by type and at least two of its participants.
 */
import type { Event, Reading, Report } from "../schema/reading.ts";
import { fold, sameName } from "./names.ts";
import { type Case, find, type Item } from "./notation.ts";

export interface Miss {
  readonly kind: string;
  readonly article: string;
  readonly words: string;
}

export interface Score {
  /** true positives, false positives, false negatives by figure */
  readonly counts: Readonly<Record<string, readonly [number, number, number]>>;
  /** right and wrong among matched */
  readonly rights: Readonly<Record<string, readonly [number, number]>>;
  readonly misses: readonly Miss[];
}

type Counts = Record<string, [number, number, number]>;
type Rights = Record<string, [number, number]>;

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

const one = (item: Item, key: string): string | undefined => item.fields[key]?.[0]?.text;
const many = (item: Item, key: string): readonly string[] => (item.fields[key] ?? []).map((v) => v.text);

/** Greedy matching: the best pairs first, each side used once. */
const match = <G, P>(gold: readonly G[], got: readonly P[], weigh: (g: G, p: P) => number): Map<number, number> => {
  const pairs: [number, number, number][] = [];
  gold.forEach((g, i) => {
    got.forEach((p, j) => {
      const w = weigh(g, p);
      if (w > 0) pairs.push([w, i, j]);
    });
  });
  pairs.sort((a, b) => b[0] - a[0]);
  const found = new Map<number, number>();
  const used = new Set<number>();
  for (const [, i, j] of pairs) {
    if (found.has(i) || used.has(j)) continue;
    found.set(i, j);
    used.add(j);
  }
  return found;
};

class Tally {
  readonly counts: Counts = {};
  readonly rights: Rights = {};
  readonly misses: Miss[] = [];
  readonly article: string;

  constructor(article: string) {
    this.article = article;
  }

  add(key: string, tp: number, fp: number, fn: number): void {
    const c = this.counts[key] ?? [0, 0, 0];
    this.counts[key] = [c[0] + tp, c[1] + fp, c[2] + fn];
  }

  right(key: string, ok: boolean): void {
    const c = this.rights[key] ?? [0, 0];
    this.rights[key] = ok ? [c[0] + 1, c[1]] : [c[0], c[1] + 1];
  }

  miss(kind: string, words: string): void {
    this.misses.push({ kind, article: this.article, words });
  }
}

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

const scoreReports = (t: Tally, items: readonly Item[], reports: readonly Report[], text: string): void => {
  const starts = [...text.matchAll(WORD)].map((m) => m.index);
  const G = items.map((item) => ({
    item,
    set: wordsIn(
      starts,
      (item.fields.content ?? []).flatMap((v) => find(text, v).slice(0, 1)),
    ),
  }));
  const P = reports.map((report) => ({
    report,
    set: wordsIn(
      starts,
      report.content.map((c) => [c.start, c.end] as const),
    ),
  }));
  const pairs = match(G, P, (g, p) => {
    const w = iou(g.set, p.set);
    return w >= 0.5 ? w : 0;
  });
  const cueAt = (item: Item) => {
    const cue = item.fields.cue?.[0];
    return (cue ? find(text, cue)[0]?.[0] : undefined) ?? 0;
  };
  const before = statedBefore(items, cueAt);
  let [exact, speakers, chains] = [0, 0, 0];
  for (const [i, j] of pairs) {
    const { item, set } = G[i] as (typeof G)[number];
    const { report, set: gotSet } = P[j] as (typeof P)[number];
    const wanted = one(item, "speaker") ?? "";
    const speaker = report.chain.find((l) => l.role === "speaker")?.name;
    const okSpeaker = speaker !== undefined && sameName(speaker, wanted);
    t.right("speaker", okSpeaker);
    t.right(`speaker ${one(item, "by")}`, okSpeaker);
    if (!okSpeaker) t.miss("speaker", `${one(item, "cue")}: got ${speaker ?? "nothing"}, wanted ${wanted} (${one(item, "by")})`);
    t.right("mode", report.mode === item.head[0]);
    if (report.mode !== item.head[0]) t.miss("mode", `${one(item, "cue")}: got ${report.mode}, wanted ${item.head[0]}`);
    const whole = iou(set, gotSet) === 1;
    if (!whole)
      t.miss(
        "content",
        `${one(item, "cue")}: got ${report.content.map((c) => c.quote).join(" … ")} · wanted ${many(item, "content").join(" … ")}`,
      );
    const sentence = sentenceAt(text, cueAt(item));
    const known = before.get(item) as Before;
    const okMedium = scoreMedium(t, one(item, "medium"), report.chain.find((l) => l.role === "medium")?.kind, sentence, known);
    if (!okMedium)
      t.miss(
        "medium",
        `${one(item, "cue")}: got ${report.chain.find((l) => l.role === "medium")?.kind ?? "nothing"}, wanted ${one(item, "medium") ?? "nothing"}`,
      );
    const carriers = report.chain.filter((l) => l.role === "carrier").map((l) => l.name);
    const okCarriers = scoreCarriers(t, many(item, "carrier"), carriers, sentence, known);
    if (!okCarriers)
      t.miss(
        "carrier",
        `${one(item, "cue")}: got ${carriers.join(" + ") || "nothing"}, wanted ${many(item, "carrier").join(" + ") || "nothing"}`,
      );
    exact += Number(whole);
    speakers += Number(okSpeaker);
    chains += Number(okSpeaker && okCarriers && okMedium);
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

const ROLES = ["party", "visitor", "host"] as const;
const TALKING = new Set(["meeting", "talks", "summit", "conference"]);
const nearness = (g: string, p: string): number => (g === p ? 1 : (TALKING.has(g) || g === "call") && TALKING.has(p) ? 0.5 : 0);

interface Wanted {
  readonly item: Item;
  readonly who: readonly { readonly name: string; readonly role: string }[];
}

/** How many of the wanted participants are among those got, each used once; with `roles` the role must agree as well. */
const hits = (wanted: Wanted["who"], got: Event["participants"], roles: boolean): number => {
  const used = new Set<number>();
  let n = 0;
  for (const w of wanted) {
    const k = got.findIndex(
      (p, i) => !used.has(i) && sameName(p.name, w.name) && (!roles || (p.role === "mediator" ? "party" : p.role) === w.role),
    );
    if (k < 0) continue;
    used.add(k);
    n++;
  }
  return n;
};

const startsLike = (time: Event["time"], wanted: string): boolean => {
  const [start, end] = wanted.split("..") as [string, string | undefined];
  return (time?.start ?? "").slice(0, start.length) === start && (end === undefined || (time?.end ?? "").slice(0, end.length) === end);
};

const weighEvent = (g: Wanted, p: Event): number => {
  const near = nearness(g.item.head[0] ?? "", p.type);
  const n = near === 0 ? 0 : hits(g.who, p.participants, false);
  if (near === 0 || n < Math.min(2, g.who.length)) return 0;
  const time = one(g.item, "time");
  const place = one(g.item, "place");
  const extras =
    Number(p.status === g.item.head[1]) +
    Number(time !== undefined && (p.time?.start ?? "").startsWith(time.split("..")[0] as string)) +
    Number(place !== undefined && p.place !== undefined && sameName(p.place.name, place));
  return (near === 1 ? 2 : 0) + n / Math.max(g.who.length, p.participants.length) + extras * 0.01;
};

const scoreEvents = (t: Tally, items: readonly Item[], events: readonly Event[]): void => {
  const G: Wanted[] = items.map((item) => ({ item, who: ROLES.flatMap((role) => many(item, role).map((name) => ({ name, role }))) }));
  const P = events.map((e) => (e.status === "denied" ? { ...e, status: "cancelled" as const } : e));
  const pairs = match(G, P, weighEvent);
  let [same, withStatus] = [0, 0];
  for (const [i, j] of pairs) {
    const g = G[i] as Wanted;
    const p = P[j] as Event;
    const okStatus = p.status === g.item.head[1];
    if (g.item.head[0] === p.type) {
      same++;
      withStatus += Number(okStatus);
    }
    for (const [key, roles] of [
      ["participant", false],
      ["participant+role", true],
    ] as const) {
      const n = hits(g.who, p.participants, roles);
      t.add(key, n, p.participants.length - n, g.who.length - n);
    }
    t.right("status", okStatus);
    if (!okStatus) t.miss("status", `${p.type} ${p.trigger.quote}: got ${p.status}, wanted ${g.item.head[1]}`);
    const time = one(g.item, "time");
    if (time || p.time) t.right("time", time !== undefined && startsLike(p.time, time));
    if (time && !startsLike(p.time, time))
      t.miss("time", `${p.type} ${p.trigger.quote}: got ${p.time?.start ?? "nothing"}, wanted ${time}`);
    const place = one(g.item, "place");
    const okPlace = place !== undefined && p.place !== undefined && sameName(p.place.name, place);
    if (place || p.place) t.right("place", okPlace);
    if (place && !okPlace) t.miss("place", `${p.type} ${p.trigger.quote}: got ${p.place?.name ?? "nothing"}, wanted ${place}`);
    const round = one(g.item, "round");
    if (round || p.series?.round !== undefined) t.right("round", round !== undefined && String(p.series?.round) === round);
  }
  t.add("event", same, P.length - same, G.length - same);
  t.add("event+status", withStatus, P.length - withStatus, G.length - withStatus);
  const matched = new Set(pairs.values());
  P.forEach((p, j) => t.right(`rule event\t${p.rule}`, matched.has(j)));
  G.forEach((g, i) => {
    if (!pairs.has(i)) t.miss("missed event", `${g.item.head.join(" ")} ${g.who.map((w) => w.name).join(" + ")}`);
  });
  P.forEach((p, j) => {
    if (!matched.has(j))
      t.miss("spurious event", `${p.type} ${p.status} ${p.trigger.quote}: ${p.participants.map((x) => x.name).join(" + ")}`);
  });
};

/** The score of one article: body only. */
export const scoreArticle = (gold: Case, reading: Reading | undefined, text: string): Score => {
  const t = new Tally(gold.meta.source ?? gold.title);
  const body = <T extends { readonly in?: "title" | undefined }>(list: readonly T[] | undefined): T[] =>
    (list ?? []).filter((x) => x.in !== "title");
  scoreReports(
    t,
    gold.items.filter((i) => i.kind === "report"),
    body(reading?.reports),
    text,
  );
  scoreEvents(
    t,
    gold.items.filter((i) => i.kind === "event"),
    body(reading?.events),
  );
  return { counts: t.counts, rights: t.rights, misses: t.misses };
};

/** Scores added up. */
export const addScores = (scores: readonly Score[]): Score => {
  const counts: Counts = {};
  const rights: Rights = {};
  for (const s of scores) {
    for (const [k, [a, b, c]] of Object.entries(s.counts))
      counts[k] = [(counts[k]?.[0] ?? 0) + a, (counts[k]?.[1] ?? 0) + b, (counts[k]?.[2] ?? 0) + c];
    for (const [k, [a, b]] of Object.entries(s.rights)) rights[k] = [(rights[k]?.[0] ?? 0) + a, (rights[k]?.[1] ?? 0) + b];
  }
  return { counts, rights, misses: scores.flatMap((s) => s.misses) };
};

export const f1 = ([tp, fp, fn]: readonly [number, number, number]): number => (tp === 0 ? 0 : (2 * tp) / (2 * tp + fp + fn));
