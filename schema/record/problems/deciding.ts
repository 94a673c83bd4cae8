/** What people cannot decide, and why. */
import type { ProblemText } from "../problems.ts";

export const decidingProblems = {
  "target-gone": {
    kind: "conflict",
    en: "what this is about is not in the record any more: it was read anew or forgotten meanwhile",
    ar: "لم يعد موضوع هذا القرار في السجل: أُعيدت قراءته أو حُذف في هذه الأثناء",
  },
  "no-decision": { kind: "not-found", en: "{number}: no decision has this number", ar: "لا قرار بالرقم {number}" },
  "undone-already": {
    kind: "conflict",
    en: "decision {number} was taken back on {day} already",
    ar: "سبق التراجع عن القرار {number} في {day}",
  },
  "correction-wrong": { kind: "bad-request", en: "{what}", ar: "{what}" },
  "two-actors-wanted": {
    kind: "bad-request",
    en: "at least two different actors are wanted",
    ar: "المطلوب شخصيتان أو جهتان مختلفتان على الأقل",
  },
  "one-actor-already": { kind: "conflict", en: "these are one actor already", ar: "هؤلاء واحد في السجل من قبل" },
  "not-its-name": {
    kind: "bad-request",
    en: "{name}: not a name of {actor}; its names are {names}",
    ar: "{name}: ليس من أسماء {actor}؛ وأسماؤه {names}",
  },
  "all-its-names": {
    kind: "bad-request",
    en: "these are all the names it has; one must stay",
    ar: "هذه أسماؤه كلها، ولا بد أن يبقى له اسم",
  },
  "two-events-wanted": { kind: "bad-request", en: "at least two different events are wanted", ar: "المطلوب حدثان مختلفان على الأقل" },
  "accounts-of-several-events": {
    kind: "bad-request",
    en: "these accounts are not of one event",
    ar: "ليست هذه الروايات لحدث واحد",
  },
  "all-its-accounts": {
    kind: "bad-request",
    en: "these are all the accounts it has; one must stay",
    ar: "هذه رواياته كلها، ولا بد أن تبقى له رواية",
  },
  "one-claim-already": { kind: "bad-request", en: "claims: these are one claim already", ar: "هذه قول واحد في السجل من قبل" },
  "reports-of-several-claims": {
    kind: "bad-request",
    en: "reports: they are of different claims; split one claim at a time",
    ar: "هذه النقول لأقوال مختلفة؛ افصل من قول واحد في كل مرة",
  },
  "all-its-reports": {
    kind: "bad-request",
    en: "reports: these are all reports of the claim; nothing would be left of it",
    ar: "هذه نقول القول كلها، فلا يبقى منه شيء",
  },
  "link-to-itself": { kind: "bad-request", en: "from and to are one claim", ar: "لا يُربط القول بنفسه" },
} as const satisfies Readonly<Record<string, ProblemText>>;
