/** A number in a column, and behind it what was counted, in the form that goes with the number. */
import { type ArabicPlural, filled, type Language } from "../../../../schema/message.ts";
import { calm, type TerminalPage } from "../../terminal-page.ts";

interface Noun {
  readonly en: { readonly one: string; readonly other: string };
  readonly ar: ArabicPlural;
}

/** Arabic counts by four forms: one, two, three to ten, and more. */
const noun = (one: string, other: string, single: string, dual: string, few: string, many: string): Noun => ({
  en: { one, other },
  ar: { zero: few, one: single, two: dual, few, many, other: single },
});

const NOUNS = {
  articles: noun("article", "articles", "مقال", "مقالان", "مقالات", "مقالًا"),
  spans: noun(
    "span held against its text",
    "spans held against their texts",
    "مقطع قوبل بنصه",
    "مقطعان قوبلا بنصيهما",
    "مقاطع قوبلت بنصوصها",
    "مقطعًا قوبل بنصه",
  ),
  troubles: noun("trouble", "troubles", "موضع خلل", "موضعا خلل", "مواضع خلل", "موضع خلل"),
  versions: noun("version of its text", "versions of its text", "نسخة من نصه", "نسختان من نصه", "نسخ من نصه", "نسخة من نصه"),
  reports: noun("report", "reports", "نقل", "نقلان", "نقول", "نقلًا"),
  events: noun("account of an event", "accounts of events", "رواية لحدث", "روايتان لأحداث", "روايات أحداث", "رواية لأحداث"),
  claims: noun(
    "claim that nobody else tells",
    "claims that nobody else tells",
    "قول لا ينقله غيره",
    "قولان لا ينقلهما غيره",
    "أقوال لا ينقلها غيره",
    "قولًا لا ينقله غيره",
  ),
  actors: noun(
    "actor that nobody else names",
    "actors that nobody else names",
    "طرف لا يذكره غيره",
    "طرفان لا يذكرهما غيره",
    "أطراف لا يذكرها غيره",
    "طرفًا لا يذكره غيره",
  ),
  evidence: noun(
    "page kept as evidence",
    "pages kept as evidence",
    "صفحة محفوظة دليلًا",
    "صفحتان محفوظتان دليلًا",
    "صفحات محفوظة دليلًا",
    "صفحة محفوظة دليلًا",
  ),
  replayed: noun(
    "decision of a person carried out again",
    "decisions of people carried out again",
    "قرار أعيد تنفيذه",
    "قراران أعيد تنفيذهما",
    "قرارات أعيد تنفيذها",
    "قرارًا أعيد تنفيذه",
  ),
} as const satisfies Readonly<Record<string, Noun>>;

export type Counted = keyof typeof NOUNS;

const COLUMN = 12;

export const putSum = (page: TerminalPage, n: number, what: string): void =>
  page.put(`${n.toLocaleString("en").padStart(COLUMN)}  ${what}`);

export const countedNoun = (lang: Language, n: number, what: Counted): string => calm(filled(lang, NOUNS[what][lang], { n }));

export const putCounted = (page: TerminalPage, lang: Language, n: number, what: Counted): void =>
  putSum(page, n, countedNoun(lang, n, what));
