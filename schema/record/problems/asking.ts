/** What is wrong with a request itself: who asks, how, and in what form. */
import type { ProblemText } from "../problems.ts";

export const askingProblems = {
  "parameters-wrong": { kind: "bad-request", en: "{what}", ar: "في الطلب ما لا يُقبل." },
  "json-wanted": {
    kind: "wrong-form",
    en: "send the parameters as a JSON object, with Content-Type: application/json",
    ar: "تُرسل المعاملات كائنَ JSON، مع الترويسة Content-Type: application/json",
  },
  "not-json": { kind: "bad-request", en: "the body is no JSON object of parameters", ar: "متن الطلب ليس كائن JSON يضم المعاملات" },
  "request-too-large": { kind: "too-large", en: "a request may have 1 MB", ar: "لا يتجاوز الطلب ميغابايت واحدًا" },
  "no-operation": {
    kind: "not-found",
    en: "no such operation; /api/openapi.json lists them",
    ar: "لا توجد عملية بهذا الاسم؛ وفي /api/openapi.json قائمة العمليات",
  },
  "wrong-method": { kind: "wrong-method", en: "{operation} is asked with {method}", ar: "تُطلب العملية {operation} بالطريقة {method}" },
  "role-wanted": {
    kind: "not-allowed",
    en: "this is for a {role}; {name} is a {has}",
    ar: "دور {name} في هذا المكتب لا يسمح بذلك",
  },
  "only-addresses": {
    kind: "bad-request",
    en: "{given}: an address beginning with https:// is wanted; files are uploaded to /api/upload",
    ar: "{given}: المطلوب عنوان يبدأ بـ https://‎؛ أما الملفات فتُرفع إلى /api/upload",
  },
  "private-over-web": {
    kind: "bad-request",
    en: "allow: only the command line may let private addresses be fetched",
    ar: "لا يُسمح بجلب العناوين الخاصة إلا من سطر الأوامر",
  },
  "no-such-work": { kind: "not-found", en: "no such work is under way", ar: "ليس هذا العمل جاريًا الآن" },
  "files-wanted": {
    kind: "bad-request",
    en: "1 to {most} files are wanted, as multipart/form-data, each as `file`",
    ar: "المطلوب ملف واحد على الأقل، ولا أكثر من {most} ملف دفعةً واحدة",
  },
  "files-in-form": {
    kind: "wrong-form",
    en: "send files as multipart/form-data, each as `file`",
    ar: "تُرسل الملفات بصيغة multipart/form-data، كل منها باسم file",
  },
  "upload-too-large": {
    kind: "too-large",
    en: "{most} MB at once at most; larger files are taken in with `khabar add`",
    ar: "لا تتجاوز الدفعة الواحدة {most} ميغابايت؛ وما زاد يُدخَل من سطر الأوامر بالأمر khabar add",
  },
  "not-an-article": {
    kind: "bad-request",
    en: "this is no article: {what}",
    ar: "لا يكفي ما أُرسل ليكون مقالًا: تحقق من النص والتاريخ والعنوان",
  },
  "wrong-host": {
    kind: "wrong-host",
    en: "this desk answers to localhost and 127.0.0.1 only; `khabar desk --host` opens it to others, with accounts",
    ar: "لا يجيب هذا المكتب إلا على localhost و127.0.0.1؛ ويُفتح لغير هذا الجهاز بحسابات، بالأمر khabar desk --host",
  },
  "from-elsewhere": {
    kind: "not-allowed",
    en: "changes are taken from the desk's own pages and from programs only",
    ar: "لا يُقبل التغيير إلا من صفحات المكتب نفسه أو من برنامج",
  },
  "key-not-good": {
    kind: "not-known",
    en: "this key is not known, or no longer good",
    ar: "هذا المفتاح غير معروف، أو لم يعد صالحًا",
  },
  "log-in-first": {
    kind: "not-known",
    en: "log in, or send a key: Authorization: Bearer khabar_…",
    ar: "سجّل الدخول، أو أرسل مفتاحًا في الترويسة Authorization",
  },
  "log-in-wanted": { kind: "bad-request", en: "a name and a password are wanted", ar: "المطلوب اسم وكلمة مرور" },
  "log-in-too-large": { kind: "too-large", en: "a name and a password are shorter", ar: "الاسم وكلمة المرور أقصر من ذلك" },
  "log-in-wrong": { kind: "not-known", en: "name and password do not go together", ar: "الاسم وكلمة المرور لا يتطابقان" },
  "too-many-attempts": {
    kind: "too-many",
    en: "wait {minutes} minutes before the next attempt",
    ar: "كثرت المحاولات. مهلة الانتظار قبل المحاولة التالية بالدقائق: {minutes}",
  },
  "own-password-only": { kind: "not-allowed", en: "one's own password only", ar: "لا يغيّر أحد كلمة مرور غيره" },
  "record-not-available": {
    kind: "not-available",
    en: "{what}",
    ar: "السجل غير متاح الآن: قد يكون برنامج آخر يكتب فيه، أو امتلأ القرص. أعد المحاولة بعد قليل",
  },
  "own-mistake": {
    kind: "own-mistake",
    en: "This is a mistake of Khabar, not yours; its log tells more.",
    ar: "هذا خطأ من «خبر» لا منك، وتفاصيله في سجل تشغيله.",
  },
} as const satisfies Readonly<Record<string, ProblemText>>;
