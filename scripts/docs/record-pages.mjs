// Pages made from the record's definitions: its commands, its API, its tables.
import { z } from "zod";
import { recordOperations } from "../../dist/schema/record/operations.js";
import { problemKinds, problems } from "../../dist/schema/record/problems.js";
import { tables } from "../../dist/schema/record/tables.js";

export const cell = (text) => String(text ?? "").replaceAll("|", "\\|");
const choices = (list) => (list ? ` One of ${list.map((c) => `\`${c}\``).join(", ")}.` : "");

const parametersOf = (operation) => {
  const shape = z.toJSONSchema(operation.parameters, { io: "input", unrepresentable: "any" });
  return Object.entries(shape.properties ?? {}).map(([name, s]) => ({
    name,
    about: s.description ?? "",
    flag: s.type === "boolean" || (s.anyOf?.some((a) => a.type === "boolean") ?? false),
    list: s.type === "array",
    value: s.type === "number" || s.type === "integer" ? "n" : s.enum ? "name" : "text",
    choices: s.enum,
    initial: s.default,
    required: shape.required?.includes(name) ?? false,
  }));
};

const argument = (p) => `${p.required ? "<" : "["}${p.name}${p.list ? "..." : ""}${p.required ? ">" : "]"}`;
/** What is told of a format stands in its own page already. */
const option = (p) =>
  `| \`--${p.name}${p.flag ? "" : ` <${p.value}>`}\` | ${cell(p.about)}${choices(p.choices)}${p.initial === undefined || p.initial === "" ? "" : ` Default \`${p.initial}\`.`} |`;

const command = (o) => {
  const parameters = parametersOf(o);
  const bare = parameters.find((p) => p.name === o.bare);
  const rest = parameters.filter((p) => p.name !== o.bare);
  const usage = ["khabar", o.id, bare ? argument(bare) : "", rest.length > 0 ? "[options]" : ""].filter(Boolean).join(" ");
  return [
    "",
    `## ${o.id}`,
    "",
    o.summary,
    "",
    `    ${usage}`,
    "",
    o.description,
    ...(bare ? ["", `- \`${bare.name}\`: ${bare.about}`] : []),
    ...(rest.length > 0 ? ["", "| option | |", "|---|---|", ...rest.map(option)] : []),
  ];
};

export const recordCommands = () => [
  "",
  "# The record",
  "",
  "Every command below also takes `--record <file>` (the record; `KHABAR_RECORD` or `khabar.db` in this folder if not given), `--format pretty|json`, `--lang ar|en`, `--no-color` and `--quiet`. Made from `schema/record/operations/`.",
  ...recordOperations.flatMap(command),
];

const parameterNames = (o) => parametersOf(o).map((p) => `\`${p.name}\`${p.required ? "" : "?"}`);
const role = (o) => o.role ?? (!o.changes ? "reader" : o.long ? "admin" : "reviewer");

export const apiPage = () =>
  [
    "# The API",
    "",
    "Made from the operations by `npm run docs`; `/api/openapi.json` is the same in full (OpenAPI 3.1), with the shape of every answer. Questions are asked with GET and their parameters in the address; what changes the record is POST with a JSON object. Errors are `application/problem+json` (RFC 9457): what is wrong, where, what to do. Long work answers 202 and is followed at `/api/work/events`. The command line says the same things under the same names: [cli.md](cli.md).",
    "",
    "| | parameters | role | |",
    "|---|---|---|---|",
    ...recordOperations
      .filter((o) => !o.local)
      .map((o) => `| ${o.changes ? "POST" : "GET"} \`/api/${o.id}\` | ${parameterNames(o).join(", ")} | ${role(o)} | ${cell(o.summary)} |`),
    "| GET `/api/export` | `format`?, and the filters of `search` | reader | The record in another format, streamed: [export.md](export.md). |",
    "",
    "## Problems",
    "",
    "`type` is `urn:khabar:problem:` and the code. What stands in braces is filled in from `values`.",
    "",
    "| code | status | |",
    "|---|---|---|",
    ...Object.entries(problems).map(([code, p]) => `| \`${code}\` | ${problemKinds[p.kind].status} | ${cell(p.en)} |`),
    "",
  ].join("\n");

const typeOf = (given) => {
  if (given instanceof z.ZodNullable) return `${typeOf(given.unwrap())}, may be empty`;
  if (given instanceof z.ZodEnum) return given.options.map((o) => `\`${o}\``).join(", ");
  if (given instanceof z.ZodNumber) return /int/u.test(String(given.format ?? "")) ? "integer" : "number";
  if (given instanceof z.ZodString) return "text";
  return given instanceof z.ZodUnion ? "0 or 1" : "bytes";
};

const table = ([name, t]) => [
  "",
  `## ${name}`,
  "",
  t.about,
  "",
  "| column | | |",
  "|---|---|---|",
  ...Object.entries(t.columns.shape).map(([column, shape]) => {
    const target = t.references?.[column];
    return `| \`${column}\` | ${cell(typeOf(shape))} | ${cell([shape.description, target ? `→ \`${target}\`` : ""].filter(Boolean).join(" "))} |`;
  }),
  "",
  [
    `Key: ${t.key.map((k) => `\`${k}\``).join(", ")}.`,
    ...(t.unique ?? []).map((u) => `Unique: ${u.map((k) => `\`${k}\``).join(", ")}.`),
    ...((t.indexes ?? []).length > 0 ? [`Indexes: ${t.indexes.map((i) => `(${i.join(", ")})`).join(", ")}.`] : []),
  ].join(" "),
];

export const tablesPage = () =>
  [
    "# The tables of the record",
    "",
    "Made from `schema/record/tables/` by `npm run docs`. The record is one SQLite file; `n` is a row's own number and never shown outside, `id` is what commands and addresses name. Besides these tables the file holds the index of words, `words` (FTS5, without a copy of the texts): [search.md](search.md).",
    ...Object.entries(tables).flatMap(table),
    "",
  ].join("\n");
