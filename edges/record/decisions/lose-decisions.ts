/** Decisions about an article that is forgotten: that there was one stays, what it said of the article does not. */
import type { Writing } from "../../store/writing.ts";

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;
const holds = (value: unknown, id: string): boolean => value === id || (isObject(value) && Object.values(value).some((v) => holds(v, id)));

/** Of lists, only what has nothing of the article. */
const without = (value: unknown, id: string): unknown => {
  if (Array.isArray(value)) return value.filter((v) => Array.isArray(v) || !holds(v, id)).map((v) => without(v, id));
  return isObject(value) ? Object.fromEntries(Object.entries(value).map(([k, v]) => [k, without(v, id)])) : value;
};

/** What is left of a decision that was about a forgotten article alone. */
interface Forgotten {
  readonly forgotten: string;
}
export const isForgotten = (target: unknown): target is Forgotten => isObject(target) && "forgotten" in target;

/** `article`: its id. Gives the numbers of those that may still be carried out on what is left. */
export const loseDecisions = async (w: Writing, article: string): Promise<number[]> => {
  const rows = await w.db.selectFrom("decision").select(["n", "target", "undone"]).execute();
  const about = rows.flatMap((r) => {
    const target: unknown = JSON.parse(r.target);
    if (!holds(target, article)) return [];
    const left = without(target, article);
    return [{ n: r.n, undone: r.undone, left: holds(left, article) ? ({ forgotten: article } satisfies Forgotten) : left }];
  });
  for (const r of about)
    await w.db
      .updateTable("decision")
      .set({ target: JSON.stringify(r.left), note: null, lost: 1 })
      .where("n", "=", r.n)
      .execute();
  return about.filter((r) => r.undone === null && !isForgotten(r.left)).map((r) => r.n);
};
