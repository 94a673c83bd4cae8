/** What is asked for and is not in the record, or cannot be looked for as it is asked. */
import type { ProblemText } from "../problems.ts";

export const findingProblems = {
  "no-article": {
    kind: "not-found",
    en: "{article}: no article in the record has this id or address",
    ar: "{article}: ليس في السجل مقال بهذا المعرّف أو العنوان",
  },
  "no-version": {
    kind: "not-found",
    en: "{article}: has no version {number}; its versions are 1 to {last}",
    ar: "{article}: ليست له النسخة {number}؛ ونسخه من 1 إلى {last}",
  },
  "one-version-only": {
    kind: "bad-request",
    en: "{article}: has one version only; there is nothing to compare",
    ar: "{article}: للمقال نسخة واحدة، فليس ثمة ما يُقارن",
  },
  "nothing-before-first": {
    kind: "bad-request",
    en: "{article}: nothing comes before version 1; there is nothing to compare",
    ar: "{article}: لا نسخة قبل الأولى، فليس ثمة ما يُقارن",
  },
  "no-stretch": {
    kind: "bad-request",
    en: "start, end: {start} to {end} is no stretch of this text, which has {length} units",
    ar: "من {start} إلى {end}: ليس هذا موضعًا في النص، وطوله {length} وحدة",
  },
  "no-claim": { kind: "not-found", en: "{id}: the record has no claim with this id", ar: "{id}: ليس في السجل قول بهذا المعرّف" },
  "no-report": { kind: "not-found", en: "{id}: the record has no report with this id", ar: "{id}: ليس في السجل نقل بهذا المعرّف" },
  "no-event": { kind: "not-found", en: "{id}: the record has no event with this id", ar: "{id}: ليس في السجل حدث بهذا المعرّف" },
  "no-account": {
    kind: "not-found",
    en: "{id}: the record has no account of an event with this id",
    ar: "{id}: ليس في السجل رواية لحدث بهذا المعرّف",
  },
  "no-actor": {
    kind: "not-found",
    en: "{id}: the record has no actor with this id; `khabar who <name> --format json` tells ids",
    ar: "{id}: ليس في السجل شخصية أو جهة بهذا المعرّف",
  },
  "no-series": {
    kind: "not-found",
    en: "{name}: no series has this id or name; `khabar series` lists those the record has",
    ar: "{name}: لا سلسلة جولات بهذا المعرّف أو الاسم؛ وفي صفحة الجولات ما في السجل منها",
  },
  "no-claim-or-report": {
    kind: "not-found",
    en: "{id}: the record has no claim and no report with this id",
    ar: "{id}: ليس في السجل قول ولا نقل بهذا المعرّف",
  },
  "no-event-or-account": {
    kind: "not-found",
    en: "{id}: the record has no event and no account with this id",
    ar: "{id}: ليس في السجل حدث ولا رواية لحدث بهذا المعرّف",
  },
  "no-reading": {
    kind: "not-found",
    en: "{id}: the record has no report and no account of an event with this id; `khabar review` lists them",
    ar: "{id}: ليس في السجل نقل ولا رواية لحدث بهذا المعرّف",
  },
  "account-replaced": {
    kind: "not-found",
    en: "{id}: this account stands in an older version of its article, and counts for no event any more",
    ar: "{id}: هذه الرواية من نسخة سابقة للمقال، ولم تعد تُحسب لأي حدث",
  },
  "words-not-reported": {
    kind: "not-found",
    en: '"{words}": no claim has this id, and nobody is reported to have said these words; `khabar search` looks in all texts',
    ar: "«{words}»: لا قول بهذا المعرّف، ولم يُنقل عن أحد أنه قال هذه الكلمات؛ والبحث ينظر في النصوص كلها",
  },
  "claim-gone": { kind: "not-found", en: "{of}: the record has no such claim any more", ar: "{of}: لم يعد هذا القول في السجل" },
  "nobody-named": {
    kind: "not-found",
    en: "{name}: nobody in the record has this name or id; `khabar actors` lists those it has",
    ar: "{name}: لا أحد في السجل بهذا الاسم أو المعرّف؛ وفي صفحة الشخصيات والجهات من فيه",
  },
  "nobody-named-but": {
    kind: "not-found",
    en: "{name}: nobody in the record has this name or id; did you mean {like}?",
    ar: "{name}: لا أحد في السجل بهذا الاسم أو المعرّف؛ أتقصد {like}؟",
  },
  "no-country": {
    kind: "bad-request",
    en: "{name}: no country of this name; give its Arabic or English name, or two letters such as TN",
    ar: "{name}: لا دولة بهذا الاسم؛ اكتب اسمها بالعربية أو الإنجليزية، أو حرفين مثل TN",
  },
  "not-a-date": {
    kind: "bad-request",
    en: "{parameter}: {date} is no date; 2024, 2024-05 or 2024-05-17 is wanted",
    ar: "{date}: ليس هذا تاريخًا؛ المطلوب مثل 2024 أو 2024-05 أو 2024-05-17",
  },
  "query-wrong": { kind: "bad-request", en: "query: {what}", ar: "في عبارة البحث: {what}" },
  "quote-empty": {
    kind: "bad-request",
    en: "quote: the words of a quotation are wanted",
    ar: "المطلوب كلمات الاقتباس",
  },
  "cursor-wrong": {
    kind: "bad-request",
    en: "cursor: this is not where a page ended; take it from the answer before, as it is",
    ar: "ليس هذا موضعًا انتهت عنده صفحة؛ خذه من الجواب السابق كما هو",
  },
} as const satisfies Readonly<Record<string, ProblemText>>;
