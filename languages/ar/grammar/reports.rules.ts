/** How Arabic news attributes: the named patterns of all kinds, the likeliest first. */
import { byScore } from "../../../core/rules/rule.ts";
import { addresseeRules } from "./addressee.rules.ts";
import { askedRules } from "./asked.rules.ts";
import { backPointingRules } from "./back-pointing.rules.ts";
import { chargedObjectRules } from "./charged-object.rules.ts";
import { documentSaysRules } from "./document-says.rules.ts";
import { participleAndNounRules } from "./participle-and-noun.rules.ts";
import { lateClauseRules } from "./late-clause.rules.ts";
import { relayRules } from "./relay.rules.ts";
import type { ReportRule } from "./report-parts.ts";
import { verbClauseRules } from "./verb-clause.rules.ts";
import { verbObjectRules } from "./verb-object.rules.ts";
import { whereThenObjectRules } from "./where-then-object.rules.ts";
import { wordsFirstRules } from "./words-first.rules.ts";

export const reportRules: readonly ReportRule[] = byScore([
  ...backPointingRules,
  ...relayRules,
  ...verbClauseRules,
  ...lateClauseRules,
  ...documentSaysRules,
  ...wordsFirstRules,
  ...askedRules,
  ...verbObjectRules,
  ...chargedObjectRules,
  ...whereThenObjectRules,
  ...addresseeRules,
  ...participleAndNounRules,
]);
