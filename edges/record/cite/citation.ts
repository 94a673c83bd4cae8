/** An article cited, with the words: plain, BibTeX, CSL-JSON. */

export interface Cited {
  readonly id: string;
  readonly title: string | undefined;
  readonly author: string | undefined;
  readonly outlet: string | undefined;
  /** ISO 8601, as precise as it is known */
  readonly published: string | undefined;
  readonly url: string | undefined;
  /** ISO 8601: when it was seen */
  readonly accessed: string;
  readonly language: string;
  readonly quote: string;
  readonly speaker: string | undefined;
}

const day = (iso: string): string => iso.slice(0, 10);

export const plainCitation = (c: Cited): string => {
  const where = [c.author, c.outlet, c.title && `«${c.title}»`, c.published && day(c.published), c.url].filter(Boolean).join(", ");
  const words = c.quote === "" ? "" : `«${c.quote}» — `;
  return `${words}${c.speaker ? `${c.speaker}; ` : ""}${where || c.id} (${day(c.accessed)})`;
};

const SPECIAL: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};
const tex = (text: string): string =>
  text
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/[\\~^]|[{}&%$#_]/gu, (c) => SPECIAL[c] ?? `\\${c}`);

/** Verbatim fields end at their brace, and take no escapes. */
const verbatim = (url: string): string => url.replace(/[{}\\\s]/gu, (c) => encodeURIComponent(c));

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const key = (id: string): string => `khabar:${id.replace(/[^A-Za-z0-9]+/gu, "-").replace(/^-|-$/gu, "") || "article"}`;

export const bibtexCitation = (c: Cited): string => {
  const [, year, month] = /^(\d{4})(?:-(\d\d))?/u.exec(c.published ?? "") ?? [];
  const fields: [string, string | undefined][] = [
    ["title", c.title && `{${tex(c.title)}}`],
    ["author", c.author && `{{${tex(c.author)}}}`],
    ["howpublished", c.outlet && `{${tex(c.outlet)}}`],
    ["year", year && `{${year}}`],
    ["month", month && MONTHS[Number(month) - 1]],
    ["date", c.published && `{${day(c.published)}}`],
    ["url", c.url && `{${verbatim(c.url)}}`],
    ["urldate", `{${day(c.accessed)}}`],
    ["langid", c.language === "ar" ? "{arabic}" : `{${tex(c.language)}}`],
    ["note", c.quote ? `{${c.speaker ? `${tex(c.speaker)}: ` : ""}${tex(c.quote)}}` : undefined],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = ${value}`] : []));
  return `@misc{${key(c.id)},\n${lines.join(",\n")}\n}\n`;
};

const dateParts = (iso: string): { "date-parts": number[][] } => ({ "date-parts": [day(iso).split("-").map(Number)] });

export const cslCitation = (c: Cited): Record<string, unknown> => ({
  id: c.id,
  type: "article-newspaper",
  ...(c.title ? { title: c.title } : {}),
  ...(c.author ? { author: [{ literal: c.author }] } : {}),
  ...(c.outlet ? { "container-title": c.outlet } : {}),
  ...(c.published ? { issued: dateParts(c.published) } : {}),
  ...(c.url ? { URL: c.url } : {}),
  accessed: dateParts(c.accessed),
  language: c.language,
  ...(c.quote ? { note: c.speaker ? `${c.speaker}: ${c.quote}` : c.quote } : {}),
});
