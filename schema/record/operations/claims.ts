/** What was said: claims, where they come from, whether a quotation is right. */
import * as v from "../../vocabulary.ts";
import { z } from "zod";
import { bounds, filters, paging } from "../filters.ts";
import { operation } from "../operation.ts";
import { Change, ClaimRef, Independent, Origin, pageOf, ReportRef } from "../shapes.ts";

export const claims = operation({
  id: "claims",
  summary: "List claims: utterances across articles, with the number of their independent origins.",
  description: "The newest first, or those that most outlets tell, spread fastest, or have one origin and many outlets.",
  parameters: z.object({
    ...filters,
    sort: z
      .enum(["newest", "outlets", "fastest", "one-origin"])
      .default("newest")
      .describe("in which order; one-origin: certainly one origin and at least three outlets"),
    ...paging,
  }),
  result: pageOf(ClaimRef),
});

const Told = ReportRef.extend({
  origin: z.string().optional().describe("id of the origin it goes back to"),
  certainty: z.enum(["sure", "likely", "person"]).describe("of its belonging to the claim"),
  reason: z.string().describe("why it belongs to the claim"),
  wording: z.array(Change).describe("its words against those of the claim's first report"),
  counted: z.boolean().describe("false for a repetition in the same article, an older version, or an opinion that is left out"),
});

export const trace = operation({
  id: "trace",
  summary: "Show where a claim comes from: its origins, who carried it, which outlets told it, with times.",
  description: "Takes a claim, a report, or quoted words (the claim that has them).",
  parameters: z.object({
    of: z.string().min(1).describe("id of a claim or a report, or words that were said"),
    ...bounds,
  }),
  bare: "of",
  result: z.object({
    claim: ClaimRef,
    independent: Independent,
    origins: z.array(
      Origin.extend({
        reports: z.array(z.string()).describe("ids of the reports that go back to it, the earliest first"),
        outlets: z.int(),
        first: z.string().optional(),
      }),
    ),
    reports: z.array(Told).describe("the earliest first"),
    links: z.array(
      z.object({
        kind: z.enum(v.ids(v.claimLinkKinds)),
        direction: z.enum(["to", "from"]).describe("to: this claim denies the other; from: it is denied by the other"),
        claim: ClaimRef,
        certainty: z.enum(["sure", "likely", "person"]),
        reason: z.string(),
      }),
    ),
    others: z.array(ClaimRef).describe("of words that several claims have: the others"),
  }),
});

export const checkQuote = operation({
  id: "check-quote",
  summary: "Check a quotation as somebody passed it on against the record.",
  description:
    "Word for word, cut (what was left out), changed (word by word), another's words, or not in the record; each with its source.",
  parameters: z.object({
    quote: z.string().min(1).describe("the quotation"),
    speaker: z.string().optional().describe("who is said to have said it"),
    limit: z.coerce.number().int().min(1).max(50).default(5).describe("how many finds at most"),
  }),
  bare: "quote",
  result: z.object({
    verdict: z
      .enum(["exact", "cut", "changed", "misattributed", "unattributed", "absent"])
      .describe("of the best find; unattributed: the words stand in an article, but nobody is reported to have said them"),
    finds: z.array(
      z.object({
        verdict: z.enum(["exact", "cut", "changed", "misattributed", "unattributed"]),
        report: ReportRef.optional().describe("absent where the words stand outside any report"),
        passage: ReportRef.shape.passage,
        changes: z.array(Change).describe("the quotation against the words of the source"),
        similarity: z.number().min(0).max(1),
        independent: Independent.optional(),
        first: z.boolean().describe("the earliest source in the record that has it"),
      }),
    ),
  }),
});

export const joinClaims = operation({
  id: "join-claims",
  summary: "Say that claims are one utterance.",
  description: "The ids of all of them lead to it from then on. Can be undone.",
  parameters: z.object({
    claims: z.array(z.string()).min(2).describe("ids of claims"),
    note: z.string().optional().describe("why"),
  }),
  bare: "claims",
  result: z.object({ decision: z.int(), claim: ClaimRef }),
  changes: true,
});

export const splitClaim = operation({
  id: "split-claim",
  summary: "Say that a report does not belong to its claim.",
  description: "It becomes a claim of its own, with the other reports given. Can be undone.",
  parameters: z.object({
    reports: z.array(z.string()).min(1).describe("ids of reports of one claim"),
    note: z.string().optional().describe("why"),
  }),
  bare: "reports",
  result: z.object({ decision: z.int(), claim: ClaimRef.describe("the new one") }),
  changes: true,
});

export const linkClaims = operation({
  id: "link-claims",
  summary: "Say that a claim denies, corrects or answers another.",
  description: "With the kind none: that it does not, whatever was found. Can be undone.",
  parameters: z.object({
    from: z.string().describe("id of the claim that denies, corrects or answers"),
    to: z.string().describe("id of the other claim"),
    kind: z.enum([...v.ids(v.claimLinkKinds), "none"]).describe("what it does"),
    note: z.string().optional().describe("why"),
  }),
  result: z.object({ decision: z.int() }),
  changes: true,
});

export const claimOperations = [claims, trace, checkQuote, joinClaims, splitClaim, linkClaims] as const;
