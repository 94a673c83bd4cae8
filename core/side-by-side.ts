/** Which articles are read side by side: so few, and so short, that what is known of all of them stays little. */
import type { Document } from "./reader.ts";

/** Whoever asks for no more at once holds no more readings than that. */
export const SIDE_BY_SIDE = 16;
/** Units of text: beyond it an article is company enough for itself. */
const MOST_UNITS = 1 << 15;

export const bunches = (documents: readonly Document[]): Document[][] => {
  const all: Document[][] = [];
  let units = 0;
  for (const document of documents) {
    const last = all.at(-1);
    units += document.text.length;
    if (last && last.length < SIDE_BY_SIDE && units <= MOST_UNITS) last.push(document);
    else {
      all.push([document]);
      units = document.text.length;
    }
  }
  return all;
};
