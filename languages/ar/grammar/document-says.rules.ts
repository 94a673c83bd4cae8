/** What a document, remarks or a post say: "CAME in a statement of X that". */
import { cue, fillers, looseSource, source, word } from "../../../core/reports/elements.ts";
import { isBareNews, isCueVerb, namesDocument, type Scene } from "../../../core/mentions/phrase-words.ts";
import { before } from "../../../core/reports/beside-cue.ts";
import { bearsPronoun } from "../../../core/reports/frame.ts";
import { alt, lazy, once, opt, seq, single, when } from "../../../core/rules/pattern.ts";
import { isA, type Match } from "../../../core/tokens/annotated.ts";
import { clause, speech } from "./complements.ts";
import { asserted, cueOf, isKnown, keepingFiller, needs, type P, type ReportRule, remarksOf, rule, timesOver } from "./report-parts.ts";
import { plain } from "./verb-place.ts";

/** Nothing stands before the verb that it could tell more of: "A JOKE that came by the mouth of X". */
const opens: P = once((scan) => {
  const type = scan.scene.a.tokens[before(scan.scene, cueOf(scan).from)]?.type;
  return type?.kind !== "word" || type.as.auxiliary !== undefined || type.as.conjunction !== undefined;
});

/** "in REMARKS FOR THE PRESS that he made": what tells more of a medium without the article. */
const bareAdjective: P = single(({ scene: { a } }, at) => {
  const type = a.tokens[at]?.type;
  return type?.adjectival && !type.definite && type.prefixed === "" ? at + 1 : -1;
});

const given: P = seq(
  word("medium", (m) => m.entry.features.document !== "yes"),
  lazy(bareAdjective, 2),
  word("issued", (m) => m.entry.features.agent === "next"),
);

/** "REMARKS that", with the verb of giving behind them: kept with the preposition before as where the words were given. */
const givenMedium: P = (scan, at, next) => given(scan, at, (to) => keepingFiller(scan, { from: at - 1, to }, () => next(to)));

/** "came IN …": behind the preposition what the words came in, with whose it is. */
const cameIn = (id: string, score: number, ...what: readonly P[]): ReportRule =>
  rule(
    id,
    score,
    seq(
      cue("perfect"),
      needs("document"),
      asserted,
      word("preposition", (m) => m.entry.features.role === "in"),
      ...what,
      fillers,
      alt(clause, speech),
    ),
  );

const MOST_OF_PAPER = 5;

/** "the results of THE STUDY", "FIGURES of the institute": a document whose issuer nobody tells, or what is drawn from one. */
const paperAhead: P = when(({ scene }, at) => [at, at + 1].some((i) => namesDocument(scene, i) && scene.a.tokens[i]?.type.prefixed === ""));

const FARTHEST_PAPER = 8;

const isThat = (s: Scene, at: number): boolean => isA(s.a, at, "complementiser");

/** Nothing of its clause stands before the word. */
const isFirst = (s: Scene, at: number): boolean =>
  s.a.tokens[at]?.type.conjoined === true || s.a.tokens[before(s, at)]?.type.kind !== "word" || isThat(s, at - 1);

/** The document opens its clause, or one word that belongs to it does: "THE RESULTS OF the study". */
const leadsClause = (s: Scene, at: number): boolean => {
  const owner = before(s, at);
  return isFirst(s, at) || (isFirst(s, owner) && s.a.tokens[owner]?.type.prefixed === "");
};

/** Where the document that opens the clause of the verb stands: "the new SURVEY of the health system showed that"; -1 where none does. */
const paperAt = (s: Scene, { from, entry }: Match): number => {
  for (let at = from - 1; at >= from - FARTHEST_PAPER && s.a.sentenceOf[at] === s.a.sentenceOf[from]; at--) {
    const type = s.a.tokens[at]?.type;
    if (type?.kind !== "word" || isCueVerb(s, at) || isThat(s, at)) return -1;
    const paper = type.as.medium?.entry.features;
    if (paper?.document === "yes" && type.prefixed === "" && leadsClause(s, at)) return paper.gender === entry.features.gender ? at : -1;
  }
  return -1;
};

const aPaper = source("subject", (p) => p.kind === "document");

const paperBefore: P = (scan, at, next) => {
  const paper = paperAt(scan.scene, cueOf(scan));
  return paper === -1 ? false : aPaper(scan, paper, () => next(at));
};

/** Unnamed news stands right before the cue. */
const bareNewsBefore: P = when((scan) => {
  const type = scan.scene.a.tokens[cueOf(scan).from - 1]?.type;
  return type !== undefined && isBareNews(type);
});

export const documentSaysRules: readonly ReportRule[] = [
  rule(
    "document-says",
    10,
    seq(
      cue("perfect"),
      needs("document"),
      asserted,
      alt(
        seq(
          word("preposition", (m) => m.entry.features.role === "in"),
          // "in THE TEXT OF the statement"
          opt(word("determiner")),
          source("subject", (p) => p.kind === "document"),
        ),
        source("subject", (p) => p.kind === "document" && p.skip > 0),
      ),
      fillers,
      alt(clause, speech),
    ),
  ),
  // "came by the mouth of X that"
  rule(
    "mouth-says",
    9.9,
    seq(cue("perfect"), needs("document"), asserted, opens, word("mouthpiece"), source("subject", isKnown), fillers, alt(clause, speech)),
  ),
  // "came in the speech of X that"
  cameIn("remarks-say", 9.9, remarksOf(true)),
  // "came in a post of X that"
  cameIn(
    "post-says",
    9.8,
    word("medium", (m) => m.entry.features.kind === "post"),
    source("subject", (p) => isKnown(p) && p.kind !== "outlet" && p.skip > 0),
  ),
  // "came in remarks THAT X MADE that"
  cameIn(
    "given-says",
    9.8,
    givenMedium,
    source("subject", (p) => isKnown(p) && p.kind !== "outlet" && p.skip === 0),
  ),
  // "THE STUDY SHOWED that": what only a document shows in words
  rule(
    "document-shows",
    9.7,
    seq(
      cue("perfect"),
      needs("that:paper"),
      plain,
      asserted,
      timesOver,
      alt(
        source("subject", (p) => p.kind === "document" && p.skip === 0),
        seq(paperAhead, looseSource("subject", MOST_OF_PAPER)),
        paperBefore,
      ),
      fillers,
      clause,
    ),
  ),
  // "NEWS TO THE EFFECT that": of a message or a picture it only tells what it is
  rule("news-to-the-effect", 9.7, seq(cue("imperfect"), needs("that:news"), plain, asserted, bareNewsBefore, clause)),
  // "issued a statement in which came that": what the statement hangs on speaks
  rule(
    "document-in-it",
    10,
    seq(
      cue("perfect"),
      needs("document"),
      asserted,
      word("preposition", (m) => m.entry.features.role === "in" && bearsPronoun(m)),
      fillers,
      alt(clause, speech),
    ),
  ),
];
