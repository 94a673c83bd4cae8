/** What the index of words holds of one article. */
import type { Mention } from "../../../schema/reading.ts";
import type { RecordLanguage } from "../language.ts";
import type { TextWord, WordReader } from "./text-words.ts";

export interface IndexedWords {
  /** forms in the order of the words */
  readonly title: readonly string[];
  readonly text: readonly string[];
  /** other forms, and the sounds of names, each once */
  readonly more: readonly string[];
  /** forms of what the article is about: words of its beginning, and words that come again and again */
  readonly focus: readonly string[];
}

/** Sounds stand among the other forms, told apart from them by a sign that no word has. */
export const SOUND = "≈";
const LEAD = 25;
const OFTEN = 3;
const NAMES: ReadonlySet<Mention["kind"]> = new Set(["person", "place", "country", "outlet"] as const);

const soundsIn = (words: readonly TextWord[], names: readonly Mention[], language: RecordLanguage, into: Set<string>): void => {
  let at = 0;
  for (const { span } of names) {
    while (at > 0 && (words[at - 1] as TextWord).end > span.start) at--;
    while (at < words.length && (words[at] as TextWord).end <= span.start) at++;
    for (let i = at; i < words.length && (words[i] as TextWord).start < span.end; i++) {
      const w = words[i] as TextWord;
      for (const form of [w.form, ...w.others]) into.add(`${SOUND}${language.nameSound(form)}`);
    }
  }
};

export interface IndexedText {
  readonly title: string;
  readonly text: string;
  readonly mentions: readonly Mention[];
}

export const indexedWords = (given: IndexedText, language: RecordLanguage, read: WordReader): IndexedWords => {
  const title = read(given.title);
  const text = read(given.text);
  const more = new Set<string>();
  const times = new Map<string, number>();
  const focus = new Set<string>();
  for (const w of [...title, ...text]) for (const o of w.others) more.add(o);
  for (const [i, w] of text.entries()) {
    const n = (times.get(w.form) ?? 0) + 1;
    times.set(w.form, n);
    if (i < LEAD || n === OFTEN) focus.add(w.form);
  }
  const names = given.mentions.filter((m) => NAMES.has(m.kind));
  soundsIn(
    title,
    names.filter((m) => m.in === "title"),
    language,
    more,
  );
  soundsIn(
    text,
    names.filter((m) => m.in !== "title"),
    language,
    more,
  );
  return { title: title.map((w) => w.form), text: text.map((w) => w.form), more: [...more], focus: [...focus] };
};
