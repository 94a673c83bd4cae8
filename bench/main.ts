/**
 * `npm run bench`: the reader, the record, the desk; each against what it is to be measured by, in the same run.
 * `-- --part reader|record|desk` measures one; `--write` puts a table into README.md where it has a place for it.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./corpus.ts";

type Rows = string[][];

const PARTS: Readonly<Record<string, () => Promise<Rows>>> = {
  reader: async () => (await import("./reader/rows.ts")).readerRows(),
  record: async () => (await import("./record/rows.ts")).recordRows(Number(option("--articles") ?? 100_000), option("--keep")),
  desk: async () => (await import("./desk/rows.ts")).deskRows(option("--keep")),
};

const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(name);
  return at > 0 ? process.argv[at + 1] : undefined;
};

const table = (rows: Rows): string => ["| measure | here |", "|---|---|", ...rows.map((row) => `| ${row.join(" | ")} |`)].join("\n");

/** Between the marks of the part. */
const write = (part: string, text: string): void => {
  const file = join(root, "README.md");
  const mark = part === "reader" ? "bench" : `bench-${part}`;
  const made = `<!-- ${mark} -->\n${text}\n\nMade by \`npm run bench -- --write\`, Node ${process.versions.node}.\n<!-- /${mark} -->`;
  writeFileSync(
    file,
    readFileSync(file, "utf8").replace(new RegExp(`<!-- ${mark} -->[\\s\\S]*?<!-- /${mark} -->`, "u"), () => made),
  );
};

const wanted = option("--part");
if (wanted && !PARTS[wanted]) {
  process.stderr.write(`--part ${wanted}: one of ${Object.keys(PARTS).join(", ")} is wanted\n`);
  process.exit(2);
}
for (const [part, rows] of Object.entries(PARTS)) {
  if (wanted && wanted !== part) continue;
  const text = table(await rows());
  process.stdout.write(`${part}\n\n${text}\n\n`);
  if (process.argv.includes("--write")) write(part, text);
}
