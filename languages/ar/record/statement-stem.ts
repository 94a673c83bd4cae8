/** Light stemming: enough for the same sentence in the first and the third person, and for a noun beside its verb, to be the same words. */
import { fold } from "../orthography.ts";
import { comparisonForm } from "./content-words.ts";
import { AMERICAN, stateOfCapital } from "./states.ts";

const PRONOUNS = /(?:هما|كما|كم|ها|هم|هن|نا|ه|ي|ك)$/u;
const ENDINGS = /(?:ون|ين|ات|وا|ان|يه|ه|ي|ا|ت)$/u;

/** A hamza that stands at the head of a word stands inside it once a preposition is attached: لإسرائيل، بإغلاق. */
const ATTACHED_BEFORE_HAMZA = /^[وف]?(?:ال)?[بلك][إأآ]/u;
/** The same before the nouns of verbs that begin with a hamza that is not written: لاستئناف، باجتماع. */
const ATTACHED_BEFORE_NOUN = /^[بلك]ا(?:ست|.ت)..+/u;

/** What is counted in the same breath by different words. */
const KILLED = /^[وفبل]*(?:ال)?(?:وفاه|وفيات|مقتل|قتيلا?|قتلي|مصرع)$/u;
/** What is one encounter by different words, nouns and verbs. */
const MEETING =
  /^[وفبلس]*(?:ال)?(?:لقاء|لقاءات|لقاءه|لقاءها|لقايه|اجتماع|اجتماعات|اجتماعه|[يتن]?(?:اجتمع|جتمع)(?:ت|ا|وا)?|[يتن]?لتق[يت](?:ا|ها|ه)?|التق(?:ي|ت|يا|وا))$/u;
/** By telephone as well. */
const TALKS =
  /^[وفبلس]*(?:ال)?(?:محادثات|مباحثات|محادثه|مفاوضات|مكالم(?:ه|ات)|مهاتفه|اتصال(?:ا|ات)?|[يتن]?تحدث(?:ا|ت|وا)?|تحادث(?:ا|ت|وا)?)$/u;
const VISIT = /^[وفبلس]*(?:ال)?(?:زيار(?:ه|ات|ته|تها)|زار(?:ت|وا|ا)?|[يتن]زور(?:ون)?)$/u;
const INJURED = /^[وفبل]*(?:ال)?(?:اصابه|اصابات|جريحا?|جرحي|مصابا?|مصابين)$/u;

/** Nouns that end in what elsewhere is a dual: اعلان، ايران. */
const ENDS_OF_ITSELF = /^ا\p{L}{2,4}ان$/u;
/** Verbal nouns and broken plurals of the patterns إفعال، افتعال، استفعال، أفعال have a long vowel that the verb, or the singular, has not. */
const LONG_BEFORE_LAST = /^ا(\p{L}{2,4})ا(\p{L})$/u;
/** The verbs of these nouns. */
const BEGINS_WITH_ALIF = /^ا(?=\p{L}{3})/u;
/** مقترح beside اقتراح، مستعد beside استعداد; but مختلف is "various". */
const PARTICIPLE = /^م(?!ختلف)(?=\p{L}ت\p{L}{2}$|ست\p{L}{2})/u;
/** تقديم of قدم. */
const NOUN_OF_DOUBLED = /^ت(\p{L}{2})ي(\p{L})$/u;
/** مناقشة of ناقش. */
const NOUN_OF_LENGTHENED = /^م(?=\p{L}ا\p{L}{2}$)/u;
/** استعداد of استعد. */
const DOUBLED_LAST = /(\p{L})\1$/u;

const without = (word: string, ending: RegExp): string => {
  const bare = word.replace(ending, "");
  return bare.length >= 3 ? bare : word;
};

/** A plural of an adjective of a country has as many endings as it has meanings: ايرانيين is ايراني is ايران. */
const MOST_ENDINGS = 3;
const withoutEndings = (word: string): string => {
  let bare = word;
  for (let i = 0; i < MOST_ENDINGS; i++) {
    const plain = without(bare, PRONOUNS);
    const next = ENDS_OF_ITSELF.test(plain) ? plain : without(plain, ENDINGS);
    if (next === bare) break;
    bare = next;
  }
  return bare;
};

/** `comparison`: of the `word` */
export const statementStem = (comparison: string, word: string): string => {
  const folded = fold(word);
  if (KILLED.test(folded)) return "قتل";
  if (INJURED.test(folded)) return "جرح";
  if (MEETING.test(folded)) return "لقاء";
  if (TALKS.test(folded)) return "محادث";
  if (VISIT.test(folded)) return "زيار";
  const state = stateOfCapital(comparison);
  let stem = state === undefined ? comparison : comparisonForm(state);
  if (stem.length > 4) {
    if (ATTACHED_BEFORE_HAMZA.test(word) || ATTACHED_BEFORE_NOUN.test(stem)) stem = stem.slice(1);
    else stem = stem.replace(/^[بلكف](?=[^ا])/u, "");
  }
  if (stem.length > 4) stem = stem.replace(/^س(?=[يتنا])/u, "");
  if (AMERICAN.test(stem)) return "امريك";
  stem = withoutEndings(stem);
  if (LONG_BEFORE_LAST.test(stem)) return stem.replace(LONG_BEFORE_LAST, "$1$2").replace(DOUBLED_LAST, "$1");
  if (NOUN_OF_DOUBLED.test(stem)) return stem.replace(NOUN_OF_DOUBLED, "$1$2");
  if (NOUN_OF_LENGTHENED.test(stem)) return stem.slice(1);
  stem = stem.replace(PARTICIPLE, "");
  if (BEGINS_WITH_ALIF.test(stem)) return stem.slice(1);
  if (stem.length > 4) stem = stem.replace(/^[يتن]ت(?=...)/u, "ت");
  return stem.length > 3 ? stem.replace(/^[يتن]/u, "") : stem;
};
