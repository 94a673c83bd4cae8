/** What is read as Arabic and what is not: neighbours in the same script, other scripts, and mixtures. */
import { expect, test } from "vitest";
import { loadReader } from "../edges/files/load-reader.ts";
import { notArabic } from "../edges/ingest/language-check.ts";
import { readInput, readTasks } from "../edges/ingest/read-input.ts";

const ARABIC =
  "قال وزير الخارجية في مؤتمر صحفي إن الوفود وصلت إلى العاصمة مساء الثلاثاء، وإن الجولة المقبلة من المشاورات ستعقد بعد أسبوعين في مقر الوزارة.";
const PERSIAN =
  "وزیر امور خارجه در نشست خبری گفت که هیئت‌ها شامگاه سه‌شنبه به پایتخت رسیدند و دور بعدی گفتگوها دو هفته دیگر در محل وزارتخانه برگزار خواهد شد.";
const PERSIAN_ARABIC_KEYS =
  "وزير امور خارجه در نشست خبري گفت كه گروه ها شامگاه سه شنبه به پايتخت رسيدند و دور بعدي گفتگوها دو هفته ديگر در محل وزارتخانه برگزار خواهد شد و از همه كشورها دعوت شده است.";
const URDU =
  "وزیر خارجہ نے پریس کانفرنس میں کہا کہ وفود منگل کی شام دارالحکومت پہنچ گئے ہیں اور مذاکرات کا اگلا دور دو ہفتے بعد وزارت کی عمارت میں ہوگا۔";
const PASHTO =
  "د بهرنیو چارو وزیر په خبري غونډه کې وویل چې پلاوي د سې شنبې ماښام پلازمېنې ته ورسېدل او راتلونکی پړاو به دوه اونۍ وروسته وي.";
const KURDISH = "وەزیری دەرەوە لە کۆنفرانسێکی ڕۆژنامەوانیدا ڕایگەیاند کە شاندەکان ئێوارەی سێشەممە گەیشتنە پایتەخت.";
const ENGLISH = "The foreign minister told a news conference that the delegations had arrived in the capital on Tuesday evening.";

test("Arabic is read, however it was typed", () => {
  expect(notArabic(ARABIC)).toBeUndefined();
  expect(notArabic(ARABIC.replaceAll("ي", "ی").replaceAll("ك", "ک"))).toBeUndefined();
  expect(notArabic("أجرى سفير مرجانة مباحثات مع رئيس وزراء سهلان")).toBeUndefined();
});

test("Persian, Urdu, Pashto and Kurdish are told apart", () => {
  expect([PERSIAN, PERSIAN_ARABIC_KEYS, URDU, PASHTO, KURDISH].map((t) => notArabic(t)?.language)).toEqual(["fa", "fa", "ur", "ps", "ckb"]);
});

test("a mixture is read where Arabic has its share, and a text of another script is not", () => {
  expect(notArabic(`${ARABIC}\n${ENGLISH}`)).toBeUndefined();
  expect(notArabic(`${ARABIC}\n${PERSIAN}`)).toBeUndefined();
  expect(notArabic(`${ENGLISH.repeat(5)} ${ARABIC.slice(0, 60)}`)).toMatchObject({ language: "und" });
  expect(notArabic("12345 …")?.why).toContain("no letters");
});

test("what is not Arabic keeps its text and its language, and gives one problem and nothing else", () => {
  const reading = readInput(loadReader(), { text: URDU, title: "عنوان" }, [], "x.txt");
  expect(reading).toMatchObject({ reports: [], events: [], mentions: [], article: { language: "ur", text: URDU, title: "عنوان" } });
  expect(reading.problems.map((p) => p.code)).toEqual(["not-arabic"]);
});

test("two articles that are not read are two", () => {
  const [one, other] = [URDU, ENGLISH].map((text) => readInput(loadReader(), { text }, [], "x.txt").article);
  expect([one?.id, other?.id]).toEqual([one?.version, other?.version]);
  expect(one?.version).not.toBe(other?.version);
});

test("an article on which the reader fails is told as such, with its text, and fails alone", () => {
  const sound = loadReader();
  const failing = {
    ...sound,
    read: (document: Parameters<typeof sound.read>[0]) => {
      if (document.text === ARABIC) throw new RangeError("out of bounds");
      return sound.read(document);
    },
  };
  const task = { document: { text: ARABIC, published: "2024-03-05" }, problems: [], where: "x.txt" };
  const reading = readInput(failing, task.document, [], task.where);
  expect(reading).toMatchObject({ reports: [], events: [], article: { text: ARABIC } });
  const others = [`${ARABIC} ${ARABIC}`, URDU, ARABIC].map((text) => ({ ...task, document: { ...task.document, text } }));
  const sideBySide = { ...failing, readAll: (documents: Parameters<typeof sound.readAll>[0]) => documents.map(failing.read) };
  const each = others.map(({ document }) => readInput(failing, document, [], "x.txt"));
  expect(readTasks(sideBySide, others)).toEqual(each);
  expect(readTasks(sound, others.slice(0, 2))).toEqual(each.slice(0, 2));
  expect(reading.problems).toMatchObject([{ code: "reader-failed", where: "x.txt", message: expect.stringContaining("out of bounds") }]);
});
