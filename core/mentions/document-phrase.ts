/** A document as a source, with whoever issued it. */
import { isA, type Match, matchAt } from "../tokens/annotated.ts";
import type { NounPhrase } from "./noun-phrase.ts";
import { articleUnits, bodyAt } from "./office-body.ts";
import { genderIn, numberIn } from "./person-phrase.ts";
import { isHyphen, closesPhrase, isDefiniteAdjective, type Scene } from "./phrase-words.ts";
import { joinedSourceAt, sourceAt } from "./source-phrase.ts";

/** A document, with whoever issued it: a statement by, from or of a body; the body may stand as its complement. */
export const documentPhrase = (s: Scene, at: number, head: Match): NounPhrase => {
  const definite = head.definite || (s.a.tokens[head.to - 1]?.type.definite ?? false);
  const isMany = numberIn(head) === "p";
  let to = head.to;
  while ((definite && isDefiniteAdjective(s, to)) || isA(s.a, to, "same-source") || isPlainAdjective(s, to, definite, isMany)) to++;
  const issuer = issuerAt(s, to, definite);
  return {
    from: at,
    to: issuer?.to ?? (definite ? behindEncounter(s, to) : to),
    skip: head.skip - articleUnits(s, head),
    kind: "document",
    gender: genderIn(head),
    number: numberIn(head),
    definite,
    head: head.entry,
    issuer,
  };
};

/** "the closing statement OF THE SUMMIT": the encounter that a document is of did not issue it. */
const behindEncounter = (s: Scene, at: number): number => {
  const type = s.a.tokens[at]?.type;
  if (type?.prefixed !== "for" || !type.as["event-trigger"]) return at;
  let to = at + 1;
  while (isDefiniteAdjective(s, to) || (isHyphen(s, to) && isDefiniteAdjective(s, to + 1))) to++;
  return to;
};

const isPlainAdjective = (s: Scene, at: number, definite: boolean, ofMany: boolean): boolean => {
  const type = s.a.tokens[at]?.type;
  return (
    !definite &&
    type?.kind === "word" &&
    (type.adjectival || type.as.modifier?.entry.features.bare === "yes") &&
    !type.definite &&
    s.names.covering[at] === -1 &&
    !closesPhrase(s, at) &&
    // "a statement OF THE MUNICIPALITY of Sahla": spelt like an adjective
    !leadsOn(s, at) &&
    (ofMany || !opensIssuer(s, at)) &&
    (!type.as.office || leadsOn(s, at + 1) || isA(s.a, at + 1, "issued") || (ofMany && isFeminineAlone(s, at)))
  );
};

/** "the statement of THE CELL of": a body with what it is of behind it. */
const opensIssuer = (s: Scene, at: number): boolean =>
  isA(s.a, at, "organisation-head") && (s.a.tokens[at + 1]?.type.definite === true || s.names.startingAt[at + 1] !== undefined);

/** "PRESS reports": the feminine adjective of things in the plural, though a woman may be called so. */
const isFeminineAlone = (s: Scene, at: number): boolean => {
  const type = s.a.tokens[at]?.type;
  return type?.prefixed === "" && s.a.lexicon.language.looksFeminine(type.form);
};

/** "an INFORMATION notice of the ministry": an adjective that is also a calling, with the issuer behind it. */
const leadsOn = (s: Scene, at: number): boolean => {
  const type = s.a.tokens[at]?.type;
  return type?.prefixed === "for" || (type?.as["organisation-head"]?.proclitics ?? "") !== "";
};

const issuerAt = (s: Scene, at: number, definite: boolean): NounPhrase | undefined => {
  let to = at;
  // "the circular THAT the presidency issued"
  if (definite && isA(s.a, to, "relative") && matchAt(s.a, to + 1, "issued")?.entry.features.agent === "next") to++;
  const verb = matchAt(s.a, to, "issued");
  const { agent } = verb?.entry.features ?? {};
  // who broadcasts a statement did not issue it
  const issued = agent === "subject" || agent === "carrier" || agent === "copy" ? undefined : verb;
  if (issued) to++;
  while (s.inTime[to] === 1) to++;
  // "a statement that the ministry issued today": the verb's subject
  if (issued?.entry.features.agent === "next") return joinedSourceAt(s, to);
  const role = matchAt(s.a, to, "preposition")?.entry.features.role;
  if (role === "about" || role === "from") return sourceAt(s, to + 1) ?? plainBody(s, to + 1);
  const type = s.a.tokens[to]?.type;
  // "a statement issued on Saturday BY the union": with times between, the issuer must bear its preposition
  const behindTime = issued !== undefined && to > at + 1 && type?.prefixed === "for";
  if (!type || (to !== at && !behindTime) || s.inTime[to] === 1) return undefined;
  const source = closesPhrase(s, to) ? undefined : sourceAt(s, to);
  if (!source || source.kind === "common" || source.kind === "document" || source.kind === "place") return undefined;
  const prefixed = source.skip > 0 || type.prefixed === "for";
  return prefixed || !definite ? source : undefined;
};

/** A body the lexicon does not know, where only a body can stand. */
const plainBody = (s: Scene, at: number): NounPhrase | undefined => {
  const body = bodyAt(s, at);
  return body && { ...body, kind: "organisation", gender: "", number: "s", definite: true };
};
