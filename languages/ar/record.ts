/** Arabic as the record wants it: what is the same word, what the same name. */
import type { RecordLanguage } from "../../core/record/language.ts";
import { fold } from "./orthography.ts";
import { contentWords, FUNCTION } from "./record/content-words.ts";
import { nameKey } from "./record/name-key.ts";
import { outletKey } from "./record/outlet-key.ts";
import { statementWords } from "./record/statement-words.ts";
import { nameSound, otherCase, wordForms } from "./record/word-forms.ts";

export { comparisonForm } from "./record/content-words.ts";

export const arabicRecord: RecordLanguage = {
  id: "ar",
  fold,
  contentWords,
  statementWords,
  nameKey,
  outletKey,
  wordForms,
  otherCase,
  nameSound,
  joined: (form) => ["ب", "ل", "ك"].map((preposition) => preposition + form),
  isFunctionWord: (word) => FUNCTION.has(fold(word)),
};
