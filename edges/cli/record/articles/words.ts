/** What pages of articles say besides the words that all share. */
import { sayingWith } from "../../../words.ts";

export const say = sayingWith({
  lookedFor: { en: "looked for", ar: "بُحث عن" },
  none: { en: "Nothing in the record fits.", ar: "لا شيء في السجل يطابق ذلك." },
  text: { en: "Text", ar: "النص" },
  versions: { en: "Versions", ar: "النسخ" },
  related: { en: "Related articles", ar: "مقالات ذات صلة" },
  claims: { en: "In the record", ar: "في السجل" },
  version: { en: "version", ar: "النسخة" },
  same: { en: "Nothing has changed.", ar: "لم يتغير شيء." },
});

/** Why an article is related. */
export const sayWhy = sayingWith({
  copy: { en: "nearly the same text", ar: "بالصياغة نفسها" },
  claim: { en: "same words", ar: "ينقل القول نفسه" },
  event: { en: "same event", ar: "يروي الحدث نفسه" },
  series: { en: "same series", ar: "من سلسلة الجولات نفسها" },
  actors: { en: "same people", ar: "يتناول الأطراف نفسها" },
});
