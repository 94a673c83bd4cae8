/** Files dropped and texts pasted: kept in a folder of their own until they are in the record. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { Hono, type MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { z } from "zod";
import { ArticleInput } from "../../schema/reading.ts";
import { type ApiEnv, type ApiOptions, requireRole, stateOut } from "./app.ts";
import { RecordError } from "../record/record-error.ts";

const MOST_UPLOAD = 64 * 1024 * 1024;
const MOST_TEXT_BODY = 8 * 1024 * 1024;
const MOST_FILES = 1000;

/** A name as a file system takes it; what it was called is seen in what is told of it. */
const plainName = (name: string, n: number): string => {
  const clean = basename(name.replace(/\\/gu, "/"))
    .replace(/[^\p{L}\p{N}._-]/gu, "_")
    .slice(-100);
  return `${n}-${clean === "" || /^\.+$/u.test(clean) ? "file" : clean}`;
};

interface Given {
  readonly name: string;
  readonly content: Uint8Array | string;
}

/** How many articles these are, where their names tell: one a file, one a line. */
export const articlesIn = (files: readonly Given[]): number | undefined => {
  let n = 0;
  for (const { name, content } of files) {
    const kind = /\.([a-z]+)$/iu.exec(name)?.[1]?.toLowerCase() ?? "";
    if (["txt", "html", "htm", "json"].includes(kind)) n++;
    else if (["ndjson", "jsonl"].includes(kind))
      n += Buffer.from(content)
        .toString("utf8")
        .split("\n")
        .filter((l) => l.trim() !== "").length;
    else return undefined;
  }
  return n;
};

const tooLarge = (most: number) => () => {
  throw new RecordError("upload-too-large", { most: most / 1024 / 1024 });
};

/** Asked before the body is read. */
const onlyAdmin: MiddlewareHandler<ApiEnv> = async (c, next) => {
  requireRole(c.var.asker, "admin");
  await next();
};

export const uploadRoutes = (o: Pick<ApiOptions, "work" | "audit">): Hono<ApiEnv> => {
  const routes = new Hono<ApiEnv>();
  const take = async (files: readonly Given[], by: string, about = files.map((f) => f.name)) => {
    const folder = await mkdtemp(join(tmpdir(), "khabar-upload-"));
    const gone = () => void rm(folder, { recursive: true, force: true });
    try {
      const sources = files.map((f, i) => join(folder, plainName(f.name, i + 1)));
      for (const [i, f] of files.entries()) await writeFile(sources[i] as string, f.content);
      return o.work.start({ operation: "add", parameters: { sources }, by, about, expected: articlesIn(files), after: gone });
    } catch (error) {
      gone();
      throw error;
    }
  };
  routes.post("/upload", onlyAdmin, bodyLimit({ maxSize: MOST_UPLOAD, onError: tooLarge(MOST_UPLOAD) }), async (c) => {
    const form = await c.req.formData().catch(() => {
      throw new RecordError("files-in-form");
    });
    const files = form.getAll("file").filter((f) => typeof f !== "string") as File[];
    if (files.length === 0 || files.length > MOST_FILES) throw new RecordError("files-wanted", { most: MOST_FILES });
    const named = await Promise.all(files.map(async (f) => ({ name: f.name, content: new Uint8Array(await f.arrayBuffer()) })));
    await o.audit(c.var.asker.name, "upload", { files: files.map((f) => f.name) }, c);
    return c.json(stateOut(await take(named, c.var.asker.name)), 202);
  });
  routes.post("/text", onlyAdmin, bodyLimit({ maxSize: MOST_TEXT_BODY, onError: tooLarge(MOST_TEXT_BODY) }), async (c) => {
    const parsed = ArticleInput.safeParse(await c.req.json().catch(() => undefined));
    if (!parsed.success) throw new RecordError("not-an-article", { what: z.prettifyError(parsed.error) });
    // nothing of the article itself: it may be forgotten one day, and the log is not
    const { id, url, outlet, published, title, text } = parsed.data;
    await o.audit(c.var.asker.name, "text", { id, url, outlet, published }, c);
    const file = { name: "article.json", content: JSON.stringify(parsed.data) };
    const about = title ?? text?.trim().slice(0, 80) ?? file.name;
    return c.json(stateOut(await take([file], c.var.asker.name, [about])), 202);
  });
  return routes;
};
