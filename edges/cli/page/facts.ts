/** Reports and events as cards: the words, the chain drawn as a chain, who met whom. */
import type { Event, Link, Reading, Report, Time } from "../../../schema/reading.ts";
import { answersLine, type Lang, label, word } from "../labels.ts";
import { bdi, escapeHtml, type Place, type Places } from "./marked-text.ts";

const tag = (text: string, cls = ""): string => `<span class="tag${cls ? ` ${cls}` : ""}">${escapeHtml(text)}</span>`;
const percent = (n: number): string => `${Math.round(n * 100)}%`;

const linkNode = (lang: Lang, l: Link): string => {
  const notes = [label(lang, "link", l.role)];
  if (l.kind) notes.push(label(lang, "medium", l.kind));
  if (l.given !== "named" && l.given !== "metadata") notes.push(label(lang, "given", l.given));
  const of = l.for ? ` <span class="for">${escapeHtml(word(lang, "for"))} ${bdi(l.for)}</span>` : "";
  return `<li class="${l.role}"><b>${bdi(l.name)}</b>${of}<small>${escapeHtml(notes.join(" · "))}</small></li>`;
};

const chain = (lang: Lang, links: readonly Link[]): string => {
  const unknown = links.some((l) => l.role === "speaker") ? "" : `<li class="unknown"><i>${escapeHtml(word(lang, "unknown"))}</i></li>`;
  return `<ol class="chain" aria-label="${escapeHtml(word(lang, "chain"))}">${unknown}${links.map((l) => linkNode(lang, l)).join("")}</ol>`;
};

/** The foot of a card: how it was read, and the way back to the words. */
const foot = (lang: Lang, fact: Report | Event, place: Place): string =>
  `<p class="foot"><a href="#${place.ref}w">${escapeHtml(word(lang, fact.in ? "headline" : "inText"))}</a> · <span title="${escapeHtml(word(lang, "rule"))}">${escapeHtml(fact.rule)}</span> · <span title="${escapeHtml(word(lang, "confidence"))}">${percent(fact.confidence)}</span></p>`;

const card = (lang: Lang, kind: string, fact: Report | Event, place: Place, head: string, body: string): string =>
  `<li class="fact ${kind}" id="${place.ref}" tabindex="-1" data-id="${place.ref}"><p class="head"><span class="n">${place.number}</span>${head}</p>${body}${foot(lang, fact, place)}</li>`;

const reportCard = (lang: Lang, r: Report, reading: Reading, places: Places): string => {
  const outer = r.within ? reading.reports.find((x) => x.id === r.within) : undefined;
  const around = outer && places.get(outer);
  const head = [
    `<b class="cueword">${bdi(r.cue.span.quote)}</b>`,
    tag(label(lang, "act", r.cue.act)),
    tag(label(lang, "mode", r.mode)),
    ...(r.polarity === "denied" ? [tag(word(lang, "denied"), "warn")] : []),
    ...(r.stance ? [tag(word(lang, "distanced"), "warn")] : []),
    ...(r.answers ? [`<span class="tag">${answersLine(lang, r, bdi)}</span>`] : []),
    ...(around ? [`<a class="tag" href="#${around.ref}">${escapeHtml(word(lang, "within"))} ${around.number}</a>`] : []),
  ].join(" ");
  const words = `<blockquote dir="rtl" lang="ar">${r.content.map((s) => escapeHtml(s.quote)).join(" <span aria-hidden='true'>[…]</span> ")}</blockquote>`;
  return card(lang, "report", r, places.get(r) as Place, head, words + chain(lang, r.chain));
};

const timeText = (lang: Lang, t: Time): string =>
  `<time dir="ltr" datetime="${escapeHtml(t.start)}">${escapeHtml(t.end ? `${t.start} – ${t.end}` : t.start)}</time>${t.basis === "stated" ? "" : ` <small>(${escapeHtml(label(lang, "basis", t.basis))})</small>`}`;

const eventCard = (lang: Lang, e: Event, places: Places): string => {
  const head = `<b class="cueword">${escapeHtml(label(lang, "type", e.type))}</b> ${tag(label(lang, "status", e.status), `status ${e.status}`)}`;
  const office = (p: Event["participants"][number]) => (p.office ? ` <span class="for">${bdi(p.office)}</span>` : "");
  const who = e.participants.map(
    (p) =>
      `<li class="${p.role}"><b>${bdi(p.name)}</b>${office(p)}<small>${escapeHtml(label(lang, "role", p.role))}${p.country && p.country !== p.name ? ` · ${bdi(p.country)}` : ""}</small></li>`,
  );
  const row = (name: string, value: string | undefined) => (value ? `<div><dt>${escapeHtml(name)}</dt><dd>${value}</dd></div>` : "");
  const series =
    e.series && `${bdi(e.series.name)}${e.series.round === undefined ? "" : ` · ${escapeHtml(word(lang, "round"))} ${e.series.round}`}`;
  const facts = `${row(word(lang, "when"), e.time && timeText(lang, e.time))}${row(word(lang, "where"), e.place && bdi(e.place.name))}${row(word(lang, "series"), series)}`;
  const body = `${who.length > 0 ? `<ul class="who">${who.join("")}</ul>` : ""}${facts ? `<dl>${facts}</dl>` : ""}`;
  return card(lang, "encounter", e, places.get(e) as Place, head, body);
};

/** The side of an article: its reports, its encounters, its problems. */
export const facts = (lang: Lang, r: Reading, places: Places): string => {
  const list = (name: string, cards: readonly string[]): string =>
    cards.length === 0
      ? ""
      : `<h3>${escapeHtml(name)} <span class="count">${cards.length}</span></h3><ol class="facts">${cards.join("\n")}</ol>`;
  const reports = list(
    word(lang, "reports"),
    r.reports.map((x) => reportCard(lang, x, r, places)),
  );
  const events = list(
    word(lang, "events"),
    r.events.map((x) => eventCard(lang, x, places)),
  );
  const problems = r.problems.map(
    (p) => `<p class="problem"><b>${escapeHtml(label(lang, "problem", p.code))}</b> <bdi lang="en">${escapeHtml(p.message)}</bdi></p>`,
  );
  const nothing = reports || events ? "" : `<p class="nothing">${escapeHtml(word(lang, "nothing"))}</p>`;
  return `${problems.join("")}${nothing}${reports}${events}`;
};
