/** Readings nobody has looked at yet, the most doubtful first. */
import type { Event } from "../../../schema/reading.ts";
import type { Parameters, Result } from "../../../schema/record/operation.ts";
import type { review } from "../../../schema/record/operations/review.ts";
import type { Store } from "../../store/open-store.ts";
import { actorRefs } from "../refs/actor-refs.ts";
import { versionsShown } from "../refs/article-refs.ts";
import { cursorOf, placeOf } from "../refs/cursor.ts";
import { actorsNamed } from "../refs/find-row.ts";
import { inPieces } from "../../store/in-pieces.ts";
import { passageOf, reportRefs, versionTexts } from "../refs/report-refs.ts";
import { doubtsOfEvent, doubtsOfReport } from "./doubts.ts";

type Asked = Parameters<typeof review>;
type Item = Result<typeof review>["items"][number];
type Table = "report" | "account";

interface Doubtful {
  readonly table: Table;
  readonly n: number;
  readonly confidence: number;
}

const ORDER: Readonly<Record<Table, number>> = { report: 0, account: 1 };
const instant = (day: string): number => Date.parse(day.length === 4 ? `${day}-01-01` : day.length === 7 ? `${day}-01` : day);
const DAY = 86_400_000;
/** The end of what a day, month or year covers. */
const endOf = (day: string): number => {
  const start = new Date(instant(day));
  if (day.length === 4) return Date.UTC(start.getUTCFullYear() + 1, 0, 1);
  if (day.length === 7) return Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + 1, 1);
  return day.length === 10 ? start.getTime() + DAY : start.getTime() + 1;
};

/** Of one table, those behind the place where the page before ended. Sorted by the index of decided and confidence. */
const doubtful = async (store: Store, table: Table, p: Asked, outlets: readonly number[] | undefined): Promise<Doubtful[]> => {
  const after = placeOf(p.cursor, 3) as [number, number, number] | undefined;
  let query = store.read
    .selectFrom(`${table} as r` as "report as r")
    .innerJoin("version as v", "v.n", "r.version")
    .select(["r.n", "r.confidence"])
    .where("r.decided", "is", null)
    .where("r.counted", "=", 1);
  if (outlets) query = query.where("v.outlet", "in", [...outlets]);
  if (p.since) query = query.where("v.instant", ">=", instant(p.since));
  if (p.until) query = query.where("v.instant", "<", endOf(p.until));
  if (after) {
    const [confidence, order, n] = after;
    query = query.where((e) => {
      const more = e("r.confidence", ">", confidence);
      if (ORDER[table] < order) return more;
      const same = e("r.confidence", "=", confidence);
      return e.or([more, ORDER[table] > order ? same : e.and([same, e("r.n", ">", n)])]);
    });
  }
  const rows = await query
    .orderBy("r.confidence")
    .orderBy("r.n")
    .limit(p.limit + 1)
    .execute();
  return rows.map((r) => ({ table, ...r }));
};

const reports = async (store: Store, numbers: readonly number[]): Promise<Map<number, Item>> => {
  const rows = await inPieces(numbers, (piece) =>
    store.read.selectFrom("report").select(["n", "version", "local", "certainty", "reason"]).where("n", "in", piece).execute(),
  );
  const [refs, texts] = [
    await reportRefs(store, numbers),
    await versionTexts(
      store,
      rows.map((r) => r.version),
    ),
  ];
  return new Map(
    rows.flatMap((r) => {
      const ref = refs.get(r.n);
      const read = texts.get(r.version)?.reading.reports.find((x) => x.id === r.local);
      if (!ref || !read) return [];
      const found = doubtsOfReport(read, r.certainty === "likely", r.reason);
      const { passage, confidence, id } = ref;
      return [[r.n, { id, kind: "report" as const, confidence, ...inWords(found), rule: read.rule, passage, report: ref }]];
    }),
  );
};

const inWords = (found: ReturnType<typeof doubtsOfReport>) => ({ doubts: found.map((d) => d.words), kinds: found.map((d) => d.kind) });

const shownEvent = (
  e: Event,
  actors: ReadonlyMap<number, NonNullable<Item["event"]>["participants"][number]["actor"]>,
  of: readonly (number | null)[],
) => ({
  type: e.type,
  status: e.status,
  trigger: { ...e.trigger },
  participants: e.participants.map((p, i) => {
    const n = of[i];
    const actor = n === null || n === undefined ? undefined : actors.get(n);
    const { role, name, office, country } = p;
    return { role, ...(actor ? { actor } : {}), name, ...(office ? { office } : {}), ...(country ? { country } : {}) };
  }),
  ...(e.time ? { start: e.time.start } : {}),
  ...(e.place ? { place: e.place.name } : {}),
});

const accounts = async (store: Store, numbers: readonly number[]): Promise<Map<number, Item>> => {
  const rows = await inPieces(numbers, (piece) =>
    store.read
      .selectFrom("account")
      .select(["n", "id", "version", "local", "certainty", "reason", "event", "confidence"])
      .where("n", "in", piece)
      .execute(),
  );
  const versions = rows.map((r) => r.version);
  const [shown, texts] = [await versionsShown(store, versions), await versionTexts(store, versions)];
  const conflicts = await inPieces(
    rows.map((r) => r.event),
    (piece) => store.read.selectFrom("conflict").select(["event", "field"]).where("event", "in", piece).execute(),
  );
  const participants = await inPieces(numbers, (piece) =>
    store.read
      .selectFrom("participant")
      .select(["account", "position", "actor"])
      .where("account", "in", piece)
      .orderBy("position")
      .execute(),
  );
  const actors = await actorRefs(
    store,
    participants.map((p) => p.actor),
  );
  return new Map(
    rows.flatMap((r) => {
      const [version, text] = [shown.get(r.version), texts.get(r.version)];
      const read = text?.reading.events.find((x) => x.id === r.local);
      if (!version || !text || !read) return [];
      const fields = conflicts.filter((c) => c.event === r.event).map((c) => c.field);
      const found = doubtsOfEvent(read, r.certainty === "likely", r.reason, fields);
      const of = participants.filter((p) => p.account === r.n).map((p) => p.actor);
      const passage = passageOf(version, read.in ? text.title : text.text, read.trigger, read.in !== undefined);
      const event = shownEvent(read, actors, of);
      return [[r.n, { id: r.id, kind: "event" as const, confidence: r.confidence, ...inWords(found), rule: read.rule, passage, event }]];
    }),
  );
};

export const listReview = async (store: Store, p: Asked): Promise<Result<typeof review>> => {
  const outlets = p.outlet === undefined ? undefined : await actorsNamed(store, p.outlet);
  const found = [
    ...(p.kind === "events" ? [] : await doubtful(store, "report", p, outlets)),
    ...(p.kind === "reports" ? [] : await doubtful(store, "account", p, outlets)),
  ].sort((a, b) => a.confidence - b.confidence || ORDER[a.table] - ORDER[b.table] || a.n - b.n);
  const page = found.slice(0, p.limit);
  const of = (table: Table) => page.filter((d) => d.table === table).map((d) => d.n);
  const [said, told] = [await reports(store, of("report")), await accounts(store, of("account"))];
  const last = page.at(-1);
  return {
    items: page.flatMap((d) => (d.table === "report" ? said : told).get(d.n) ?? []),
    ...(found.length > p.limit && last ? { cursor: cursorOf([last.confidence, ORDER[last.table], last.n]) } : {}),
  };
};
