/** A name of several words, found once, is found wherever the same words stand in a row. */
import type { Annotated } from "../../tokens/annotated.ts";
import type { Token } from "../../tokens/word-type.ts";
import type { Name, Names } from "../names.ts";
import { isClear } from "./chosen-names.ts";
import { changed } from "./new-name.ts";

const sameWords = (a: Annotated, name: Name, at: number): boolean => {
  for (let i = 1; i < name.to - name.from; i++) if (a.tokens[name.from + i]?.type.form !== a.tokens[at + i]?.type.form) return false;
  return true;
};

/** Those worth looking for again, by their first words. */
const byFirstWord = (a: Annotated, names: Names): { readonly byFirst: Map<string, Name[]>; readonly bits: number } => {
  const byFirst = new Map<string, Name[]>();
  let bits = 0;
  for (const name of names.list) {
    if (name.to - name.from < 2 || name.source === "lexicon" || name.skip > 0) continue;
    const { form, bit } = (a.tokens[name.from] as Token).type;
    byFirst.set(form, [...(byFirst.get(form) ?? []), name]);
    bits |= bit;
  }
  return { byFirst, bits };
};

export const repeatedNames = (a: Annotated, names: Names): Name[] => {
  const { byFirst, bits } = byFirstWord(a, names);
  if (byFirst.size === 0) return [];
  const again = (first: string, at: number): Name | undefined =>
    byFirst.get(first)?.find((n) => sameWords(a, n, at) && isClear(names, changed(n, { from: at, to: at + n.to - n.from })));
  const found: Name[] = [];
  for (let at = 0; at < a.tokens.length; at++) {
    if (names.covering[at] !== -1) continue;
    const { type } = a.tokens[at] as Token;
    const whole = (type.bit & bits) === 0 ? undefined : again(type.form, at);
    const known = whole ?? ((type.bitBehind & bits) === 0 ? undefined : again(type.behindJoined, at));
    if (!known) continue;
    const skip = whole ? 0 : type.joined.length;
    found.push(changed(known, { from: at, to: at + known.to - known.from, skip, source: "surname" }));
  }
  return found;
};
