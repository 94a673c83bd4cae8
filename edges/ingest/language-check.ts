/** Whether a text is in the language the reader knows: by its letters first; Persian, Urdu, Pashto and Kurdish have letters Arabic has not. */
const ARABIC = /[\u0621-\u064a]/gu;
const FOREIGN = /[پچژگکیےٹڈڑھںېۍټډړګڤۆەێ]/gu;
const LETTERS = /\p{L}/gu;
const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

const SHARE_OF_LETTERS = 0.3;
const SHARE_OF_FOREIGN = 0.03;
const SAMPLE = 20_000;

/** Undefined for Arabic; else what is wrong, in words. */
export const notArabic = (text: string): string | undefined => {
  const sample = text.slice(0, SAMPLE);
  const letters = count(sample, LETTERS);
  if (letters === 0) return "it has no letters";
  const arabic = count(sample, ARABIC);
  const foreign = count(sample, FOREIGN);
  if (arabic + foreign < letters * SHARE_OF_LETTERS) return "its letters are not Arabic";
  return foreign > (arabic + foreign) * SHARE_OF_FOREIGN
    ? "its letters are those of another language in Arabic script (Persian, Urdu, Pashto or Kurdish)"
    : undefined;
};
