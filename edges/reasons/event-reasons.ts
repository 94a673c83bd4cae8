/** Why an account belongs to an event, which the record says in English, said in Arabic. */
import { filled } from "../../schema/message.ts";
import { type Rule, said } from "./sentences.ts";

const inCommon = (n: string): string =>
  filled(
    "ar",
    {
      zero: "لا مشارك مشتركًا",
      one: "مشارك واحد مشترك",
      two: "مشاركان مشتركان",
      few: "{n} مشاركين مشتركين",
      many: "{n} مشاركًا مشتركًا",
      other: "{n} مشارك مشترك",
    },
    { n },
  );

const ofOneCountry = (n: string): string =>
  filled(
    "ar",
    {
      zero: "لا أحد من الدولة نفسها",
      one: "واحد من الدولة نفسها",
      two: "اثنان من الدولة نفسها",
      few: "{n} من الدولة نفسها",
      many: "{n} من الدولة نفسها",
      other: "{n} من الدولة نفسها",
    },
    { n },
  );

const PARTS: readonly Rule[] = [
  [/^(\d+) participants? in common$/u, inCommon],
  [/^(\d+) of the same country$/u, ofOneCountry],
  [/^(\d+) participants? in common and (\d+) of the same country$/u, (same, coarse) => `${inCommon(same)} و${ofOneCountry(coarse)}`],
  [/^the same day$/u, "في اليوم نفسه"],
  [/^times that fit$/u, "في وقتين متوافقين"],
  [/^days close by$/u, "في يومين متقاربين"],
  [/^the same place$/u, "في المكان نفسه"],
  [/^places that differ$/u, "في مكانين مختلفين"],
];

const RULES: readonly Rule[] = [
  [/^the first account of it in the record$/u, "أول رواية له في السجل"],
  [/^headline and body of one article$/u, "عنوان مقال واحد ومتنه"],
  [/^round (\d+) of the same series$/u, (round) => `الجولة ${round} من السلسلة نفسها`],
  [
    /^the same series, participants and day, though the rounds differ \((\d+), (\d+)\)$/u,
    (a, b) => `السلسلة والمشاركون واليوم أنفسهم، وإن اختلفت الجولة (${a} و${b})`,
  ],
  [/^joined by a person$/u, "ضمّه مراجع"],
  [/^parted by a person$/u, "فصله مراجع"],
];

const FIELDS: Readonly<Record<string, string>> = {
  "the date": "التاريخ",
  "the place": "المكان",
  "the number of the round": "رقم الجولة",
  "who took part": "المشاركين",
  "whether it took place": "انعقادها",
};

const withThisNumber = (n: string): string =>
  filled("ar", { two: "حدثان بهذا الرقم", few: "{n} أحداث بهذا الرقم", many: "{n} حدثًا بهذا الرقم", other: "{n} حدث بهذا الرقم" }, { n });

/** What does not fit together in the rounds of a series. */
const ROUNDS: readonly Rule[] = [
  [
    /^articles disagree on (.+)$/u,
    (fields) =>
      `تختلف المقالات في ${fields
        .split(" and ")
        .map((f) => FIELDS[f] ?? f)
        .join(" و")}`,
  ],
  [/^(\d+) events have this number$/u, withThisNumber],
  [/^its date lies before that of round (\d+)$/u, (round) => `تاريخها يسبق تاريخ الجولة ${round}`],
  [
    /^within days of round (\d+): one of the two numbers may be wrong$/u,
    (round) => `لا يفصلها عن الجولة ${round} سوى أيام، وقد يكون أحد الرقمين خطأ`,
  ],
  [/^no article gives the number$/u, "لا يذكر أي مقال رقمها"],
];

/** Nothing where it is no note on a round. */
export const roundNoteInArabic = (note: string): string | undefined => {
  const parts = note.split("; ").map((part) => said(ROUNDS, part));
  return parts.every((part) => part !== undefined) ? parts.join("؛ ") : undefined;
};

/** Nothing where it is no reason of an event. */
export const eventReasonInArabic = (reason: string): string | undefined => {
  const whole = said(RULES, reason);
  if (whole) return whole;
  const parts = reason.split(", ").map((part) => said(PARTS, part));
  return parts.every((part) => part !== undefined) ? parts.join("، ") : undefined;
};
