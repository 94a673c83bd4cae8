/** What somebody asks for, of whom: "asked of X the withdrawal of", "asked for the postponement of". */
import { isGrammatical } from "../../../core/mentions/name-words.ts";
import type { NounPhrase } from "../../../core/mentions/noun-phrase.ts";
import { isCueVerb, type Scene } from "../../../core/mentions/phrase-words.ts";
import { sourceAt } from "../../../core/mentions/source-phrase.ts";
import { cue, objectStart, source, word } from "../../../core/reports/elements.ts";
import { subjectAtOpening, subjectBehindThat } from "../../../core/reports/subject-at-opening.ts";
import { alt, opt, type Scan, seq, when } from "../../../core/rules/pattern.ts";
import { clause } from "./complements.ts";
import type { Match } from "../../../core/tokens/annotated.ts";
import { type P, type ReportRule, agent, asserted, cueOf, needs, resumed, rule, subject, tie, timesOver } from "./report-parts.ts";
import { wholeAdverbial } from "./pause.ts";
import { notLed, opensClause, plain } from "./verb-place.ts";

const FARTHEST_HAD = 10;

/** "HAD SAHLA asked": between "had" and the verb. */
const subjectBehindHad = ({ scene, from }: Scan<Scene>, cue: Match): NounPhrase | undefined => {
  for (let at = cue.from - 1; at > Math.max(from, cue.from - FARTHEST_HAD); at--) {
    const phrase = scene.a.tokens[at - 1]?.type.as.auxiliary?.entry.features.gender === undefined ? undefined : sourceAt(scene, at);
    if (phrase?.to === cue.from && phrase.skip === 0) return phrase;
  }
  return undefined;
};

/** Whoever asks has been told right before the verb, and is more than "a source": those ask not to be named. */
const askerBefore: P = when((scan) => {
  const cue = cueOf(scan);
  const before =
    subjectAtOpening(scan.scene, cue, scan.from) ?? subjectBehindThat(scan.scene, cue, scan.from) ?? subjectBehindHad(scan, cue);
  return before !== undefined && before.kind !== "anonymous" && before.kind !== "common";
});

/** "thanked Sahla, AND ASKED FOR the going on of": behind a comma, whoever spoke before it in the sentence. */
const goesOn: P = when((scan) => {
  const { from, proclitics } = cueOf(scan);
  const { a, names } = scan.scene;
  if (!proclitics.startsWith(a.lexicon.language.andForm) || !a.lexicon.language.isComma(a.tokens[from - 1]?.type.text ?? "")) return false;
  for (let at = from - 2; at >= scan.from; at--) if (isCueVerb(scan.scene, at) && names.covering[at] === -1) return true;
  return false;
});

/** "THE POSTPONEMENT OF the talks": a bare noun in its construct; a loan is no words. */
export const bareObject: P = seq(
  objectStart,
  when(({ scene: { a, names, inTime } }, at) => {
    const [noun, next] = [a.tokens[at]?.type, a.tokens[at + 1]?.type];
    if (noun?.kind !== "word" || noun.definite || noun.prefixed !== "" || names.covering[at] !== -1 || inTime[at] === 1) return false;
    if (a.lexicon.language.looksAdverbial(noun.form) || a.lexicon.language.looksPerfect(noun.form)) return false;
    return next?.kind === "word" && next.prefixed === "" && !next.conjoined && !isGrammatical(a, at + 1);
  }),
);

export const askedRules: readonly ReportRule[] = [
  // "asked of him THE SECRETARY the withdrawal of": who asks stands behind the pronoun of whom he asks
  rule(
    "verb-from-him-subject-object",
    8.4,
    seq(cue("perfect", "imperfect"), plain, asserted, needs("from-object"), notLed, resumed, timesOver, agent, tie("object", objectStart)),
  ),
  rule(
    "verb-from-addressee-object",
    8.2,
    seq(
      cue("perfect", "imperfect"),
      plain,
      asserted,
      needs("from-object"),
      notLed,
      opt(seq(timesOver, subject)),
      timesOver,
      alt(
        resumed,
        seq(
          word("preposition", (m) => m.entry.features.role === "from" && m.enclitic === ""),
          source("addressee"),
        ),
      ),
      tie("object", objectStart),
    ),
  ),
  // "Sahla ASKED FOR the postponement of", "the envoy had asked for a meeting of": a bare noun in its construct is what is asked for
  rule(
    "verb-asked-object",
    6.7,
    seq(
      cue("perfect"),
      plain,
      asserted,
      needs("object:ask"),
      alt(seq(opensClause, timesOver, agent, timesOver), seq(alt(askerBefore, goesOn), alt(timesOver, wholeAdverbial))),
      tie("object", bareObject),
    ),
  ),
  // "asked THAT they come": the clause right behind the verb, or whoever asks
  rule(
    "verb-asked-clause",
    8.3,
    seq(
      cue("perfect", "imperfect"),
      plain,
      asserted,
      needs("that:near"),
      notLed,
      timesOver,
      opt(seq(opensClause, agent, timesOver)),
      clause,
    ),
  ),
];
