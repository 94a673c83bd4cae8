/** What pages of actors, events and series have in common: names, dates, events as a line and who came. */
import { type Counted, counted } from "../../../../schema/counts.ts";
import type { ActorRef, EventRef } from "../../../../schema/record/shapes.ts";
import { type Lang, label } from "../../labels.ts";
import { calm, isolate, type Part, plain, TerminalPage } from "../../terminal-page.ts";
import { sayingWith } from "../../../words.ts";
import type { PageOptions } from "../pages.ts";

const WORDS = {
  names: { en: "Names", ar: "الأسماء" },
  offices: { en: "Offices", ar: "المناصب" },
  statements: { en: "Statements", ar: "الأقوال" },
  encounters: { en: "Events", ar: "الأحداث" },
  through: { en: "Carried by", ar: "من ينقل أقواله" },
  spokesmen: { en: "Spokesmen", ar: "من يتحدث باسمه" },
  meets: { en: "Meets", ar: "من يلتقيهم" },
  merged: { en: "Merged into it by hand", ar: "دُمج فيه بقرار بشري" },
  others: { en: "Others with this name", ar: "آخرون بالاسم نفسه" },
  rounds: { en: "rounds", ar: "الجولات" },
  disagree: { en: "articles disagree on", ar: "تختلف المقالات في" },
  disagreements: { en: "Where articles disagree", ar: "ما تختلف فيه المقالات" },
  accounts: { en: "Accounts", ar: "الروايات" },
  related: { en: "Beside it", ar: "ما يتصل به" },
  seen: { en: "seen", ar: "ورد" },
  since: { en: "since", ar: "منذ" },
  missing: { en: "not in the record", ar: "ليست في السجل" },
  gaps: { en: "missing", ar: "ناقصة" },
  disputed: { en: "rounds in dispute", ar: "جولات متعارضة" },
  came: { en: "Who came", ar: "من حضر" },
  unnumbered: { en: "without a number", ar: "بلا رقم" },
} as const;
const say = sayingWith(WORDS);
export type RecordWord = Parameters<typeof say>[1];

const FIELDS: Readonly<Record<EventRef["conflicts"][number], RecordWord>> = {
  time: "time",
  place: "place",
  round: "round",
  participants: "participants",
  status: "status",
};
export const fieldWord = (lang: Lang, field: EventRef["conflicts"][number]): string => say(lang, FIELDS[field]);

export class RecordPage extends TerminalPage {
  readonly lang: Lang;

  constructor(o: PageOptions) {
    super(o.width, o.colour);
    this.lang = o.lang;
  }

  word(key: RecordWord): string {
    return say(this.lang, key);
  }

  /** A number with what it counts. */
  counted(n: number, what: Counted): string {
    return counted(this.lang, what, n);
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
