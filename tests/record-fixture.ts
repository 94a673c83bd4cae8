/** For tests: a record in a folder of its own, with articles given as values. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ArticleInput } from "../schema/reading.ts";
import type { Answer, Asked, OperationId } from "../schema/record/operations.ts";
import { addSources } from "../edges/record/add.ts";
import { operationById, type RunContext, runOperation } from "../edges/record/operations.ts";
import { openStore, type Store } from "../edges/store/open-store.ts";

export const samples = join(fileURLToPath(new URL("..", import.meta.url)), "samples/articles");

export interface TestRecord {
  readonly folder: string;
  readonly path: string;
  readonly store: Store;
  add(...articles: readonly (ArticleInput & { readonly id: string })[]): Promise<void>;
  /** The operation as every face runs it: parameters checked by its own shape. */
  run<I extends OperationId>(id: I, parameters: Asked<I>, context?: RunContext): Promise<Answer<I>>;
  close(): Promise<void>;
}

export const testRecord = async (): Promise<TestRecord> => {
  const folder = mkdtempSync(join(tmpdir(), "khabar-test-"));
  const path = join(folder, "record.db");
  const store = await openStore(path, { create: true });
  let batch = 0;
  return {
    folder,
    path,
    store,
    async add(...articles) {
      const file = join(folder, `batch-${++batch}.ndjson`);
      writeFileSync(file, articles.map((a) => JSON.stringify(a)).join("\n"));
      const done = await addSources(store, [file], { jobs: 1 });
      if (done.failed > 0) throw new Error(`${done.failed} articles could not be read`);
    },
    run: async (id, parameters, context = {}) => {
      const parsed = operationById.get(id)?.parameters.parse(parameters);
      return (await runOperation(store, id, parsed, context)) as never;
    },
    async close() {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** Two outlets with a minister's words, and a third with a meeting. All invented. */
export const articles = {
  manara: {
    id: "manara-1",
    url: "https://almanara.example/1",
    outlet: "صحيفة المنارة",
    title: "الحداد: الوفد وصل إلى العاصمة",
    published: "2024-03-05T10:00:00Z",
    text: "قال وزير خارجية مرجانة سالم الحداد إن الوفد وصل إلى العاصمة صباح اليوم بعد مفاوضات استمرت ثلاثة أيام.\n\nوأضاف أن المحادثات ستستأنف الأسبوع المقبل في مدينة نوران.",
  },
  nahr: {
    id: "nahr-1",
    url: "https://nahr.example/1",
    outlet: "قناة النهر",
    title: "وصول الوفد إلى العاصمة",
    published: "2024-03-05T12:00:00Z",
    text: "أعلن وزير خارجية مرجانة سالم الحداد أن الوفد وصل إلى العاصمة صباح اليوم بعد مفاوضات استمرت ثلاثة أيام.",
  },
  sahel: {
    id: "sahel-1",
    url: "https://sahel.example/1",
    outlet: "إذاعة الساحل",
    title: "لقاء في نوران",
    published: "2024-03-06T09:00:00Z",
    text: "التقى وزير خارجية مرجانة سالم الحداد نظيره الراسي نبيل الشرقاوي في مدينة نوران يوم الثلاثاء.\n\nوقال الشرقاوي إن اللقاء كان مثمرا وإن البلدين اتفقا على فتح المعابر.",
  },
} as const;
