/** What is wrong with work on the record, and with what people keep at the desk. */
import type { ProblemText } from "../problems.ts";

export const keepingProblems = {
  "file-exists": {
    kind: "conflict",
    en: "{path}: this file is there already; give another name, or take it away first",
    ar: "{path}: هذا الملف موجود؛ سمِّ غيره أو انقله أولًا",
  },
  "iso-date-wanted": {
    kind: "bad-request",
    en: "{parameter} {given}: an ISO 8601 date is wanted, such as 2022-09-18",
    ar: "{given}: المطلوب تاريخ مثل 2022-09-18",
  },
  "no-feed-to-watch": {
    kind: "bad-request",
    en: "no feed to watch: give addresses of feeds, or `khabar add` a feed or an OPML list first",
    ar: "لا خلاصة لتُتابَع: أضف عنوان خلاصة أو قائمة OPML أولًا",
  },
  "feed-address-wanted": {
    kind: "bad-request",
    en: "{given}: the address of a feed is wanted, beginning with https://",
    ar: "{given}: المطلوب عنوان خلاصة يبدأ بـ https://‎",
  },
  "no-case": { kind: "not-found", en: "{id}: there is no case with this id", ar: "{id}: لا ملف بهذا المعرّف" },
  "not-in-case": { kind: "not-found", en: "{ref}: this case has no such {kind}", ar: "{ref}: ليس هذا في الملف" },
  "passage-wanted": {
    kind: "bad-request",
    en: "{ref}: of a passage an article's id, start and end are wanted, such as a1b2:12-90",
    ar: "{ref}: يُسمّى المقطع بمعرّف المقال وبدايته ونهايته، مثل a1b2:12-90",
  },
  "passage-wrong": {
    kind: "bad-request",
    en: "{ref}: the article's text has {length} units, and a passage begins before it ends",
    ar: "{ref}: طول نص المقال {length} وحدة، والمقطع يبدأ قبل أن ينتهي",
  },
  "others-case": {
    kind: "not-allowed",
    en: "this case is {by}'s: only {by} or an admin may change it",
    ar: "أنشأ هذا الملف {by}، فلا يغيّره سواه إلا مشرف",
  },
  "others-search": {
    kind: "not-allowed",
    en: "this search is {by}'s: only {by} or an admin may change it",
    ar: "حفظ هذا البحث {by}، فلا يغيّره سواه إلا مشرف",
  },
  "no-search": { kind: "not-found", en: "{id}: there is no saved search with this id", ar: "{id}: لا بحث محفوظًا بهذا المعرّف" },
  "search-wrong": { kind: "bad-request", en: "query: {what}", ar: "في البحث ما لا يُقبل؛ تحقق من المرشحات" },
  "search-empty": {
    kind: "bad-request",
    en: "query: it says nothing, so that every article would fit; give words or a filter",
    ar: "البحث فارغ، فيطابقه كل مقال؛ اكتب كلمات أو اختر مرشحًا",
  },
  "no-user": { kind: "not-found", en: "there is no user {name}", ar: "لا مستخدم باسم {name}" },
  "user-name-wrong": {
    kind: "bad-request",
    en: "{name}: a name has letters, digits, dots and hyphens, 64 at most",
    ar: "{name}: يتألف الاسم من حروف وأرقام ونقاط وشرطات، 64 على الأكثر",
  },
  "user-exists": { kind: "conflict", en: "there is a user {name} already", ar: "يوجد مستخدم باسم {name}" },
  "password-short": {
    kind: "bad-request",
    en: "a password needs {least} characters or more",
    ar: "أقل طول لكلمة المرور بالحروف: {least}",
  },
  "password-long": { kind: "bad-request", en: "a password may have {most} characters", ar: "أقصى طول لكلمة المرور بالحروف: {most}" },
  "no-key": {
    kind: "not-found",
    en: "{key}: there is no key with this id; `khabar keys` lists them",
    ar: "{key}: لا مفتاح بهذا المعرّف",
  },
  "others-key": {
    kind: "not-allowed",
    en: "this key is {by}'s: only {by} or an admin may take it back",
    ar: "هذا المفتاح لـ{by}، فلا يلغيه سواه إلا مشرف",
  },
} as const satisfies Readonly<Record<string, ProblemText>>;
