/** Whether the outlet itself files a page under opinion: by its section, genre or type, never by its words. */
const SECTIONS = new Set([
  "رأي",
  "الرأي",
  "آراء",
  "الآراء",
  "قضايا الرأي",
  "رأي حر",
  "مقال",
  "مقالات",
  "مقالات رأي",
  "مقالات الرأي",
  "مقال رأي",
  "أعمدة",
  "كتاب",
  "كتاب الرأي",
  "كتاب وآراء",
  "افتتاحية",
  "وجهة نظر",
  "وجهات نظر",
  "مدونات",
  "تدوينات",
  "منبر",
  "زوايا",
  "opinion",
  "opinions",
  "op-ed",
  "oped",
  "editorial",
  "editorials",
  "column",
  "columns",
  "columnists",
  "commentary",
  "blogs",
  "views",
]);

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\u0640\u064b-\u0652]/gu, "")
    .replace(/[أإآ]/gu, "ا")
    .replace(/\s+/gu, " ")
    .trim();
const KNOWN = new Set([...SECTIONS].map(plain));

/** Any of these sections, genres or categories, or a part of one ("أخبار / رأي"), is one of opinion. */
export const isOpinion = (labels: readonly string[]): boolean =>
  labels.some((label) => label.split(/[/|>»›،,;·]/u).some((part) => KNOWN.has(plain(part))));

export const OPINION_TYPES: ReadonlySet<string> = new Set(["OpinionNewsArticle"]);
