// Puts the language's tables and model beside the compiled code, and what it makes of the tables, so that no process works it out anew.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const packLexicon = async (built) => {
  const compiled = (name) => import(pathToFileURL(join(built, name)).href);
  if (!existsSync(join(built, "packed-entries.js"))) return;
  const { PACKED_FILE, packEntries } = await compiled("packed-entries.js");
  const { entriesOf } = await compiled("tables.js");
  const lexicon = join(built, "lexicon");
  const tables = readdirSync(lexicon)
    .filter((f) => f.endsWith(".tsv"))
    .sort()
    .map((f) => [f.slice(0, -4), readFileSync(join(lexicon, f), "utf8")]);
  writeFileSync(join(lexicon, PACKED_FILE), packEntries(entriesOf(Object.fromEntries(tables))));
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
  await packLexicon(join(root, "dist", "languages", language));
}
