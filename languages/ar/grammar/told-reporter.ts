/** Whom the words were given to, told as the reporter of an outlet, before it is told who gave them. */
import { isWord, type Scene } from "../../../core/mentions/phrase-words.ts";
import { sourceAt } from "../../../core/mentions/source-phrase.ts";
import { bearsPronoun } from "../../../core/reports/frame.ts";
import { matchAt } from "../../../core/tokens/annotated.ts";

/** Where "to the reporter of the radio X [in Y]" ends, -1 where nothing of the kind stands: the letter before it leads, or the object has none and another office speaks behind a comma. */
export const toldReporter = (s: Scene, at: number): number => {
  const office = s.a.tokens[at]?.type.as.office;
  if (office?.entry.features.number !== "s" || office.definite || office.enclitic !== "") return -1;
  const outlet = sourceAt(s, at + 1);
  if (outlet?.kind !== "outlet" || outlet.skip > 0) return -1;
  const to = behindPlaceOf(s, outlet.to);
  if (s.a.lexicon.language.isPurpose(office.proclitics)) return to;
  const resumes = s.a.tokens[at - 1]?.type.as.preposition;
  if (office.proclitics !== "" || !bearsPronoun(resumes)) return -1;
  const speaker = sourceAt(s, s.a.lexicon.language.isComma(s.a.tokens[to]?.type.text ?? "") ? to + 1 : to);
  return speaker && speaker.skip === 0 && (speaker.office !== undefined || speaker.kind === "anonymous") ? to : -1;
};

/** "the radio X IN THE REGION", "AT-THE-REGION": where the reporter is. */
const behindPlaceOf = (s: Scene, at: number): number => {
  const m = matchAt(s.a, at, "preposition");
  if (m?.entry.features.role === "in" && m.enclitic === "") return sourceAt(s, m.to)?.to ?? (isWord(s, m.to) ? m.to + 1 : at);
  return s.a.tokens[at]?.type.prefixed === "by" ? (sourceAt(s, at)?.to ?? at + 1) : at;
};
