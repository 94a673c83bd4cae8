/** Light stemming: enough for the same sentence in the first and the third person, and for a noun beside its verb, to be the same words. */
import { fold } from "../orthography.ts";

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

const without = (word: string, ending: RegExp): string => {
  const bare = word.replace(ending, "");
  return bare.length >= 3 ? bare : word;
};

/** A plural of an adjective of a country has as many endings as it has meanings: ايرانيين is ايراني is ايران. */
const MOST_ENDINGS = 3;
const withoutEndings = (word: string): string => {
  let bare = word;
  for (let i = 0; i < MOST_ENDINGS; i++) {
    const next = without(without(bare, PRONOUNS), ENDINGS);
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
  let stem = comparison;
  if (stem.length > 4) {
    if (ATTACHED_BEFORE_HAMZA.test(word) || ATTACHED_BEFORE_NOUN.test(stem)) stem = stem.slice(1);
    else stem = stem.replace(/^[بلكف](?=[^ا])/u, "");
  }
  if (stem.length > 4) stem = stem.replace(/^س(?=[يتنا])/u, "");
  stem = withoutEndings(stem);
  if (stem.length > 4) stem = stem.replace(/^[يتن]ت(?=...)/u, "ت");
  return stem.length > 3 ? stem.replace(/^[يتن]/u, "") : stem;
};
