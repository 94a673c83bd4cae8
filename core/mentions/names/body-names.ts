/** The name of a body from the words the tagger took for it, without the object, the crowd or the member that stands behind it. */
import { flat } from "../../flat.ts";
import { beginsPhrase, type Annotated, isA, matchAt } from "../../tokens/annotated.ts";
import { endsPartyName, isGiven, isDescribing, isGrammatical, isParticle, isSurnameLike, isToldCrowd, opensGiven } from "../name-words.ts";
import type { Name } from "../names.ts";
import { isGluedPlace, personEnd } from "./name-ends.ts";
import { changed } from "./new-name.ts";

const withLastWord = (a: Annotated, name: Name): Name => (endsPartyName(a, name.from, name.to) ? changed(name, { to: name.to + 1 }) : name);

/** "of the ministry TO, OF THE MINISTRY ISSUED today": no body's name ends in a preposition, nor in what tells more of its paper. */
const withoutLed = (a: Annotated, name: Name): Name => {
  const last = a.tokens[name.to - 1]?.type;
  const { preposition, issued } = last?.as ?? {};
  const leads = preposition?.skip === 0 && last?.form.length === 1;
  const tells = issued?.skip === 0 && issued.entry.features.mood === undefined && last?.definite === false && last.classes.length === 1;
  return name.to - name.from > 1 && (leads || tells) ? changed(name, { to: name.to - 1 }) : name;
};

/** "the presidency its welcome": a verbal noun with its pronoun is what is said, not who says it. */
const withoutObject = (a: Annotated, name: Name): Name => {
  for (let at = name.from + 1; at < name.to; at++) {
    const cue = a.tokens[at]?.type.as.cue;
    if (cue && a.lexicon.language.isPronoun(cue.enclitic)) return changed(name, { to: at });
  }
  return name;
};

/** "the central bank THE NEED of": behind what is definite a bare noun of what is affirmed is the verb's object. */
const withoutStated = (a: Annotated, name: Name): Name => {
  for (let at = name.from + 1; at < name.to; at++) {
    const stated = a.tokens[at]?.type.as.stated;
    if (stated?.skip === 0 && !stated.definite && a.tokens[at - 1]?.type.definite) return changed(name, { to: at });
  }
  return name;
};

/** "said the ministry TO THE JOURNALISTS" */
const withoutTold = (a: Annotated, name: Name): Name => {
  for (let at = name.from + 1; at < name.to; at++) if (isToldCrowd(a, at)) return changed(name, { to: at });
  return name;
};

/** "called THE MINISTRY OF HEALTH the citizens to": behind a definite word a crowd with the article is somebody else. */
const withoutCrowd = (a: Annotated, name: Name): Name => {
  for (let at = name.from + 2; at < name.to; at++) {
    const type = a.tokens[at]?.type;
    const noun = type?.definite && !type.adjectival && !type.as.demonym && type.prefixed === "" && !type.conjoined;
    const before = a.tokens[at - 1]?.type;
    const crowd = noun && type.as.group !== undefined && (type.as.anonymous !== undefined || (before?.adjectival && isPeople(a, at)));
    if (crowd && before?.definite) return changed(name, { to: at });
  }
  return name;
};

const isPeople = (a: Annotated, at: number): boolean => a.tokens[at]?.type.as.group?.entry.features.number === "p";

/** "the assembly of the people AL-SADIQ Shami": a first name with the article, and behind it what only a name goes on with. */
const opensDefiniteName = (a: Annotated, at: number): boolean => {
  if (beginsPhrase(a, at, "office") || a.tokens[at]?.type.as.demonym) return false;
  const next = a.tokens[at + 1]?.type;
  if (isParticle(a, at + 1)) return true;
  // "at Sahla AL-HADI al-Aswad": behind the town a body's name goes on with nothing
  if (isGluedPlace(a, at - 1) && next?.kind === "word" && !next.conjoined && next.prefixed === "" && !next.as.modifier) return true;
  return next?.definite === true && isSurnameLike(a, at + 1) && next.as.demonym === undefined && next.as.modifier === undefined;
};

/** "the ministry of health GENERAL X": a rank or title that is not a ruler's, whom bodies are called after, and no part of the name. */
const isTitle = (a: Annotated, at: number): boolean => {
  const m = matchAt(a, at, "rank") ?? matchAt(a, at, "honorific");
  return m?.skip === 0 && m.entry.features.kind !== "title" && a.tokens[at]?.type.as.office?.entry.features.rank !== "head";
};

/** The name is complete: it ended in a definite word, in the town it is of, or where its row ends. */
const isComplete = (a: Annotated, name: Name, at: number): boolean =>
  (a.tokens[at - 1]?.type.definite ?? false) ||
  isGluedPlace(a, at - 1) ||
  isA(a, at - 1, "city") ||
  matchAt(a, name.from, "organisation")?.to === at;

const isFirstName = (a: Annotated, at: number): boolean => {
  const type = a.tokens[at]?.type;
  const before = a.tokens[at - 1]?.type;
  if (!type || !opensGiven(a, at)) return false;
  // "the JOURNALISTIC centre": behind a definite word a calling spelt like an adjective is one
  const describes = before?.adjectival && before.definite && (a.tokens[at - 2]?.type.definite ?? false);
  if (!describes && (before?.as.honorific || before?.as.office)) return false;
  return !type.definite || opensDefiniteName(a, at);
};

