/** "the information that THE AGENCY gave": unnamed reports told with the article, of which a relative clause tells whose they are. */
import { isA, type Match, matchAt } from "../tokens/annotated.ts";
import type { NounPhrase } from "./noun-phrase.ts";
import { articleUnits } from "./office-body.ts";
import { genderIn, numberIn } from "./person-phrase.ts";
import { isDefiniteAdjective, type Scene } from "./phrase-words.ts";
import { joinedSourceAt } from "./source-phrase.ts";

const TELLERS: ReadonlySet<NounPhrase["kind"]> = new Set(["outlet", "organisation", "person", "office", "country"]);

/** A verb in the past that goes back to what is told: it issued, carried or said it. */
const tellsIt = (s: Scene, at: number): boolean => {
  const agent = matchAt(s.a, at, "issued")?.entry.features.agent;
  if (agent === "next" || agent === "carrier") return true;
  const cue = s.a.tokens[at]?.type.as.cue;
  return cue?.entry.features.mood === "perfect" && s.a.lexicon.language.isPronoun(cue.enclitic);
};

export const toldByIssuer = (s: Scene, at: number, head: Match): NounPhrase | undefined => {
  if (head.entry.features.kind !== "report" || !head.definite) return undefined;
  let relative = head.to;
  while (isDefiniteAdjective(s, relative)) relative++;
  if (!isA(s.a, relative, "relative") || !tellsIt(s, relative + 1)) return undefined;
  let to = relative + 2;
  while (s.inTime[to] === 1) to++;
  const issuer = joinedSourceAt(s, to);
  if (!issuer || issuer.skip > 0 || !TELLERS.has(issuer.kind)) return undefined;
  return {
    from: at,
    to: issuer.to,
    skip: head.skip - articleUnits(s, head),
    kind: "document",
    gender: genderIn(head),
    number: numberIn(head),
    definite: true,
    head: head.entry,
    issuer,
  };
};
