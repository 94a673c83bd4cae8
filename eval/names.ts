/** When a name counts as right: the definitions of the gold's own scorer. */
const FOLDS: readonly (readonly [RegExp, string])[] = [
  [/[\u064B-\u065F\u0670\u0640\u200c-\u200f\u202a-\u202e\ufeff]/gu, ""],
  [/[أإآٱ]/gu, "ا"],
  [/ى/gu, "ي"],
  [/ة/gu, "ه"],
  [/ؤ/gu, "و"],
  [/ئ/gu, "ي"],
  [/[«»"“”'‘’()[\]،,.:؛]/gu, " "],
  [/\s+/gu, " "],
];

export const fold = (text: string): string => FOLDS.reduce((s, [from, to]) => s.replace(from, to), (text ?? "").normalize("NFC")).trim();

const forms = (w: string): Set<string> =>
  new Set([
    w,
    w.replace(/^[وفبك]?ال(?=..)/u, ""),
    w.replace(/^لل(?=..)/u, ""),
    w.replace(/^لل(?=..)/u, "ال"),
    w.replace(/^[وبل](?=...)/u, ""),
  ]);

const sameWord = (a: string, b: string): boolean => {
  const other = forms(b);
  return [...forms(a)].some((x) => other.has(x));
};

const words = (text: string): string[] =>
  fold(text)
    .replace(/(^| )(عبد|ابو|نصر) /gu, "$1$2")
    .split(" ")
    .filter(Boolean);

/** Honorifics and an outlet's kind may stand beside a name. */
const BESIDE = /^(?:السيد|السيده|الدكتور|الشيخ|الامير|الملك|معالي|سمو|الاستاذ|وكاله|قناه|صحيفه|جريده|موقع|اذاعه|مجله|شبكه)$/u;
const NISBA = /^ال.+(?:ي|يه)$/u;

const runAt = (short: readonly string[], long: readonly string[]): number => {
  for (let i = 0; i + short.length <= long.length; i++) if (short.every((w, k) => sameWord(w, long[i + k] as string))) return i;
  return -1;
};

const fits = (given: readonly string[], wanted: readonly string[]): boolean => {
  if (given.length === 0 || wanted.length === 0) return false;
  if (given.length >= wanted.length) {
    const i = runAt(wanted, given);
    return (
      i >= 0 && given.every((w, k) => (k >= i && k < i + wanted.length) || BESIDE.test(w) || (k === i + wanted.length && NISBA.test(w)))
    );
  }
  const i = runAt(given, wanted);
  if (i < 0) return false;
  return (
    wanted.every((w, k) => (k >= i && k < i + given.length) || BESIDE.test(w)) || (given.length >= 2 && given.length * 2 >= wanted.length)
  );
};

/** Whether a name is one of the alternatives (` | `). An alternative that only shortens the first earns nothing. */
export const sameName = (given: string, wanted: string): boolean => {
  const g = words(given);
  const all = wanted
    .split("|")
    .map(words)
    .filter((a) => a.length > 0);
  const first = all[0] ?? [];
  return all
    .filter((a, i) => i === 0 || !(a.length < first.length && a.every((w) => first.some((x) => sameWord(w, x)))))
    .some((a) => fits(g, a));
};
