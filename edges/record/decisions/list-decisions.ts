/** What people decided, the newest first. */
import { sentence } from "../../../schema/record/decision-sentences.ts";
import type { Parameters, Result } from "../../../schema/record/operation.ts";
import type { decisions } from "../../../schema/record/operations/review.ts";
import type { Row } from "../../../schema/record/tables.ts";
import type { Store } from "../../store/open-store.ts";
import { cursorOf, placeOf } from "../refs/cursor.ts";
import { rowById } from "../refs/find-row.ts";
import { isForgotten } from "./lose-decisions.ts";
import { namesOne } from "./replay.ts";
import { decisionKind } from "./decision-kinds.ts";

type Line = Result<typeof decisions>["items"][number];

/** The ids by which decisions name a thing: its own, and those of the reports or accounts it consists of. */
const idsOf = async (store: Store, target: string): Promise<string[]> => {
  const claim = await rowById(store, "claim", target);
  if (claim !== undefined)
    return [target, ...(await store.read.selectFrom("report").select("id").where("claim", "=", claim).execute()).map((r) => r.id)];
  const event = await rowById(store, "event", target);
  if (event !== undefined)
    return [target, ...(await store.read.selectFrom("account").select("id").where("event", "=", event).execute()).map((r) => r.id)];
  return [target];
};

const line = async (row: Row<"decision">): Promise<Line> => {
  const target: unknown = JSON.parse(row.target);
  return {
    n: row.n,
    at: row.at,
    by: row.by,
    kind: row.kind,
    target,
    about: isForgotten(target) ? sentence("forgotten") : (await decisionKind(row.kind)).about(target),
    ...(row.note ? { note: row.note } : {}),
    ...(row.undone ? { undone: row.undone } : {}),
    lost: row.lost === 1,
  };
};

const PAGE = 500;

export const listDecisions = async (store: Store, p: Parameters<typeof decisions>): Promise<Result<typeof decisions>> => {
  const ids = p.target === undefined ? undefined : new Set(await idsOf(store, p.target));
  const found: Row<"decision">[] = [];
  for (let before = placeOf(p.cursor, 1)?.[0] as number | undefined; found.length <= p.limit; ) {
    let query = store.read.selectFrom("decision").selectAll().orderBy("n", "desc").limit(PAGE);
    if (before !== undefined) query = query.where("n", "<", before);
    const rows = await query.execute();
    found.push(...rows.filter((r) => !ids || namesOne(r.target, ids)));
    if (rows.length < PAGE) break;
    before = rows.at(-1)?.n;
  }
  const page = found.slice(0, p.limit);
  const last = page.at(-1);
  return { items: await Promise.all(page.map(line)), ...(found.length > p.limit && last ? { cursor: cursorOf([last.n]) } : {}) };
};
