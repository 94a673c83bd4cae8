/** What pages of actors, events and series have in common: names, dates, events as a line and who came. */
import type { ActorRef, EventRef } from "../../../../schema/record/shapes.ts";
import { type Lang, label } from "../../labels.ts";
import { calm, isolate, type Part, plain, TerminalPage } from "../../terminal-page.ts";
import type { PageOptions } from "../pages.ts";

const WORDS = {
  names: { en: "Names", ar: "الأسماء" },
  offices: { en: "Offices", ar: "المناصب" },
  statements: { en: "Statements", ar: "الأقوال" },
  encounters: { en: "Encounters", ar: "اللقاءات" },
  through: { en: "Carried by", ar: "نقل عنه" },
  spokesmen: { en: "Spokesmen", ar: "المتحدثون باسمه" },
  meets: { en: "Meets", ar: "يلتقي" },
  merged: { en: "Merged into it by hand", ar: "ضُمّ إليه يدويا" },
  others: { en: "Others with this name", ar: "آخرون بالاسم نفسه" },
  reports: { en: "reports", ar: "أقوال" },
  events: { en: "events", ar: "لقاءات" },
  articles: { en: "articles", ar: "مقالات" },
  outlets: { en: "outlets", ar: "وسائل إعلام" },
  rounds: { en: "rounds", ar: "جولات" },
  round: { en: "round", ar: "الجولة" },
  origins: { en: "independent origins", ar: "أصول مستقلة" },
  disagree: { en: "articles disagree on", ar: "تختلف المقالات في" },
  disagreements: { en: "Where articles disagree", ar: "حيث تختلف المقالات" },
  accounts: { en: "Accounts", ar: "الروايات" },
  related: { en: "Beside it", ar: "إلى جانبه" },
  seen: { en: "seen", ar: "ورد" },
  since: { en: "since", ar: "منذ" },
  missing: { en: "not in the record", ar: "ليست في السجل" },
  gaps: { en: "missing", ar: "ناقصة" },
  participants: { en: "Who came", ar: "الحضور" },
  unnumbered: { en: "without a number", ar: "بلا رقم" },
  none: { en: "nothing", ar: "لا شيء" },
  more: { en: "more: --cursor", ar: "المزيد: --cursor" },
  time: { en: "date", ar: "التاريخ" },
  place: { en: "place", ar: "المكان" },
  who: { en: "participants", ar: "الحضور" },
  status: { en: "status", ar: "الحالة" },
  undated: { en: "undated", ar: "بلا تاريخ" },
} as const;
export type RecordWord = keyof typeof WORDS;
export const term = (lang: Lang, key: RecordWord): string => WORDS[key][lang];

const FIELDS: Readonly<Record<EventRef["conflicts"][number], RecordWord>> = {
  time: "time",
  place: "place",
  round: "round",
  participants: "who",
  status: "status",
};
export const fieldWord = (lang: Lang, field: EventRef["conflicts"][number]): string => term(lang, FIELDS[field]);

export class RecordPage extends TerminalPage {
  readonly lang: Lang;

  constructor(o: PageOptions) {
    super(o.width, o.colour);
    this.lang = o.lang;
  }

  word(key: RecordWord): string {
    return term(this.lang, key);
  }

  /** A number with what it counts. */
  counted(n: number, key: RecordWord): string {
    return this.lang === "ar" ? `${calm(this.word(key))}: ${n}` : `${n} ${n === 1 ? this.word(key).replace(/s$/u, "") : this.word(key)}`;
  }

  title(key: RecordWord): void {
    this.put();
    this.put(this.c.bold(calm(this.word(key))));
  }

  /** In the language asked for where the record has it. */
  nameOf(actor: Pick<ActorRef, "name" | "english">): string {
    return this.lang === "en" && actor.english ? `${actor.english} ${isolate(actor.name)}` : actor.name;
  }

  dim(...parts: readonly string[]): string {
    return this.c.dim(parts.map(calm).join(" · "));
  }

  /** Side by side with how often. */
  ties(key: RecordWord, ties: readonly { readonly actor: ActorRef; readonly times: number }[]): void {
    if (ties.length === 0) return;
    this.title(key);
    this.row(
      "  ",
      "  ",
      ", ",
      ties.map(
        (t): Part => ({
          text: this.lang === "en" ? (t.actor.english ?? t.actor.name) : t.actor.name,
          style: plain,
          after: this.c.dim(String(t.times)),
        }),
      ),
    );
  }
}

export const dateOf = (page: RecordPage, e: Pick<EventRef, "start" | "end">): string => {
  if (!e.start) return page.word("undated");
  return e.end && e.end !== e.start ? `${e.start.slice(0, 10)} – ${e.end.slice(0, 10)}` : e.start.slice(0, 10);
};

const participant = (page: RecordPage, p: EventRef["participants"][number]): Part => {
  const notes: string[] = [];
  if (p.role !== "party") notes.push(label(page.lang, "role", p.role));
  if (p.office) notes.push(p.office);
  const name = page.lang === "en" ? (p.actor?.english ?? p.name) : p.name;
  return { text: name, style: page.c.bold, after: notes.length > 0 ? page.c.dim(`(${notes.map(calm).join(", ")})`) : "" };
};

/** So many of those who took part are shown on a line of a list. */
const MOST_SHOWN = 8;

/** What, when, where; who; and how many tell it. */
export const eventLines = (page: RecordPage, e: EventRef, indent: string, most = MOST_SHOWN): void => {
  const { c, lang } = page;
  const head: Part[] = [
    { text: dateOf(page, e), style: c.bold },
    { text: label(lang, "type", e.type), style: c.cyan },
    { text: label(lang, "status", e.status), style: e.status === "held" ? c.green : c.yellow },
  ];
  if (e.place) head.push({ text: e.place, style: plain });
  if (e.series)
    head.push({
      text: e.series.round === undefined ? e.series.name : `${e.series.name}`,
      style: plain,
      ...(e.series.round === undefined ? {} : { after: c.dim(`${calm(page.word("round"))} ${e.series.round}`) }),
    });
  page.row(indent, `${indent}  `, c.dim(" · "), head);
  const shown = e.participants.slice(0, most);
  if (shown.length > 0) {
    const rest = e.participants.length - shown.length;
    page.row(`${indent}  `, `${indent}  `, ", ", [
      ...shown.map((p) => participant(page, p)),
      ...(rest > 0 ? [{ text: `+${rest}`, style: c.dim }] : []),
    ]);
  }
  const told = [page.counted(e.articles, "articles"), page.counted(e.outlets, "outlets")];
  page.put(`${indent}  ${page.dim(...told, e.id)}`);
  if (e.conflicts.length > 0)
    page.put(`${indent}  ${c.red(`${calm(page.word("disagree"))} ${e.conflicts.map((f) => calm(fieldWord(lang, f))).join(", ")}`)}`);
};
