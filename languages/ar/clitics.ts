/** How a folded Arabic word comes apart: conjunction, preposition, article, stem, attached pronoun or case ending. */
import { flat } from "../../core/flat.ts";
import type { Entry, Split, WordClass } from "../../core/language.ts";

const CONJUNCTIONS = ["و", "ف"];
const PREPOSITIONS = ["ب", "ل", "ك"];
const PRONOUNS = ["هما", "كما", "ها", "هم", "هن", "نا", "كم", "ه", "ك", "ي"];

/** The stem as it stands without its pronoun: ته goes back to ة, ا to ى, ائ and اؤ to اء. All in folded letters. */
const restored = (rest: string): string[] => {
  const last = rest.at(-1);
  const out = [rest];
  if (last === "ت") out.push(`${rest.slice(0, -1)}ه`);
  if (last === "ا") out.push(`${rest.slice(0, -1)}ي`);
  if (rest.endsWith("اي") || rest.endsWith("او")) out.push(`${rest.slice(0, -1)}ء`);
  return out;
};

interface Front {
  readonly proclitics: string;
  readonly definite: boolean;
  readonly rest: string;
  readonly skip: number;
}

const withArticle = (front: Front): Front[] => {
  const { rest, proclitics, skip } = front;
  const out = [front];
  if (proclitics.endsWith("ل") && rest.startsWith("ل") && rest.length > 2) {
    // لل: the article has lost its alef; names that bear the article get it back
    out.push({ proclitics, definite: true, rest: rest.slice(1), skip: skip + 1 });
    out.push({ proclitics, definite: false, rest: `ا${rest}`, skip });
  } else if (rest.startsWith("ال") && rest.length > 3) out.push({ proclitics, definite: true, rest: rest.slice(2), skip: skip + 2 });
  return out;
};

const fronts = (form: string): Front[] => {
  const bare: Front[] = [{ proclitics: "", definite: false, rest: form, skip: 0 }];
  for (const c of CONJUNCTIONS)
    if (form.startsWith(c) && form.length > 2) bare.push({ proclitics: c, definite: false, rest: form.slice(1), skip: 1 });
  const all = [...bare];
  for (const front of bare) {
    for (const p of PREPOSITIONS)
      if (front.rest.startsWith(p) && front.rest.length > 2)
        all.push({ proclitics: front.proclitics + p, definite: false, rest: front.rest.slice(1), skip: front.skip + 1 });
    if (front.rest.startsWith("س") && front.rest.length > 3)
      all.push({ proclitics: `${front.proclitics}س`, definite: false, rest: front.rest.slice(1), skip: front.skip + 1 });
  }
  return flat(all, withArticle);
};

/** All splits, the least cut first. The feminine ending folds to the letter of a pronoun but is none: `text` tells. */
export const splits = (form: string, text = form): Split[] => {
  const feminine = text.endsWith("ة");
  const pronounLast = text.endsWith("ه");
  const out: Split[] = [];
  const heads = fronts(form);
  for (const f of heads)
    out.push({ proclitics: f.proclitics, definite: f.definite, stem: f.rest, enclitic: "", skip: f.skip, tail: 0, pronounLast });
  for (const f of heads)
    if (f.rest.length > 3 && f.rest.endsWith("ا") && f.rest.at(-2) !== "ه")
      out.push({ proclitics: f.proclitics, definite: f.definite, stem: f.rest.slice(0, -1), enclitic: "ا", skip: f.skip, tail: 1 });
  for (const f of heads) {
    if (f.definite) continue;
    for (const pronoun of PRONOUNS) {
      if (!f.rest.endsWith(pronoun) || f.rest.length - pronoun.length < 2 || (feminine && pronoun === "ه")) continue;
      const rest = f.rest.slice(0, -pronoun.length);
      for (const stem of restored(rest))
        out.push({
          proclitics: f.proclitics,
          definite: false,
          stem,
          enclitic: pronoun,
          skip: f.skip,
          tail: pronoun.length,
          restored: stem !== rest,
        });
    }
  }
  return out;
};

const CONJUNCTION_ONLY = new Set(["", "و", "ف"]);
const isVerbal = (entry: Entry) => entry.features.mood === "perfect" || entry.features.mood === "imperfect";

/** Classes of words that bear a conjunction and nothing else: particles, listed with their pronouns where they take any. */
const PARTICLES: ReadonlySet<WordClass> = new Set<WordClass>([
  "complementiser",
  "according",
  "what",
  "in-saying",
  "aside",
  "undisclosed",
  "back-pointer",
  "background",
  "stay",
  "turn",
  "eulogy",
  "auxiliary",
  "negation",
  "subordinator",
  "relative",
  "demonstrative",
  "pronoun",
  "interrogative",
  "conjunction",
]);
/** Names: prepositions stand before them, no pronoun behind, and the article is theirs or not there. */
const NAMES: ReadonlySet<WordClass> = new Set<WordClass>([
  "country",
  "city",
  "place",
  "outlet",
  "given-name",
  "person",
  "name-particle",
  "organisation",
  "month",
  "weekday",
  "time-relative",
  "time-word",
  "era",
  "number-word",
  "duration",
]);

/** Bodies and gatherings, of which an adjective is made with the letter that also is "my". */
const NISBA: ReadonlySet<WordClass> = new Set<WordClass>(["outlet-head", "organisation-head", "group"]);

/** "Denied it" is نفاه: with the letter kept it is the noun, "his denial". */
const LOST_BEFORE_PRONOUN = "ى";

const acceptsVerb = (entry: Entry, split: Split): boolean => {
  if (split.enclitic !== "" && entry.form.endsWith(LOST_BEFORE_PRONOUN) && split.restored !== true) return false;
  if (split.definite || split.enclitic === "ا" || split.enclitic === "ي") return false;
  if (CONJUNCTION_ONLY.has(split.proclitics)) return true;
  return entry.features.mood === "imperfect" && /^[وف]?[سل]$/u.test(split.proclitics);
};

/** Whether a word of this entry may carry these clitics. */
export const accepts = (entry: Entry, split: Split): boolean => {
  // with a conjunction "to me" would be spelt like the crown prince
  if (entry.features.uncut === "yes") return split.proclitics === "" && split.tail === 0;
  if (isVerbal(entry)) return acceptsVerb(entry, split);
  if (entry.class === "event-light" && (entry.features.tense === "present" || entry.features.tense === "future"))
    return !split.definite && split.enclitic !== "ا" && (CONJUNCTION_ONLY.has(split.proclitics) || /^[وف]?[سل]$/u.test(split.proclitics));
  if (split.proclitics.endsWith("س")) return false;
  // "my newspapers", "my states": the letter is the adjective's, "press", "international"
  if (NISBA.has(entry.class) && split.enclitic === "ي" && split.restored !== true) return false;
  if (entry.features.fixed === "yes") return split.tail === 0 && !split.definite && CONJUNCTION_ONLY.has(split.proclitics);
  if (PARTICLES.has(entry.class)) return split.tail === 0 && !split.definite && CONJUNCTION_ONLY.has(split.proclitics);
  if (entry.class === "preposition") return !split.definite && split.enclitic !== "ا" && CONJUNCTION_ONLY.has(split.proclitics);
  // "his deputy" is no woman: she is written with the ending of the feminine
  if (entry.class === "office" && split.pronounLast && split.tail === 0 && !split.definite && entry.form.endsWith("ة")) return false;
  if (NAMES.has(entry.class)) return split.tail === 0 && !split.definite;
  if (entry.class === "demonym") return split.tail === 0 || split.enclitic === "ا";
  return true;
};
