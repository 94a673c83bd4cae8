/** Decisions about an article that is forgotten: that there was one stays, what it said of the article does not. */
import type { Writing } from "../../store/writing.ts";

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;
const names = (value: unknown, id: string): boolean => isObject(value) && Object.values(value).includes(id);
const holds = (value: unknown, id: string): boolean => value === id || (isObject(value) && Object.values(value).some((v) => holds(v, id)));

/** Of lists, what does not name it; anything else that names it, by the name alone. */
const cutDown = (value: unknown, id: string): unknown => {
  if (Array.isArray(value)) return value.filter((v) => !names(v, id)).map((v) => cutDown(v, id));
  if (!isObject(value)) return value;
  if (names(value, id)) return { article: id };
  return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, cutDown(v, id)]));
};

/** It is about several things of which others may still be there: what names the article stands in lists. */
const isCutWhole = (value: unknown, id: string): boolean => {
  if (Array.isArray(value)) return value.filter((v) => !names(v, id)).every((v) => isCutWhole(v, id));
  return !isObject(value) || (!names(value, id) && Object.values(value).every((v) => isCutWhole(v, id)));
};

/** `article`: its id. Gives the numbers of those that may still be carried out on what is left. */
export const loseDecisions = async (w: Writing, article: string): Promise<number[]> => {
  const rows = await w.db.selectFrom("decision").select(["n", "target"]).execute();
  const about = rows.map((r) => ({ ...r, target: JSON.parse(r.target) as unknown })).filter((r) => holds(r.target, article));
  for (const r of about) {
    const target = isCutWhole(r.target, article) ? cutDown(r.target, article) : { article };
    await w.db
      .updateTable("decision")
      .set({ target: JSON.stringify(target), note: null, lost: 1 })
      .where("n", "=", r.n)
      .execute();
  }
  return about.filter((r) => isCutWhole(r.target, article)).map((r) => r.n);
};
