/** The words of a stretch as they are held against others: folded, and without what is only glued to them. */
import type { Range } from "./noun-phrase.ts";
import type { Scene } from "./phrase-words.ts";
import { endingAt, isA, matchAt } from "../tokens/annotated.ts";

export const formsOf = (s: Scene, range: Range): string[] => {
  const forms: string[] = [];
  for (let at = range.from; at < range.to; at++) {
    const token = s.a.tokens[at];
    if (!token || token.type.kind === "mark") continue;
    const cut = at === range.from ? range.skip : 0;
    forms.push(cut === 0 ? token.type.form : s.a.lexicon.language.fold(s.a.lexicon.language.withoutProclitic(token.type.text, cut)));
  }
  return forms;
};

export const bare = (s: Scene, forms: readonly string[]): string[] => forms.map((f) => s.a.lexicon.language.stem(f));

/** The words by which somebody is called: bare, also where "and" joins one to those before it. */
export const callingsOf = (s: Scene, range: Range): string[] => {
  const words = bare(s, formsOf(s, range));
  for (let at = range.from + 1; at < range.to; at++) {
    const type = s.a.tokens[at]?.type;
    if (type?.conjoined) words.push(s.a.lexicon.language.stem(type.form.slice(s.a.lexicon.language.andForm.length)));
  }
  return words;
};

/** "the king - may God keep him -": where the wish at the end begins, with the mark before it; 0 where there is none. */
const wishBefore = (s: Scene, to: number): number => {
  const isMark = (at: number) => s.a.tokens[at]?.type.kind === "mark";
  const wish = endingAt(s.a, isMark(to - 1) ? to - 1 : to, "eulogy");
  if (!wish) return 0;
  return isMark(wish.from - 1) ? wish.from - 1 : wish.from;
};

/** What somebody is called, without the wish for him behind it. */
export const withoutWish = (s: Scene, { from, to, skip }: Range): Range => {
  const wish = wishBefore(s, to);
  return { from, to: wish > from ? wish : to, skip };
};

/** Without the words that only point to it again: "THIS ministry", "THE SAME ministry", "the ministry MENTIONED". */
export const ownWords = (s: Scene, range: Range): Range => {
  let { from, to } = range;
  while (from < to - 1 && (isA(s.a, from, "demonstrative") || matchAt(s.a, from, "same-source")?.entry.features.front === "yes")) from++;
  while (to > from + 1 && isA(s.a, to - 1, "same-source")) to--;
  return withoutWish(s, { from, to, skip: from === range.from ? range.skip : 0 });
};
