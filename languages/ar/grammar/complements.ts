/** What the words said stand behind: a complementiser, a preposition, a colon, quotation marks. */
import type { Scene } from "../../../core/mentions/phrase-words.ts";
import {
  bearsBy,
  colon,
  comma,
  objectStart,
  ownPreposition,
  prefixedBy,
  prefixedFor,
  quotation,
  that,
  word,
  wordsOf,
} from "../../../core/reports/elements.ts";
import { alt, keeping, opt, type Scan, seq, when } from "../../../core/rules/pattern.ts";
import { isA, matchAt } from "../../../core/tokens/annotated.ts";
import { type P, tie, here, needs, cueOf } from "./report-parts.ts";

/** Behind a colon: a quotation, or bare words. */
export const spoken: P = alt(
  tie("quote", seq(colon, opt(comma), quotation(1))),
  tie("quote", seq(colon, opt(that), keeping("bare", true, here))),
);

export const speech: P = alt(spoken, tie("quote", seq(opt(comma), quotation(3))));
export const clause: P = tie("that", seq(that, opt(comma)));

/** "that" with "by" before it; BAN, spelt so once the hamza is folded, is a name. */
const isByThat = ({ scene: { a, names } }: Scan<Scene>, at: number): boolean =>
  names.covering[at] === -1 && matchAt(a, at, "complementiser")?.entry.features.by === "yes";

export const clauseBy: P = tie(
  "that",
  seq(
    when((scan, at) => bearsBy(scan, at) || isByThat(scan, at)),
    that,
  ),
);

/** "pointed to, that": a comma may be left between the two. */
export const behindPreposition: P = seq(ownPreposition, alt(clause, seq(comma, clause), tie("phrase", here)));

/** "asked WHY the embassy": a question in the writer's words, which its own word opens. */
const question: P = tie(
  "that",
  when(({ scene: { a }, to }, at) => at < to && matchAt(a, at, "interrogative")?.skip === 0, wordsOf("interrogative")),
);

/** "to", which some verbs take before a clause alone: "concluded that", but "came to an agreement". */
const toWord: P = word("preposition", (m) => m.entry.features.role === "to" && m.enclitic === "");

export const complement: P = alt(
  seq(needs("that", "to", "on", "from", "quote", "by:that", "about"), clause),
  seq(needs("by", "by:that", "that"), clauseBy),
  seq(needs("quote", "by:quote"), speech),
  seq(needs("colon", "that", "object", "to", "on"), spoken),
  seq(
    needs("that"),
    tie(
      "quote",
      seq(
        opt(comma),
        quotation(3),
        when((scan, at) => isA(scan.scene.a, at + 1, "complementiser")),
      ),
    ),
  ),
  seq(needs("to:that"), toWord, clause),
  seq(needs("question"), question),
  behindPreposition,
  tie("phrase", prefixedBy),
  tie("phrase", prefixedFor),
);

export const tightComplement: P = alt(seq(needs("that"), clause), behindPreposition, seq(needs("colon"), spoken));

export const anyComplement: P = alt(
  clause,
  clauseBy,
  speech,
  behindPreposition,
  seq(
    when((scan) => cueOf(scan).entry.features.mood === "noun"),
    tie("object", objectStart),
  ),
);
