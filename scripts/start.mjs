// npm start: reads the samples. One in full, all of them in a line each, and a page to look at.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const page = join(root, "dist", "samples.html");

const khabar = (...options) => {
  const run = spawnSync(process.execPath, [join(root, "dist/edges/cli/main.js"), "read", ...options], { cwd: root, stdio: "inherit" });
  if (run.status !== 0) process.exit(run.status ?? 1);
};

console.log("One sample in full:\n");
khabar("samples/articles/consultations-ufuq.json", "--format", "pretty");
console.log("All samples:\n");
khabar("samples", "--format", "pretty", "--brief");
khabar("samples", "--format", "html", "--output", page, "--quiet");
console.log(`
All of them on one page, every word in its place: ${page}
More:  node dist/edges/cli/main.js read samples --explain
       node dist/edges/cli/main.js read your-article.txt --published 2024-03-05
       node dist/edges/cli/main.js --help`);
