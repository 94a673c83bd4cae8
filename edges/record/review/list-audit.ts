/** Who changed what at the desk. */
import type { Parameters, Result } from "../../../schema/record/operation.ts";
import type { audit } from "../../../schema/record/operations/review.ts";
import type { Store } from "../../store/open-store.ts";
import { cursorOf, placeOf } from "../refs/cursor.ts";

export const listAudit = async (store: Store, p: Parameters<typeof audit>): Promise<Result<typeof audit>> => {
  const after = placeOf(p.cursor, 1)?.[0] as number | undefined;
  let query = store.read.selectFrom("audit").selectAll();
  if (p.by !== undefined) query = query.where("by", "=", p.by);
  if (p.what !== undefined) query = query.where("what", "=", p.what);
  if (after !== undefined) query = query.where("n", "<", after);
  const rows = await query
    .orderBy("n", "desc")
    .limit(p.limit + 1)
    .execute();
  const page = rows.slice(0, p.limit);
  const last = page.at(-1);
  return {
    items: page.map(({ address, parameters, ...r }) => ({
      ...r,
      parameters: JSON.parse(parameters) as unknown,
      ...(address ? { address } : {}),
    })),
    ...(rows.length > p.limit && last ? { cursor: cursorOf([last.n]) } : {}),
  };
};
