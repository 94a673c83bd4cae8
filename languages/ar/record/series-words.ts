/** The words by which a standing mechanism is known: without article, ending and number, and without what says only that it meets. */
const IDLE = new Set(
  "جوله دوره اجتماع اجتماعات جلسه من في بين علي الي مع بلدين جانبين طرفين دولتين ثناييه ثنايي سنويه سنوي دوري دوريه ل".split(" "),
);
const ORDINAL =
  /^(?:اول|اولي|ثاني|ثانيه|ثالث|ثالثه|رابع|رابعه|خامس|خامسه|سادس|سادسه|سابع|سابعه|ثامن|ثامنه|تاسع|تاسعه|عاشر|عاشره|حادي|حاديه|عشر|عشره|عشرون|عشرين|ثلاثون|ثلاثين|اربعون|اربعين|خمسون|خمسين|ستون|ستين|سبعون|سبعين|ثمانون|ثمانين|تسعون|تسعين|\d+)$/u;

/** Gender and the ending of relatives fall away: الأمنية and الأمن are one word of a name. */
const stem = (word: string): string =>
  word.length > 4 ? word.replace(/(?:يه|يات|ات|ي|ه)$/u, "") : word.length === 4 ? word.replace(/[يه]$/u, "") : word;

/** `words`: folded, without those that name countries. */
export const seriesWords = (words: readonly string[]): string[] => {
  const own: string[] = [];
  for (const word of words) {
    const bare = word
      .replace(/^(?:[وف]?[بلك]?ال|لل|ل(?=مشاور|مفاوض|محادث|مباحث|حوار|لجن|منتد|قم|مؤتمر|موتمر))(?=...)/u, "")
      .replace(/^و(?=ال)/u, "");
    if (IDLE.has(bare) || ORDINAL.test(bare.replace(/^و/u, "")) || bare === "") continue;
    own.push(stem(bare));
  }
  return own;
};
