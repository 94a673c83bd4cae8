/** A case's document as Markdown, with numbered sources. */
import type { CaseDocument, Fact, Section, Source } from "./case-document.ts";
import { wordIn } from "./case-words.ts";

const FSI = "\u2068";
const PDI = "\u2069";

/** What Markdown or HTML would take for its own is written so that it is shown as it stands. */
const plain = (text: string): string =>
  text
    .replace(/[\u2066-\u2069\u202a-\u202e]/gu, "")
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/&/gu, "&amp;")
    .replace(/</gu, "&lt;")
    .replace(/>/gu, "&gt;")
    .replace(/[\\`*_{}[\]()#!|~]/gu, "\\$&")
    .replace(/^(\d+)([.)])/u, "$1\\$2")
    .replace(/^([-=])/u, "\\$1");

/** A right-to-left run keeps to itself. */
const isolated = (text: string): string =>
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/u.test(text) ? `${FSI}${plain(text)}${PDI}` : plain(text);

const facts = (list: readonly Fact[]): string[] => list.map((f) => (f.name ? `- ${f.name}: ${isolated(f.value)}` : isolated(f.value)));

const lines = (text: string): string[] => text.split(/\r?\n/u).map((l) => (l.trim() === "" ? "" : isolated(l)));

const section = (s: Section, word: ReturnType<typeof wordIn>): string[] => [
  "",
  `## ${s.kind}: ${isolated(s.heading)}${s.quotes
    .filter((q) => q.words === "")
    .map((q) => ` [^${q.source}]`)
    .join("")}`,
  "",
  ...facts(s.facts),
  ...s.quotes.filter((q) => q.words !== "").flatMap((q) => ["", `> ${isolated(q.words)} [^${q.source}]`]),
  ...(s.more ? ["", s.more] : []),
  ...(s.note ? ["", `**${word("note")}**`, "", ...lines(s.note)] : []),
];

const address = (url: string): string => (/^https?:\/\/[^\s<>]+$/iu.test(url) ? `<${url}>` : plain(url));

const source = (s: Source, n: number): string =>
  `[^${n}]: ${[s.outlet && isolated(s.outlet), isolated(s.title), s.published && plain(s.published), s.url && address(s.url)].filter(Boolean).join(". ")}`;

export const caseMarkdown = (d: CaseDocument): string => {
  const word = wordIn(d.language);
  return [
    `# ${isolated(d.name)}`,
    "",
    ...facts(d.facts),
    ...(d.note ? ["", ...lines(d.note)] : []),
    ...(d.sections.length > 0 ? d.sections.flatMap((s) => section(s, word)) : ["", word("empty")]),
    ...(d.sources.length > 0 ? ["", `## ${word("sources")}`, "", ...d.sources.map((s, i) => source(s, i + 1))] : []),
    "",
  ].join("\n");
};
