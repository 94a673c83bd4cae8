/** Inflected forms of Arabic verbs and participles, from one citation form each. Only what news prose uses: third person. */

export interface Inflected {
  readonly form: string;
  readonly gender: "m" | "f";
  readonly number: "s" | "d" | "p";
}

const entry = (form: string, gender: "m" | "f", number: "s" | "d" | "p"): Inflected => ({ form, gender, number });

/** A final hamza takes the alef of the dual to itself: بدآ, يبدآن. */
const dualOf = (stem: string): string => (stem.endsWith("أ") ? `${stem.slice(0, -1)}آ` : `${stem}ا`);

/** Perfect, from the third person masculine singular. Weak finals: نفى نفت نفيا نفوا, دعا دعت دعوا. */
export const perfect = (m: string): Inflected[] => {
  const stem = m.slice(0, -1);
  if (m.endsWith("ى"))
    return [
      entry(m, "m", "s"),
      entry(`${stem}ت`, "f", "s"),
      entry(`${stem}يا`, "m", "d"),
      entry(`${stem}تا`, "f", "d"),
      entry(`${stem}وا`, "m", "p"),
    ];
  if (m.endsWith("ا"))
    return [
      entry(m, "m", "s"),
      entry(`${stem}ت`, "f", "s"),
      entry(`${stem}وا`, "m", "p"),
      entry(`${stem}تا`, "f", "d"),
      entry(`${stem}يا`, "m", "d"),
    ];
  return [entry(m, "m", "s"), entry(`${m}ت`, "f", "s"), entry(dualOf(m), "m", "d"), entry(`${m}تا`, "f", "d"), entry(`${m}وا`, "m", "p")];
};

/** Imperfect, from يفعل: تفعل, يفعلان, تفعلان, يفعلون; weak finals lose their last letter before ون. */
export const imperfect = (m: string): Inflected[] => {
  const body = m.slice(1);
  const weak = /[ىيو]$/u.test(body);
  const dualBody = body.endsWith("ى") ? `${body.slice(0, -1)}ي` : body;
  const pluralBody = weak ? body.slice(0, -1) : body;
  return [
    entry(m, "m", "s"),
    entry(`ت${body}`, "f", "s"),
    entry(`${dualOf(`ي${dualBody}`)}ن`, "m", "d"),
    entry(`${dualOf(`ت${dualBody}`)}ن`, "f", "d"),
    entry(`ي${pluralBody}ون`, "m", "p"),
  ];
};

/** What the imperfect loses behind أن: يلتقيا, تلتقيا, يلتقوا. */
export const subjunctive = (m: string): Inflected[] =>
  imperfect(m)
    .filter((f) => f.number !== "s")
    .map((f) => ({ ...f, form: f.number === "d" ? f.form.slice(0, -1) : `${f.form.slice(0, -1)}ا` }));

/** Active participle in the accusative of circumstance: مؤكدا مؤكدة مؤكدين مؤكدات. */
export const participle = (m: string): Inflected[] => {
  const stem = m.replace(/ا$/u, "");
  const plural = stem.endsWith("ي") ? stem.slice(0, -1) : stem;
  return [
    entry(m, "m", "s"),
    entry(`${stem}ة`, "f", "s"),
    entry(`${plural}ين`, "m", "p"),
    entry(`${stem}تين`, "f", "d"),
    entry(`${stem}ات`, "f", "p"),
  ];
};

const ENDINGS: readonly [string, Inflected["gender"], Inflected["number"]][] = [
  ["", "m", "s"],
  ["ة", "f", "s"],
  ["ان", "m", "d"],
  ["ين", "m", "p"],
  ["ون", "m", "p"],
  ["ات", "f", "p"],
  ["تان", "f", "d"],
  ["تين", "f", "d"],
];

/**
 * Forms of a relative adjective: سعودي سعودية سعوديان سعوديين سعوديون سعوديات and the dual feminine. Where two adjectives make one,
 * both agree, and the second bears the article when the first does: كورية جنوبية, (ال)كورية الجنوبية.
 */
export const nisba = (m: string): Inflected[] => {
  const [first = "", second] = m.split(" ");
  const paired = second !== undefined && first.endsWith("ي");
  return ENDINGS.flatMap(([ending, gender, number]) =>
    paired
      ? [entry(`${first}${ending} ${second}${ending}`, gender, number), entry(`${first}${ending} ال${second}${ending}`, gender, number)]
      : [entry(`${m}${ending}`, gender, number)],
  );
};
