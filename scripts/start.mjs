// npm start: reads the samples, keeps them in a record, and opens the desk on it. `npm start -- --port 4400` for another port.
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const main = join(root, "dist/edges/cli/main.js");
const folder = join(root, "dist", "samples");
const page = join(folder, "samples.html");
const record = join(folder, "khabar.db");
mkdirSync(folder, { recursive: true });

const run = (options, stdout = "inherit") =>
  spawnSync(process.execPath, [main, ...options], { cwd: root, stdio: ["ignore", stdout, "inherit"] }).status ?? 1;
const must = (options, stdout) => {
  const status = run(options, stdout);
  if (status !== 0) process.exit(status);
};

/** The record is kept for the next start; what this reader reads otherwise is read anew. One that cannot be opened is made anew. */
const fill = () =>
  run(["add", "samples/articles", "--record", record], "ignore") === 0 && run(["reread", "--record", record], "ignore") === 0;
const renew = () => {
  for (const end of ["", "-wal", "-shm"]) rmSync(record + end, { force: true });
  return fill();
};

/** The first port that is free here. */
const freePort = (port, left = 20) =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(left > 0 ? freePort(port + 1, left - 1) : 0));
    probe.listen(port, "127.0.0.1", () => probe.close(() => resolve(port)));
  });

console.log("One sample in full:\n");
must(["read", "samples/articles/consultations-ufuq.json", "--format", "pretty"]);
must(["read", "samples", "--format", "html", "--output", page, "--quiet"]);
if (!fill() && !renew()) process.exit(1);
console.log(`
All samples on one page, every word in its place: ${page}
The same in a record, to be asked: ${record}
More:  node dist/edges/cli/main.js read samples --explain
       node dist/edges/cli/main.js today --days 365 --record ${record}
       node dist/edges/cli/main.js --help
`);

const given = process.argv.slice(2);
const port = given.some((a) => a.startsWith("--port")) ? [] : ["--port", String(await freePort(4321))];
const desk = spawn(process.execPath, [main, "desk", "--record", record, ...port, ...given], { cwd: root, stdio: "inherit" });
// the desk closes its record itself; this waits for it
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => desk.kill(signal));
desk.on("exit", (code) => process.exit(code ?? 0));
