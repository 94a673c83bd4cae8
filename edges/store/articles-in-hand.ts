/** Articles of the record as the writer knows them within one transaction. */
import type { Row } from "../../schema/record/tables.ts";
import { pieces } from "./in-pieces.ts";
import { perWriting } from "./per-writing.ts";
import type { Writing } from "./writing.ts";

class ArticlesInHand {
  readonly #byId = new Map<string, Row<"article"> | undefined>();
  readonly #w: Writing;

  constructor(w: Writing) {
    this.#w = w;
  }

  async load(ids: readonly string[]): Promise<void> {
    const missing = [...new Set(ids)].filter((id) => !this.#byId.has(id));
    for (const piece of pieces(missing)) {
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

export const articlesInHand = perWriting((w) => new ArticlesInHand(w)).of;
