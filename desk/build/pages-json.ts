/**
 * What each page needs before it can be drawn, for the server to name in the page it sends: a browser then fetches all of it at once,
 * where it would first read one file to learn of the next. Beside each file lies its compressed form, made once.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { Plugin, Rolldown } from "vite";
import { type PageId, pages } from "../src/routes/pages.ts";

type Chunk = Rolldown.OutputChunk & { viteMetadata?: { importedCss: Set<string> } };

const withImports = (chunk: Chunk, all: ReadonlyMap<string, Chunk>, found: Set<Chunk> = new Set()): Set<Chunk> => {
  if (found.has(chunk)) return found;
  found.add(chunk);
  for (const name of chunk.imports) {
    const next = all.get(name);
    if (next) withImports(next, all, found);
  }
  return found;
};

const pagesOf = (chunks: readonly Chunk[]) => {
  const all = new Map(chunks.map((c) => [c.fileName, c]));
  const entry = chunks.find((c) => c.isEntry) as Chunk;
  const always = withImports(entry, all);
  return (Object.keys(pages) as PageId[]).map((id) => {
    const own = chunks.find((c) => c.facadeModuleId?.endsWith(`/src/pages/${id}.tsx`));
    if (!own) throw new Error(`desk/src/routes/pages.ts names ${id}, and there is no desk/src/pages/${id}.tsx with a route of its own`);
    const more = [...withImports(own, all)].filter((c) => !always.has(c));
    return {
      ...pages[id],
      scripts: more.map((c) => c.fileName),
      styles: [...new Set(more.flatMap((c) => [...(c.viteMetadata?.importedCss ?? [])]))],
    };
  });
};

const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };

export const pagesJson = (): Plugin => ({
  name: "khabar-pages",
  generateBundle: {
    // when style sheets have their names, and every chunk its last form
    order: "post",
    handler(_, bundle) {
      const files = Object.values(bundle);
      const chunks = files.filter((f) => f.type === "chunk") as Chunk[];
      this.emitFile({ type: "asset", fileName: "pages.json", source: JSON.stringify(pagesOf(chunks)) });
    },
  },
  writeBundle: {
    order: "post",
    handler({ dir }, bundle) {
      for (const name of Object.keys(bundle).filter((f) => /\.(?:js|css)$/u.test(f))) {
        const path = `${dir}/${name}`;
        const bytes = readFileSync(path);
        writeFileSync(`${path}.br`, brotliCompressSync(bytes, quality));
        writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
      }
    },
  },
});
