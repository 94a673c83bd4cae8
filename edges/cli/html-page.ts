/** Readings as one self-contained page: the texts with highlights, beside them the reports and encounters. Nothing is loaded. */
import type { Event, Link, Reading, Report, Span } from "../../schema/reading.ts";
import { type Lang, label, word } from "./labels.ts";

const escapeHtml = (text: string): string => text.replace(/[&<>"']/gu, (c) => `&#${c.charCodeAt(0)};`);
const bdi = (text: string): string => `<bdi dir="rtl" lang="ar">${escapeHtml(text)}</bdi>`;

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly cls: string;
  readonly ref: string;
}

const marksOf = (r: Reading): Mark[] => {
  const marks: Mark[] = [];
  const add = (s: Span | undefined, cls: string, ref: string) => {
    if (s && s.end > s.start) marks.push({ start: s.start, end: s.end, cls, ref });
  };
  for (const report of r.reports) {
    if (report.in) continue;
    for (const s of report.content) add(s, "content", report.id);
    add(report.cue.span, "cue", report.id);
    for (const l of report.chain) add(l.span, l.role, report.id);
  }
  for (const event of r.events) if (!event.in) add(event.trigger, "event", event.id);
  for (const m of r.mentions) if (m.kind === "time" && !m.in) add(m.span, "time", "");
  for (const s of r.furniture) add(s, "furniture", "");
  return marks;
};

/** The text cut at every border of a mark: marks may overlap and nest as they like. */
const marked = (text: string, from: number, to: number, marks: readonly Mark[]): string => {
  const here = marks.filter((m) => m.start < to && m.end > from);
  const borders = [...new Set([from, to, ...here.flatMap((m) => [Math.max(from, m.start), Math.min(to, m.end)])])].sort((a, b) => a - b);
  let out = "";
  for (let i = 0; i + 1 < borders.length; i++) {
    const [a, b] = [borders[i] as number, borders[i + 1] as number];
    const on = here.filter((m) => m.start <= a && m.end >= b);
    const words = escapeHtml(text.slice(a, b));
    if (on.length === 0) out += words;
    else
      out += `<span class="${[...new Set(on.map((m) => m.cls))].join(" ")}" data-ref="${[...new Set(on.map((m) => m.ref).filter(Boolean))].join(" ")}">${words}</span>`;
  }
  return out;
};

const paragraphs = (r: Reading): string => {
  const { text } = r.article;
  const marks = marksOf(r);
  let out = "";
  let at = 0;
  for (const part of text.split(/(\n\s*)/u)) {
    if (part.trim() !== "") out += `<p>${marked(text, at, at + part.length, marks)}</p>\n`;
    at += part.length;
  }
  return out;
};

const link = (lang: Lang, l: Link): string => {
  const role = label(lang, "link", l.role);
  const kind = l.kind ? ` · ${label(lang, "medium", l.kind)}` : "";
  const given = l.given === "named" || l.given === "metadata" ? "" : ` · ${label(lang, "given", l.given)}`;
  return `<li class="${l.role}"><b>${bdi(l.name)}</b><small>${escapeHtml(role + kind + given)}</small></li>`;
};

const reportItem = (lang: Lang, r: Report): string =>
  `<li class="fact" tabindex="0" data-id="${r.id}"><p class="what">${r.content.map((s) => bdi(s.quote)).join(" … ")}</p>` +
  `<ol class="chain">${r.chain.some((l) => l.role === "speaker") ? "" : `<li><i>${escapeHtml(word(lang, "unknown"))}</i></li>`}${r.chain.map((l) => link(lang, l)).join("")}</ol>` +
  `<small>${bdi(r.cue.span.quote)} · ${escapeHtml([label(lang, "act", r.cue.act), label(lang, "mode", r.mode), ...(r.in ? [word(lang, "headline")] : []), r.rule].join(" · "))}</small></li>`;

const eventItem = (lang: Lang, e: Event): string =>
  `<li class="fact" tabindex="0" data-id="${e.id}"><p class="what">${escapeHtml(label(lang, "type", e.type))} · ${escapeHtml(label(lang, "status", e.status))}</p>` +
  `<ul>${e.participants.map((p) => `<li>${bdi(p.name)} <small>${escapeHtml(label(lang, "role", p.role))}</small></li>`).join("")}</ul>` +
  `<small>${[e.place && bdi(e.place.name), e.time && escapeHtml(e.time.end ? `${e.time.start} … ${e.time.end}` : e.time.start), e.series && bdi(e.series.name), e.series?.round !== undefined && escapeHtml(`${word(lang, "round")} ${e.series.round}`), escapeHtml(e.rule)].filter(Boolean).join(" · ")}</small></li>`;

const articlePart = (lang: Lang, r: Reading, i: number): string => {
  const a = r.article;
  const facts = [a.outlet && bdi(a.outlet), a.published && escapeHtml(a.published), a.url && escapeHtml(a.url)].filter(Boolean).join(" · ");
  return `<article id="article-${i}"><header><h2 dir="rtl" lang="ar">${escapeHtml(a.title ?? a.id)}</h2><p><small>${facts}</small></p></header>
<div class="two"><div class="text" dir="rtl" lang="ar">${paragraphs(r)}</div>
<aside><h3>${escapeHtml(word(lang, "reports"))} <small>${r.reports.length}</small></h3><ol>${r.reports.map((x) => reportItem(lang, x)).join("")}</ol>
${r.events.length > 0 ? `<h3>${escapeHtml(word(lang, "events"))} <small>${r.events.length}</small></h3><ol>${r.events.map((x) => eventItem(lang, x)).join("")}</ol>` : ""}
${r.problems.map((p) => `<p class="problem">${escapeHtml(`${p.code}: ${p.message}`)}</p>`).join("")}</aside></div></article>`;
};

const STYLE = `:root{color-scheme:light dark;--line:#8884;--cue:#b3008655;--content:#ffd54f55;--speaker:#4caf5066;--carrier:#03a9f466;--medium:#ff980066;--event:#9c27b055;--time:#607d8b33}
*{box-sizing:border-box}body{margin:0;font:16px/1.6 system-ui,sans-serif}main{max-width:80rem;margin:auto;padding:1rem}nav ol{columns:2 20rem}article{border-top:1px solid var(--line);padding:1rem 0}
.two{display:grid;grid-template-columns:minmax(0,3fr) minmax(0,2fr);gap:2rem}.text{font-size:1.15rem;line-height:2}.text p{margin:0 0 1em}aside{font-size:.95rem}aside>ol{padding:0;list-style:none}
.fact{border:1px solid var(--line);border-radius:.5rem;padding:.5rem .75rem;margin:.5rem 0}.fact:focus,.fact:hover,.fact.on{outline:2px solid #1e88e5}.what{margin:0 0 .25rem}
.chain{display:flex;flex-wrap:wrap;gap:.25rem .5rem;list-style:none;padding:0;margin:.25rem 0}.chain li{border-radius:.4rem;padding:.1rem .5rem;background:var(--time)}.chain li+li::before{content:"\\2190";margin-inline-end:.4rem}
.chain small{display:block;opacity:.75}.chain .speaker{background:var(--speaker)}.chain .carrier{background:var(--carrier)}.chain .medium{background:var(--medium)}
.content{background:var(--content)}.cue{background:var(--cue);font-weight:600}.speaker{background:var(--speaker)}.carrier{background:var(--carrier)}.medium{background:var(--medium)}.event{border-bottom:3px solid #9c27b0}.time{border-bottom:1px dotted}.furniture{opacity:.45}
.text span.on{outline:2px solid #1e88e5;border-radius:2px}.problem{color:#b26a00}
@media(max-width:50rem){.two{grid-template-columns:minmax(0,1fr)}}@media print{.fact{break-inside:avoid}nav{display:none}}`;

const SCRIPT = `for(const f of document.querySelectorAll("[data-id],[data-ref]")){const show=on=>{const ids=(f.dataset.id||f.dataset.ref).split(" ").filter(Boolean);for(const id of ids){for(const s of document.querySelectorAll('[data-ref~="'+id+'"],[data-id="'+id+'"]'))s.classList.toggle("on",on)}};f.addEventListener("mouseenter",()=>show(true));f.addEventListener("mouseleave",()=>show(false));f.addEventListener("focus",()=>show(true));f.addEventListener("blur",()=>show(false))}`;

/** `hash` gives the base64 SHA-256 of a text: the page allows its own style and script and nothing else. */
export const htmlPage = (readings: readonly Reading[], lang: Lang, hash: (text: string) => string): string => {
  const policy = `default-src 'none'; style-src 'sha256-${hash(STYLE)}'; script-src 'sha256-${hash(SCRIPT)}'; base-uri 'none'; form-action 'none'`;
  const index =
    readings.length > 1
      ? `<nav aria-label="${escapeHtml(word(lang, "articles"))}"><ol>${readings.map((r, i) => `<li><a href="#article-${i}">${bdi(r.article.title ?? r.article.id)}</a></li>`).join("")}</ol></nav>`
      : "";
  return `<!doctype html>
<html lang="${lang}" dir="${lang === "ar" ? "rtl" : "ltr"}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}"><title>Khabar · خبر</title><style>${STYLE}</style></head>
<body><main><h1>Khabar · <bdi lang="ar">خبر</bdi></h1>${index}
${readings.map((r, i) => articlePart(lang, r, i)).join("\n")}
</main><script>${SCRIPT}</script></body></html>
`;
};
