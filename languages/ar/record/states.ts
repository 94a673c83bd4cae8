/** States by other names, as what is said is compared: who speaks of Moscow and who speaks of Russia may tell the same. */
import { comparisonForm } from "./content-words.ts";

/** Capitals that the news put for their states, each with its state; none that is another word as well. */
export const CAPITALS: readonly (readonly [capital: string, state: string])[] =
  "الرياض:السعودية أبوظبي:الإمارات الدوحة:قطر المنامة:البحرين صنعاء:اليمن بغداد:العراق دمشق:سوريا بيروت:لبنان القاهرة:مصر الخرطوم:السودان طهران:إيران أنقرة:تركيا موسكو:روسيا كييف:أوكرانيا بكين:الصين طوكيو:اليابان واشنطن:أمريكا لندن:بريطانيا باريس:فرنسا برلين:ألمانيا روما:إيطاليا مدريد:إسبانيا فيينا:النمسا أثينا:اليونان وارسو:بولندا نيودلهي:الهند كابول:أفغانستان"
    .split(" ")
    .map((pair) => pair.split(":") as [string, string]);

const stateOf = new Map(CAPITALS.map(([capital, state]) => [comparisonForm(capital), state]));

/** The state for which a capital stands; `comparison` may have a preposition or "and" written to it. */
export const stateOfCapital = (comparison: string): string | undefined =>
  stateOf.get(comparison) ?? (comparison.length > 4 ? stateOf.get(comparison.replace(/^[وفبلك]+/u, "")) : undefined);

/** "The United States", of two words with what may be written to the first. */
export const UNITED = { first: /^[وفبلك]*(?:ال|ل)ولايات$/u, second: "المتحده", state: "أمريكا" } as const;

/** Written with its long vowel before or behind the r; what ends it would be taken off as a pronoun. */
export const AMERICAN = /^ام(?:ير|ري)ك/u;