/** "the southern council WARD Shami": behind an adjective with the article nothing bare belongs to a body's name. */
const isBareBehindWhole = (a: Annotated, name: Name, at: number): boolean => {
  const [before, type] = [a.tokens[at - 1]?.type, a.tokens[at]?.type];
  // "published the organisation of health A REPORT": an object bears its ending
  if (at === name.to - 1 && before?.definite && type?.as.medium?.skip === 0 && a.lexicon.language.looksAdverbial(type.form)) return true;
  const whole = (before?.definite && before.adjectival && at > name.from + 1) || matchAt(a, name.from, "organisation")?.to === at;
  if (!whole || type?.kind !== "word" || type.definite || type.conjoined || type.joined !== "" || type.prefixed !== "") return false;
  // "the Sahlani news agency SNA": a single word may be of the name, unless a name goes on behind it
  if (at === name.to - 1 && !isSurnameLike(a, name.to) && !isGiven(a, name.to)) return false;
  return !isGrammatical(a, at) && !opensGiven(a, at) && !type.as["name-particle"] && !type.as.country && !type.as.city && !type.as.demonym;
};

/** The member's name from here on, up to where it leads away. */
const memberFrom = (a: Annotated, name: Name, at: number): Name[] => {
  const to = personEnd(a, at, name);
  return to - at > 1 && to <= name.to ? [changed(name, { from: at, to, skip: 0, kind: "person" })] : [];
};

/**
 * "the head of the union of the lakes LAYLA SHAMI": behind a definite noun a body's name is complete, and a given name or a title
 * begins its member's. Behind a bare noun or a title it belongs to the body: the King Saud University.
 */
export const withoutMember = (a: Annotated, name: Name): Name[] => {
  for (let at = name.from + 1; at < name.to; at++) {
    if (!isComplete(a, name, at)) continue;
    if (isTitle(a, at)) return [changed(name, { to: at }), ...memberFrom(a, name, behindTitles(a, at))];
    if (isBareBehindWhole(a, name, at)) return [changed(name, { to: at })];
    if (isFirstName(a, at)) return [changed(name, { to: at }), ...memberFrom(a, name, at)];
  }
  return [name];
};

/**
 * "called THE UNION OF STUDENTS the ministry of health to", "accused the central bank THE COURT of": behind a body's complete name a noun
 * that opens a body's is another's, unless it may tell more of the first.
 */
const opensBody = (a: Annotated, name: Name, at: number): boolean => {
  const type = a.tokens[at]?.type;
  const head = type?.as["organisation-head"];
  if (!type || !head || type.prefixed !== "" || type.conjoined || head.proclitics !== "" || head.enclitic !== "") return false;
  if (type.definite) return !isDescribing(type);
  const first = a.tokens[name.from]?.type.as["organisation-head"]?.entry.features.kind;
  // "the faculty of law, the university of Nuran", "the wing of": its part or its whole
  if (first !== undefined && first === head.entry.features.kind && first === "university") return false;
  const isPart = head.entry.features.organ === "yes" && head.entry.features.weak === "yes" && !a.tokens[at + 1]?.type.definite;
  return !isPart && at + 1 < name.to;
};

/** "advised the World Health Organisation THE CHILDREN": behind a listed body's row a noun with the article, no adjective, is somebody else. */
const withoutNounBehindRow = (a: Annotated, name: Name): Name => {
  const row = matchAt(a, name.from, "organisation");
  if (row?.skip !== name.skip || row.to >= name.to) return name;
  // "the delegation of SNA [left] THE TOWN"
  if (matchAt(a, row.to, "city")?.to === name.to && (a.tokens[row.to]?.type.prefixed ?? "") === "") return changed(name, { to: row.to });
  if (row.to < name.from + 2) return name;
  const type = a.tokens[row.to]?.type;
  const noun = type?.definite && type.prefixed === "" && !type.conjoined && !isDescribing(type) && !type.as.demonym && !type.as.modifier;
  const { looksFeminine } = a.lexicon.language;
  // "of the alliance of Sahla THE CONGRATULATION": feminine, where nothing in the row is
  const ofMen = row.entry.features.gender === "m" && !looksFeminine(a.tokens[row.to - 1]?.type.form ?? "");
  return noun && (ofMen || !looksFeminine(type.form)) ? changed(name, { to: row.to }) : name;
};

/** "the independent authority AND THE NATIONAL AGENCY of": another body with an adjective of its own, joined to one that is whole. */
const joinsBody = (a: Annotated, at: number): boolean => {
  const [type, next] = [a.tokens[at]?.type, a.tokens[at + 1]?.type];
  const head = type?.as["organisation-head"] ?? type?.as["outlet-head"];
  if (!type?.conjoined || !head?.definite || isDescribing(type) || head.entry.features.weak === "yes") return false;
  return head.entry.features.number === "s" && next?.definite === true && next.adjectival;
};

/** The body, and the one behind it that the tagger drew in. */
const apart = (a: Annotated, name: Name): Name[] => {
  for (let at = name.from + 1; at < name.to; at++)
    if (joinsBody(a, at) && isComplete(a, name, at)) return [changed(name, { to: at })];
    else if (opensBody(a, name, at) && isComplete(a, name, at))
      return [changed(name, { to: at }), ...apart(a, changed(name, { from: at, skip: 0 }))];
  return [name];
};

const behindTitles = (a: Annotated, from: number): number => {
  let to = from;
  for (let m = matchAt(a, to, "rank") ?? matchAt(a, to, "honorific"); m; m = matchAt(a, to, "rank") ?? matchAt(a, to, "honorific"))
    to = m.to;
  return to;
};

/** The body, and the member that the tagger drew in, if it did. */
export const bodyNames = (a: Annotated, tagged: Name): Name[] =>
  flat(
    apart(
      a,
      withoutNounBehindRow(a, withoutCrowd(a, withoutTold(a, withoutStated(a, withoutObject(a, withLastWord(a, withoutLed(a, tagged))))))),
    ),
    (body) => withoutMember(a, body),
  );
