// Pages with commands in them: each is run on the samples, and what it prints is put below it. Moments of the machine's clock are written as one fixed day.
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eventColumns, reportColumns } from "../../dist/edges/export/columns.js";

const COLUMNS = /<!-- columns: (\w+) -->\n[\s\S]*?<!-- \/columns -->/gu;
const BLOCK = /<!-- run: (.*?) -->\n[\s\S]*?<!-- \/run -->/gu;
const LONGEST = 40;

/** The columns of a table, with what they hold. */
const columns = (_, which) =>
  [
    `<!-- columns: ${which} -->`,
    "",
    "| column | |",
    "|---|---|",
    ...(which === "report" ? reportColumns : eventColumns).map((c) => `| \`${c.name}\` | ${c.about} |`),
    "",
    "<!-- /columns -->",
  ].join("\n");

/** A sample as its outlet might change it later. */
const edited = (root) => {
  const given = JSON.parse(readFileSync(join(root, "samples/articles/consultations-ufuq.json"), "utf8"));
  return { ...given, text: given.text.replace("الأحد المقبل", "الاثنين المقبل").replace(" لبحث فتح المعابر الحدودية", "") };
};

const fixed = (text) => {
  const today = new Date().toISOString().slice(0, 10);
  return text.replaceAll(
    new RegExp(`${today}([T ]\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d+)?Z)?)?`, "gu"),
    (_, time) => `2026-01-01${time ? (time.startsWith("T") ? "T09:00:00.000Z" : " 09:00") : ""}`,
  );
};

/** `pages`: names of files; gives each with its commands' output as it is now. */
export const runBlocks = (root, pages) => {
  const there = pages.filter((p) => existsSync(join(root, p)));
  if (there.length === 0) return {};
  const folder = mkdtempSync(join(tmpdir(), "khabar-docs-"));
  try {
    const tool = join(folder, "khabar");
    writeFileSync(tool, `#!/bin/sh\nexec "${process.execPath}" "${join(root, "dist/edges/cli/main.js")}" "$@"\n`);
    chmodSync(tool, 0o755);
    writeFileSync(join(folder, "edited.json"), JSON.stringify(edited(root)));
    const env = {
      ...process.env,
      PATH: `${folder}:${process.env.PATH}`,
      KHABAR_RECORD: join(folder, "khabar.db"),
      COLUMNS: "92",
      NO_COLOR: "1",
    };
    const sh = (command) => spawnSync("sh", ["-c", command], { cwd: root, encoding: "utf8", env });
    sh(`khabar add samples/articles --quiet && khabar add "${join(folder, "edited.json")}" --quiet`);
    const block = (_, command) => {
      const run = sh(
        command.replace(
          /\bkhabar (search|articles|article|diff|trace|check-quote|claims|review|correct|accept|decisions|undo|check|backup|reread|forget|stats)\b/u,
          "khabar $1 --format pretty",
        ),
      );
      const lines = fixed(`${run.stdout}${run.stderr}`)
        .replaceAll(/[ \t]+$/gmu, "")
        .trimEnd()
        .split("\n");
      const shown = lines.length > LONGEST ? [...lines.slice(0, LONGEST), "…"] : lines;
      return `<!-- run: ${command} -->\n\`\`\`\n$ ${command}\n${shown.join("\n")}\n\`\`\`\n<!-- /run -->`;
    };
    return Object.fromEntries(there.map((p) => [p, readFileSync(join(root, p), "utf8").replace(BLOCK, block).replace(COLUMNS, columns)]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
