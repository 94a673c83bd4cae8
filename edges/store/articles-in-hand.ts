/** Articles of the record as the writer knows them within one transaction. */
import type { Row } from "../../schema/record/tables.ts";
import type { Writing } from "./writing.ts";

const PIECE = 500;

class ArticlesInHand {
  readonly #byId = new Map<string, Row<"article"> | undefined>();
  readonly #w: Writing;

  constructor(w: Writing) {
    this.#w = w;
  }

  async load(ids: readonly string[]): Promise<void> {
    const missing = [...new Set(ids)].filter((id) => !this.#byId.has(id));
    for (let at = 0; at < missing.length; at += PIECE) {
      const piece = missing.slice(at, at + PIECE);
      for (const id of piece) this.#byId.set(id, undefined);
      for (const row of await this.#w.db.selectFrom("article").selectAll().where("id", "in", piece).execute()) this.#byId.set(row.id, row);
    }
  }
  async get(id: string): Promise<Row<"article"> | undefined> {
    await this.load([id]);
    return this.#byId.get(id);
  }
  add(row: Row<"article">): void {
    this.#byId.set(row.id, row);
  }
}

const inHand = new WeakMap<Writing, ArticlesInHand>();
export const articlesInHand = (w: Writing): ArticlesInHand => {
  const known = inHand.get(w) ?? new ArticlesInHand(w);
  inHand.set(w, known);
  return known;
};
