/**
 * Whether a text is in the language the reader knows. By its script first; then Persian, Urdu, Pashto and Kurdish are told from Arabic by
 * letters Arabic has not and by the article, which opens about every fourth word of Arabic news and hardly a word of theirs. Letters alone
 * do not do: Arabic typed on a Persian keyboard, or quoting it, is full of them.
 */
const ARABIC = /[\u0621-\u064a]+/gu;
const LETTERS = /\p{L}/gu;
const WORDS = /[\p{L}\p{M}]{2,}/gu;
/** Words with the article, behind a particle too. */
const WITH_ARTICLE = /(?<![\p{L}\p{M}])[وف]?(?:[بك]?ال|لل)[\p{L}\p{M}]{2,}/gu;

const NEIGHBOURS: readonly { readonly language: string; readonly name: string; readonly own: RegExp }[] = [
  { language: "ur", name: "Urdu", own: /[ٹڈڑںےہھ]/gu },
  { language: "ps", name: "Pashto", own: /[ښځټډړګېۍڼ]/gu },
  { language: "ckb", name: "Kurdish", own: /[ڤۆەێڵڕ]/gu },
  { language: "fa", name: "Persian", own: /[پچژگکی]/gu },
];

const ANY_FOREIGN = new RegExp(NEIGHBOURS.map((n) => n.own.source).join("|"), "u");

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

const SHARE_OF_LETTERS = 0.3;
const SHARE_OF_FOREIGN = 0.03;
/** Between Arabic, seldom under a tenth, and its neighbours, seldom over a fiftieth. */
const SHARE_OF_ARTICLE = 0.05;
/** Fewer words say nothing by the article being absent. */
const ENOUGH_WORDS = 25;
const SAMPLE = 20_000;

export interface Foreign {
  /** BCP 47, as far as it can be told */
  readonly language: string;
  readonly why: string;
}

/** Undefined for Arabic; else which language it seems to be, and how that shows. */
export const notArabic = (text: string): Foreign | undefined => {
  const sample = text.slice(0, SAMPLE);
  // what is left of Arabic is little, and only there is anything else to be counted
  const rest = sample.replace(ARABIC, "");
  const arabic = sample.length - rest.length;
  const letters = arabic + count(rest, LETTERS);
  if (letters === 0) return { language: "und", why: "it has no letters" };
  if (arabic >= letters * SHARE_OF_LETTERS && !ANY_FOREIGN.test(rest)) return undefined;
  const foreign = NEIGHBOURS.map((n) => ({ ...n, letters: count(rest, n.own) }));
  const all = arabic + foreign.reduce((n, f) => n + f.letters, 0);
  if (all < letters * SHARE_OF_LETTERS) return { language: "und", why: "its letters are not Arabic" };
  const words = count(sample, WORDS);
  if (count(sample, WITH_ARTICLE) > words * SHARE_OF_ARTICLE) return undefined;
  const threshold = words < ENOUGH_WORDS ? SHARE_OF_FOREIGN : SHARE_OF_FOREIGN / 3;
  if (all - arabic <= all * threshold) return undefined;
  const likely = foreign.find((f) => f.letters > all * 0.01) ?? foreign.at(-1);
  return { language: likely?.language ?? "und", why: `by its letters and words it is rather ${likely?.name}` };
};
