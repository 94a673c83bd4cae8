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

/** Nothing where it is no reason of an event. */
export const eventReasonInArabic = (reason: string): string | undefined => {
  const whole = said(RULES, reason);
  if (whole) return whole;
  const parts = reason.split(", ").map((part) => said(PARTS, part));
  return parts.every((part) => part !== undefined) ? parts.join("، ") : undefined;
};
