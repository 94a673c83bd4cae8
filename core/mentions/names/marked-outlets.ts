/** Listed outlets whose last words stand in quotation marks, with or without a preposition glued to the first: Radio "F M". */
import { type Annotated, isA } from "../../tokens/annotated.ts";
import { surfaceUnits } from "../../tokens/lexicon.ts";
import type { Name } from "../names.ts";

const MOST_MARKED = 3;

const formsBetween = (a: Annotated, from: number, to: number): string => {
  const forms: string[] = [];
  for (let at = from; at < to; at++) forms.push(a.tokens[at]?.type.form ?? "");
  return forms.join(" ");
};

export const markedOutlets = (a: Annotated): Name[] => {
  const names: Name[] = [];
  for (const q of a.quotations.list) {
    const at = q.open - 1;
    const type = a.tokens[at]?.type;
    // "the paper "X"": the phrase for outlets takes the marks apart
    if (isA(a, at, "outlet-head")) continue;
    if (q.broken || q.words === 0 || q.words > MOST_MARKED || type?.kind !== "word") continue;
    const { language } = a.lexicon;
    const rest = formsBetween(a, q.open + 1, q.close);
    for (const split of language.splits(type.form, type.text)) {
      if (split.tail > 0 || split.definite) continue;
      const entry = a.lexicon.lookup(`${split.stem} ${rest}`).find((e) => e.class === "outlet");
      if (!entry) continue;
      const skip = surfaceUnits(type.text, split.skip, language.fold);
      names.push({ from: at, to: q.close + 1, skip, kind: "outlet", source: "lexicon", entry });
      break;
    }
  }
  return names;
};
