/** Reports that are not in the store yet, as they are compared. */
import type { Row } from "../../../schema/record/tables.ts";
import { actorsInHand } from "../known-actors.ts";
import type { PackedEntry, PackedReport } from "../packed-entry.ts";
import type { DrawnRows } from "../put-rows.ts";
import type { Writing } from "../writing.ts";
import { type Head, type ToldRow, toldRow } from "./told-rows.ts";

/** Those that an article's reports name, each with the one it was merged into in its place. */
const headsOf = async (w: Writing, actors: readonly (number | null)[]) => {
  const hand = actorsInHand(w);
  const heads = new Map<number, Head>();
  for (const n of new Set(actors)) {
    if (n === null) continue;
    const own = hand.row(n);
    if (!own) throw new Error(`actor ${n} was not settled`);
    const head =
      own.into === null ? own : await w.db.selectFrom("actor").select(["n", "name"]).where("n", "=", own.into).executeTakeFirst();
    heads.set(n, { kind: own.kind, n: head?.n ?? n, name: head?.name ?? own.name });
  }
  return (n: number | null) => (n === null ? undefined : heads.get(n));
};

export const toldOfNew = async (
  w: Writing,
  entry: PackedEntry,
  version: Row<"version">,
  { reports, answers }: Pick<DrawnRows, "reports" | "answers">,
): Promise<ToldRow[]> => {
  if (reports.length === 0) return [];
  const answered = new Map(answers.map((a) => [a.report, a]));
  const head = await headsOf(w, [version.outlet, ...reports.flatMap((r) => [r.speaker, r.carrier]), ...answers.map((a) => a.actor)]);
  const outlet = head(version.outlet);
  return reports.map((r, i) => {
    const own = answered.get(r.n);
    const { links } = entry.reports[i] as PackedReport;
    const around = {
      article: version.article,
      instant: version.instant,
      published: version.published,
      current: version.n,
      carrier_given: links.find((l) => l.role === "carrier")?.given ?? null,
      answers: own?.report ?? null,
      answered_name: own?.name ?? null,
      answered_words: own?.words ?? null,
    };
    return toldRow(r, around, { speaker: head(r.speaker), carrier: head(r.carrier), outlet, answered: head(own?.actor ?? null) });
  });
};
