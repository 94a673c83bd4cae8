// Puts the language's tables and model beside the compiled code.
import { cpSync, existsSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";

const root = new URL("..", import.meta.url).pathname;
for (const language of readdirSync(join(root, "languages"))) {
  for (const folder of ["lexicon", "model"]) {
    const from = join(root, "languages", language, folder);
    if (!existsSync(from)) continue;
    const to = join(root, "dist", "languages", language, folder);
    mkdirSync(to, { recursive: true });
    cpSync(from, to, { recursive: true });
  }
}
