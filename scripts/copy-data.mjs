// Puts the language's tables and model beside the compiled code, and what it makes of the tables, so that no process works it out anew.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const packLexicon = async (built) => {
  const compiled = (name) => import(pathToFileURL(join(built, name)).href);
  if (!existsSync(join(built, "packed-entries.js"))) return;
  const { PACKED_FILE, packTables } = await compiled("packed-entries.js");
  const lexicon = join(built, "lexicon");
  const tables = readdirSync(lexicon)
    .filter((f) => f.endsWith(".tsv"))
    .sort()
    .map((f) => [f.slice(0, -4), readFileSync(join(lexicon, f), "utf8")]);
  writeFileSync(join(lexicon, PACKED_FILE), packTables(Object.fromEntries(tables)));
};

const packModel = async (built) => {
  const file = join(built, "model/tagger.bin");
  if (!existsSync(file)) return;
  const { packWeights } = await import(pathToFileURL(join(root, "dist/core/tagger/ready-weights.js")).href);
  writeFileSync(join(built, "model/tagger.ready.bin"), packWeights(readFileSync(file)));
};

const root = new URL("..", import.meta.url).pathname;
for (const language of readdirSync(join(root, "languages"))) {
  for (const folder of ["lexicon", "model"]) {
    const from = join(root, "languages", language, folder);
    if (!existsSync(from)) continue;
    const to = join(root, "dist", "languages", language, folder);
    mkdirSync(to, { recursive: true });
    cpSync(from, to, { recursive: true });
  }
  const built = join(root, "dist", "languages", language);
  await packLexicon(built);
  await packModel(built);
}
