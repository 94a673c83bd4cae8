// Writes the pages of docs/ that are made from the definitions, what commands print in them, and the example of README.md: npm run docs. With --check, says what is not current and exits with 1.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { z } from "zod";
import { exitCodes, operations } from "../dist/schema/operations.js";
import * as shapes from "../dist/schema/reading.js";
import * as vocabulary from "../dist/schema/vocabulary.js";
import { apiPage, cell, recordCommands, tablesPage } from "./docs/record-pages.mjs";
import { runBlocks } from "./docs/run-blocks.mjs";

const root = new URL("..", import.meta.url).pathname;

const usage = (o) =>
  [
    "khabar",
    o.id,
    ...o.arguments.map((a) => `${a.required ? "<" : "["}${a.name}${a.required ? ">" : "]"}${a.many ? "..." : ""}`),
    o.options.length > 0 ? "[options]" : "",
  ]
    .filter(Boolean)
    .join(" ");

const option = (x) =>
  `| \`--${x.name}${x.value ? ` <${x.value}>` : ""}\` | ${cell(x.about)}${x.choices ? ` One of ${x.choices.map((c) => `\`${c}\``).join(", ")}.` : ""}${x.initial ? ` Default \`${x.initial}\`.` : ""} |`;

const cli = () =>
  [
    "# The command line",
    "",
    "Made from `schema/operations.ts` by `npm run docs`.",
    ...operations.flatMap((o) => [
      "",
      `## ${o.id}`,
      "",
      o.summary,
      "",
      `    ${usage(o)}`,
      "",
      o.description,
      ...(o.arguments.length > 0 ? ["", ...o.arguments.map((a) => `- \`${a.name}\`: ${a.about}`)] : []),
      ...(o.options.length > 0 ? ["", "| option | |", "|---|---|", ...o.options.map(option)] : []),
    ]),
    ...recordCommands(),
    "",
    "# Exit codes",
    "",
    "| code | |",
    "|---|---|",
    ...exitCodes.map((c) => `| ${c.code} | ${cell(c.about)} |`),
    "",
  ].join("\n");

const type = (s) => {
  if (s.const !== undefined) return `\`${JSON.stringify(s.const)}\``;
  if (s.enum) return s.enum.map((e) => `\`${e}\``).join(", ");
  if (s.type === "array") return `list of ${type(s.items ?? {})}`;
  if (s.type === "object")
    return Object.keys(s.properties ?? {})
      .map((k) => `\`${k}\``)
      .join(", ");
  return s.type ?? "";
};

const shape = (name) => {
  const s = z.toJSONSchema(shapes[name], { io: "input" });
  return [
    "",
    `## ${name}`,
    "",
    s.description ?? "",
    "",
    "| field | type | |",
    "|---|---|---|",
    ...Object.entries(s.properties ?? {}).map(
      ([k, v]) => `| \`${k}\`${s.required?.includes(k) ? "" : " (may be absent)"} | ${cell(type(v))} | ${cell(v.description)} |`,
    ),
  ];
};

const terms = () =>
  Object.entries(vocabulary)
    .filter(([, list]) => Array.isArray(list) && list[0]?.id && list[0]?.ar)
    .flatMap(([name, list]) => [
      "",
      `### ${name}`,
      "",
      "| id | English | Arabic | |",
      "|---|---|---|---|",
      ...list.map((t) => `| \`${t.id}\` | ${cell(t.en)} | <bdi dir="rtl" lang="ar">${cell(t.ar)}</bdi> | ${cell(t.about)} |`),
    ]);

const reading = () =>
  [
    "# The shape of a reading",
    "",
    "Made from `schema/` by `npm run docs`; `khabar schema` prints it as JSON Schema. Offsets are UTF-16 units.",
    ...["ArticleInput", "Reading", "Article", "Span", "Mention", "Report", "Link", "Event", "Participant", "Time", "Problem"].flatMap(
      shape,
    ),
    "",
    "## Closed lists",
    ...terms(),
    "",
  ].join("\n");

/** The README's example: what the tool itself prints for one sample. */
const EXAMPLE = "samples/articles/consultations-ufuq.json";
const readme = () => {
  const tool = [join(root, "dist/edges/cli/main.js"), "read", EXAMPLE, "--format", "pretty"];
  const run = spawnSync(process.execPath, tool, { cwd: root, encoding: "utf8", env: { ...process.env, COLUMNS: "100" } });
  const lines = run.stdout.trimEnd().replaceAll(/ +$/gmu, "");
  return readFileSync(join(root, "README.md"), "utf8").replace(
    /<!-- example -->[\s\S]*?<!-- \/example -->/u,
    () => `<!-- example -->\n\`\`\`\n$ npx khabar read ${EXAMPLE}\n${lines}\n\`\`\`\n<!-- /example -->`,
  );
};

const pages = {
  "docs/cli.md": cli(),
  "docs/reading.md": reading(),
  "docs/api.md": apiPage(),
  "docs/record.md": tablesPage(),
  "README.md": readme(),
  ...runBlocks(root, [
    "docs/search.md",
    "docs/export.md",
    "docs/trace.md",
    "docs/check-quote.md",
    "docs/who.md",
    "docs/events-and-series.md",
    "docs/review.md",
    "docs/keeping.md",
  ]),
};
const check = process.argv.includes("--check");
for (const [file, text] of Object.entries(pages)) {
  const path = join(root, file);
  if (existsSync(path) && readFileSync(path, "utf8") === text) continue;
  if (check) {
    process.stderr.write(`${file} is not what the definitions say: npm run docs\n`);
    process.exitCode = 1;
  } else writeFileSync(path, text);
}
