/** A case's document as a page that stands alone: nothing is loaded, nothing runs, it prints well. */
import { createHash } from "node:crypto";
import { html, raw } from "hono/html";
import type { CaseDocument, Fact, Section, Source } from "./case-document.ts";
import { wordIn } from "./case-words.ts";

type Html = ReturnType<typeof html>;

const STYLE = `:root{color-scheme:light}
body{margin:0 auto;max-width:46rem;padding:2rem 1.2rem;background:#fff;color:#1d1b18;font:1rem/1.6 system-ui,"Segoe UI","Noto Sans","Noto Sans Arabic",Tahoma,sans-serif}
h1{font-size:1.7rem;line-height:1.3;margin:0 0 .3rem}h2{font:700 1.25rem/1.7 "Noto Naskh Arabic","Geeza Pro","Sakkal Majalla",Tahoma,serif;margin:0 0 .4rem}
section{border-block-start:1px solid #cfc9bd;padding-block:1.2rem}
.kind{font-size:.85rem;color:#5d5850;margin:0}
dl{margin:.3rem 0;display:grid;grid-template-columns:max-content 1fr;gap:.1rem .9rem}dt{color:#5d5850}dd{margin:0}
blockquote{margin:.6rem 0;padding:.1rem .9rem;border-inline-start:3px solid #b98a2f;font:1.1rem/2 "Noto Naskh Arabic","Geeza Pro","Sakkal Majalla",Tahoma,serif}
.note{background:#f5f1e8;padding:.6rem .9rem;white-space:pre-wrap}.note b{display:block;font-size:.85rem;color:#5d5850}
a{color:#7a1f3d;overflow-wrap:anywhere}sup a{text-decoration:none}ol{padding-inline-start:1.6rem}li{margin-block:.4rem}
@media print{body{max-width:none;padding:0;font-size:10.5pt}section{break-inside:auto}h2,blockquote,li{break-inside:avoid}h2,.kind{break-after:avoid}a{color:inherit;text-decoration:none}}
`;
const POLICY = `default-src 'none'; style-src 'sha256-${createHash("sha256").update(STYLE).digest("base64")}'; base-uri 'none'; form-action 'none'`;

const facts = (list: readonly Fact[]): Html => html`<dl>${list.map((f) => html`<dt>${f.name}</dt><dd><bdi>${f.value}</bdi></dd>`)}</dl>`;

const mark = (n: number): Html => html`<sup><a href="#source-${n}">[${n}]</a></sup>`;

const section = (s: Section, word: ReturnType<typeof wordIn>): Html => html`<section>
<p class="kind">${s.kind}</p>
<h2 dir="auto">${s.heading}${s.quotes.filter((q) => q.words === "").map((q) => mark(q.source))}</h2>
${s.facts.length > 0 ? facts(s.facts) : ""}
${s.quotes.filter((q) => q.words !== "").map((q) => html`<blockquote lang="ar" dir="rtl">${q.words} ${mark(q.source)}</blockquote>\n`)}
${s.more ? html`<p class="kind">${s.more}</p>` : ""}
${s.note ? html`<div class="note" dir="auto"><b>${word("note")}</b>${s.note}</div>` : ""}
</section>
`;

/** Only web addresses become links. */
const address = (url: string): Html =>
  /^https?:\/\//iu.test(url) ? html`<a href="${url}" rel="noopener noreferrer nofollow" dir="ltr">${url}</a>` : html`<bdi>${url}</bdi>`;

const source = (s: Source, n: number): Html =>
  html`<li id="source-${n}">${s.outlet ? html`<bdi>${s.outlet}</bdi>. ` : ""}<bdi>${s.title}</bdi>. ${s.published ? html`<time dir="ltr" datetime="${s.published}">${s.published}</time>. ` : ""}${s.url ? address(s.url) : ""}</li>\n`;

export const caseHtml = (d: CaseDocument): string => {
  const word = wordIn(d.language);
  const page = html`<!doctype html>
<html lang="${d.language}" dir="${d.language === "ar" ? "rtl" : "ltr"}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${raw(POLICY)}">
<title>${d.name}</title><style>${raw(STYLE)}</style></head>
<body><header><h1 dir="auto">${d.name}</h1>
${facts(d.facts)}
${d.note ? html`<div class="note" dir="auto">${d.note}</div>` : ""}</header>
<main>
${d.sections.length > 0 ? d.sections.map((s) => section(s, word)) : html`<p>${word("empty")}</p>`}
</main>
${d.sources.length > 0 ? html`<footer><h2>${word("sources")}</h2><ol>${d.sources.map((s, i) => source(s, i + 1))}</ol></footer>` : ""}
</body></html>
`;
  return String(page);
};
