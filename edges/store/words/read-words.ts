import { wordReader } from "../../../core/record/search/text-words.ts";
import { arabicRecord } from "../../../languages/ar/record.ts";

/** Shared by all who read words: they keep the forms of what comes often. */
export const readWords = wordReader(arabicRecord);
