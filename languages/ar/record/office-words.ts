/** How Arabic words an office or a body, in one form for all wordings. Words are folded and without article. */

/** Offices and bodies that every state has one of; the wordings that mean the same lead to the same form. */
const NATIONAL: readonly (readonly [RegExp, string])[] = [
  [/^(?:رييس|رييسه)(?: (?:جمهوريه|دوله|بلاد|نظام))?$/u, "رييس"],
  [/^(?:رييس|رييسه) (?:حكومه|وزراء|مجلس وزراء)$|^وزيره? اول[يه]?$/u, "رييس حكومه"],
  [/^(?:ملك|عاهل)$/u, "ملك"],
  [/^امير(?: دوله| بلاد)?$/u, "امير"],
  [/^سلطان$/u, "سلطان"],
  [/^ولي عهد$/u, "ولي عهد"],
  [/^مستشاره?$/u, "مستشار"],
  [/^(?:رييس|رييسه) (?:برلمان|مجلس نواب|مجلس نواب شعب|مجلس شعب|مجلس امه)$/u, "رييس برلمان"],
  [/^(?:وزير|وزيره) (?:شوون )?خارجيه(?: و.*)?$/u, "وزير خارجيه"],
  [/^(?:وزير|وزيره) شوون خارجيه .*$/u, "وزير خارجيه"],
  [/^(?:وزير|وزيره) دفاع(?: وطني)?$/u, "وزير دفاع"],
  [/^(?:وزاره )?(?:شوون )?خارجيه(?: و.*)?$/u, "وزاره خارجيه"],
  [/^(?:وزاره )?داخليه$/u, "وزاره داخليه"],
  [/^(?:وزاره )?دفاع(?: وطني)?$/u, "وزاره دفاع"],
  [/^(?:حكومه|مجلس وزراء)$/u, "حكومه"],
  [/^رياسه(?: جمهوريه)?$/u, "رياسه"],
  [/^رياسه (?:حكومه|وزراء|مجلس وزراء)$/u, "رياسه حكومه"],
  [/^(?:متحدث|متحدثه|ناطق|ناطقه)(?: رسمي| رسميه)? (?:باسم|باسم وزاره|ب?لسان) (?:وزاره )?خارجيه$/u, "متحدث خارجيه"],
];
/** Heads under which every state has one of each kind, whatever the kind. */
const NATIONAL_HEAD = /^(?:وزير|وزيره|وزاره) \S/u;
/** What shows that somebody has left an office or not taken it yet. */
const PAST = new Set("سابق سابقه اسبق سبق راحل راحله مقال مستقيل مخلوع منتخب منتخبه مكلف معزول انتقالي متخلي مرشح مرشحه".split(" "));
const IDLE = new Set("حالي حاليه جديد جديده رسمي سيد سيده معالي دوله سعاده فخامه".split(" "));

export interface OfficeWords {
  readonly what: string;
  readonly national: boolean;
  readonly past: boolean;
}

/** `words`: without those that name the country. */
export const officeWords = (words: readonly string[]): OfficeWords => {
  const past = words.some((w) => PAST.has(w));
  const own = words.filter((w, i) => !PAST.has(w) && !(i > 0 && IDLE.has(w) && w !== "دوله"));
  const told = own.join(" ");
  for (const [shape, form] of NATIONAL) if (shape.test(told)) return { what: form, national: true, past };
  const head = NATIONAL_HEAD.test(told);
  const what = own.slice(0, MOST_WORDS).join(" ");
  return { what: head ? what.replace(/^وزيره /u, "وزير ").replace(/ (?:شوون|شان) /u, " ") : what, national: head, past };
};
const MOST_WORDS = 7;
