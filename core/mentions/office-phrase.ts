/** An office with what belongs to it: its body, its country, its modifiers, a second office without "and", and its holder. */
import { beginsPhrase, isA, type Match, matchAt } from "../tokens/annotated.ts";
import { bodyInside } from "./body-inside.ts";
import type { OfficePart, Range } from "./noun-phrase.ts";
import { actsThere, articleUnits, bodyAt, isAccusative, isOtherWord, isWhole, ownState, unlistedBody } from "./office-body.ts";
import { isBodyOfState, isToldCrowd } from "./name-words.ts";
import { ownEnd, isVerbsOwn } from "./office-end.ts";
import { endsInPronoun, joinedByAnd, marksOutlet, type Scene, verbTakes } from "./phrase-words.ts";
import { tailFrom } from "./phrase-tail.ts";
import { nationLikeWord } from "./nation-word.ts";
import { portfolioEnd } from "./portfolio.ts";
import { servesIn } from "./serves-in.ts";
import { isAnothers, startsAnew } from "./two-offices.ts";

interface Growth {
  to: number;
  country: string | undefined;
  body: Range | undefined;
  spokesman: boolean;
  /** the last of its offices, whose prepositions lead on */
  head: Match;
}

const roleOf = (s: Scene, at: number): string => matchAt(s.a, at, "preposition")?.entry.features.role ?? "";

/** "in the name of" a body: what comes after it is the body, whatever its class. */
const speaksFor = (s: Scene, g: Growth): boolean => {
  const mouth = matchAt(s.a, g.to, "mouthpiece");
  // a first name that is spelt so
  if (!mouth || s.names.startingAt[g.to]?.kind === "person") return false;
  // "in ITS name": of whom was told before; a king speaks in his own
  if (s.a.lexicon.language.isPronoun(mouth.enclitic)) {
    if (RULES.has(g.head.entry.features.rank ?? "")) return false;
    g.to = mouth.to;
    g.spokesman = true;
    return true;
  }
  const body = bodyAt(s, mouth.to) ?? unlistedBody(s, mouth.to);
  if (!body) return false;
  g.to = body.to;
  g.body = body;
  g.spokesman = true;
  g.country ??= body.country;
  return true;
};

const OF_ANOTHER: ReadonlySet<string> = new Set(["envoy", "adviser", "deputy"]);

/** "the special envoy OF THE SECRETARY-GENERAL": an office that is held for another one. */
const servesOffice = (s: Scene, g: Growth, takes: ReadonlySet<string>): boolean => {
  const type = s.a.tokens[g.to]?.type;
  const led = type?.prefixed === "for" || s.a.lexicon.language.isPurpose(type?.as.office?.proclitics ?? "");
  if (!type || !led || type.conjoined || !takes.has("for") || !OF_ANOTHER.has(g.head.entry.features.rank ?? "")) return false;
  const served = officeAt(s, g.to);
  if (!served) return false;
  g.to = served.to;
  g.body ??= { from: served.from, to: served.to, skip: served.skip };
  return true;
};

const FARTHEST_VERB = 8;

/** "the delegation TO TALKS": whoever calls, points or goes "to" something is not sent there, though he may be sent to a state. */
const isDestination = (s: Scene, at: number): boolean => {
  const name = s.names.startingAt[at + 1];
  if (name && name.kind !== "person") return true;
  if (!isA(s.a, at + 1, "event-trigger") && !isA(s.a, at + 1, "place-head") && !isA(s.a, at + 1, "organisation-head"))
    return isA(s.a, at + 1, "common") && matchAt(s.a, at + 1, "common")?.entry.features.state === "own";
  return !verbTakes(s, at, "to", FARTHEST_VERB);
};

/** Prepositions that belong to the office itself: ambassador to, envoy to, member in. The office's own row names them. */
const takesPreposition = (s: Scene, g: Growth, takes: ReadonlySet<string>): boolean => {
  const type = s.a.tokens[g.to]?.type;
  if (!type || s.inTime[g.to] === 1 || s.names.startingAt[g.to]?.kind === "person" || beginsPhrase(s.a, g.to, "adverb")) return false;
  const role = roleOf(s, g.to);
  // "the director of the customs TO "RAY"": whom he told, where it is listed as an outlet or his body is told already
  if (role === "for" && marksOutlet(s, g.to + 1, g.body !== undefined)) return false;
  if (role !== "" && (takes.has(role) || (type.form.length > 0 && takes.has(type.form)))) {
    // "the researcher, in a statement", "the ambassador to the seat of the ministry": the preposition is the verb's
    const isElsewhere = (role !== "to" && isA(s.a, g.to + 1, "medium")) || isA(s.a, g.to + 1, "venue");
    const body = isElsewhere ? undefined : (bodyAt(s, g.to + 1) ?? ownState(s, g.to + 1));
    if (!body || (role === "in" && s.names.startingAt[g.to + 1]?.kind === "place" && !takes.has("in-place"))) return false;
    if (role === "to" && !isDestination(s, g.to)) return false;
    // "the envoy arrived in [to] the city": envoys are sent to states, and go to cities
    if (role === "to" && s.names.startingAt[g.to + 1]?.entry?.class === "city") return false;
    // "was called in to the foreign ministry": nor to a ministry
    if (role === "to" && matchAt(s.a, g.to + 1, "organisation-head")?.entry.features.kind === "government") return false;
    // "the envoy in Sahla FOR CONSULTATIONS": what he is called for is no part of a state's name
    const post = s.names.startingAt[g.to + 1];
    g.to = post && (post.kind === "country" || post.kind === "place") ? post.to : body.to;
    return true;
  }
  return false;
};

const OF_CHARGE: ReadonlySet<string> = new Set(["in", "against"]);

/** "charged with relations WITH THE ASSEMBLY", "with the right TO FOOD", "with violence AGAINST WOMEN" */
const withWhom = (s: Scene, at: number): number => {
  const noun = s.a.tokens[at + 1]?.type;
  if (
    OF_CHARGE.has(roleOf(s, at)) &&
    noun?.definite &&
    noun.prefixed === "" &&
    s.names.covering[at + 1] === -1 &&
    !isA(s.a, at + 1, "medium")
  )
    return tailFrom(s, at + 1, at + 2, true).to;
  const body = roleOf(s, at) === "with" && matchAt(s.a, at, "preposition")?.enclitic === "" ? bodyAt(s, at + 1) : undefined;
  return body?.to ?? at;
};

const RULES: ReadonlySet<string> = new Set(["head", "minister"]);

/** A preposition written as one letter before the body: secretary-general of, director at. */
const takesPrefixed = (s: Scene, g: Growth, definite: boolean, rank: string, takes: ReadonlySet<string>): boolean => {
  const name = s.names.startingAt[g.to];
  const type = s.a.tokens[g.to]?.type;
  if (type?.prefixed === "by" && s.a.tokens[g.to - 1]?.type.as.modifier?.entry.features.by === "yes") {
    g.to = withWhom(s, tailFrom(s, g.to, g.to + 1, true).to);
    return true;
  }
  if (!type || type.conjoined || s.inTime[g.to] === 1 || isVerbsOwn(s, g.head.from, g.to)) return false;
  if (type.as.venue && actsThere(s, type.as.venue, rank)) return false;
  if (name?.kind === "place" && name.skip > 0 && name.source === "lexicon" && s.a.lexicon.language.cutsBy(type.form)) {
    // "the Sahlani president [received] in Nura": who rules a state is of no town
    const serves = g.country === undefined || !RULES.has(rank);
    if (serves) g.to = name.to;
    return serves;
  }
  if (type.prefixed === "by" && takes.has("by") && !type.as.medium && !type.as.counterpart) {
    g.to = tailFrom(s, g.to, g.to + 1, true).to;
    return true;
  }
  // "the visit of the head of government to Mali": where somebody goes is no part of his office, unless it is an office to a state
  const goesThere =
    name !== undefined &&
    (name.kind === "country" || name.kind === "place") &&
    name.skip > 0 &&
    !s.a.lexicon.language.cutsBy(type.form) &&
    (!takes.has("for") || (rank === "head" && (g.country !== undefined || g.body !== undefined)));
  // "the Sahlani president [received] AT THE PALACE", "[arrived] in JABAL": where somebody of a state is, and not whose he is
  const isTold =
    name?.kind === "country"
      ? g.country !== undefined && RULES.has(rank)
      : name?.entry?.features.speaks_as === "metonym" && (g.country ?? g.body) !== undefined;
  if (goesThere || (isTold && s.a.lexicon.language.cutsBy(type.form))) return false;
  if (name && name.skip > 0 && name.kind !== "person" && name.kind !== "outlet" && name.kind !== "place") {
    g.body ??= { from: name.from, to: name.to, skip: name.skip };
    g.country ??= name.entry?.features.country;
    g.to = tailFrom(s, g.to, name.to, true).to;
    return true;
  }
  const paper = type.as["outlet-head"];
  if (paper && paper.proclitics !== "" && s.a.lexicon.language.cutsBy(type.form) && takes.has("by")) {
    // "the reporter AT THE PAPER X"
    const outlet = s.names.startingAt[g.to + 1];
    g.to = outlet?.kind === "outlet" ? outlet.to : tailFrom(s, g.to, g.to + 1, paper.definite).to;
    return true;
  }
  // "of the AGENCY OF DEVELOPMENT", whose first word alone may be an outlet's
  const whole = isBodyOfState(s.a, g.to) ? matchAt(s.a, g.to, "organisation-head") : undefined;
  const head = type.as["organisation-head"] ?? whole;
  if (head && head.proclitics !== "" && !type.conjoined) {
    const tail = tailFrom(s, g.to, whole?.to ?? g.to + 1, head.definite);
    g.body ??= { from: g.to, to: tail.to, skip: head.skip };
    g.country ??= tail.country;
    g.to = tail.to;
    return true;
  }
  if (
    definite &&
    // "the ambassador for consultations": what he is called for
    rank !== "ambassador" &&
    type.prefixed === "for" &&
    // "the Sahlani president called FOR THE PRESSURE on": what the verb takes
    !(g.country !== undefined && RULES.has(rank) && verbTakes(s, g.to, "for-noun", FARTHEST_VERB)) &&
    !type.as.anonymous &&
    !type.as.group &&
    // "said the minister TO MR X"
    !type.as.honorific &&
    // "the executive director OF THE PROGRAMME": no outlet that is told something
    (type.as["outlet-head"] === undefined || type.as["outlet-head"].entry.features.kind === "programme") &&
    !type.as.outlet &&
    !type.as.office
  ) {
    g.to = tailFrom(s, g.to, g.to + 1, true).to;
    return true;
  }
  return false;
};

/** Behind an office that is whole: what the verb has for its object, or one calling more. */
const startsOther = (s: Scene, at: number): boolean => startsAnew(s, at) || isA(s.a, at, "demonym") || isA(s.a, at, "office");

/** "the deputy of the minister of HIS foreign affairs": a pronoun at the end of an office. */
const bearsHis = (s: Scene, from: number, to: number): boolean =>
  to > from + 1 && s.names.covering[to - 1] === -1 && s.a.tokens[to - 1]?.type.definite === false && endsInPronoun(s, to - 1);

/** A second office of the same person, side by side without "and". */
const takesOffice = (s: Scene, g: Growth, first: Match): boolean => {
  const office = matchAt(s.a, g.to, "office");
  if (office && isOtherWord(s, g.to, office)) return false;
  if (!office || office.definite || office.proclitics !== "" || s.names.startingAt[g.to]?.kind === "person") return false;
  if (office.entry.features.number !== "s") return false;
  // a minister is nobody's head of state: another person begins
  if (first.entry.features.rank === "minister" && office.entry.features.rank === "head") return false;
  const closed = isWhole(s, office);
  const tail = tailFrom(s, g.to, office.to, closed && startsOther(s, office.to));
  // "the Sahlani president sent THE DEPUTY OF HIS FOREIGN MINISTRY": one of his
  if (g.country !== undefined && bearsHis(s, g.to, tail.to)) return false;
  if ((!closed && tail.to === office.to) || isAnothers(s, first, g.country, { head: office, to: tail.to })) return false;
  g.to = tail.to;
  g.country ??= tail.country;
  g.head = office;
  return true;
};

/** "the coordinator FOR THE AFFAIRS OF countering terrorism": what somebody has in hand, whatever he is called. */
const takesPortfolio = (s: Scene, g: Growth): boolean => {
  const type = s.a.tokens[g.to]?.type;
  const { portfolio } = type?.as ?? {};
  if (!type || !portfolio || type.conjoined || !s.a.lexicon.language.isPurpose(portfolio.proclitics)) return false;
  const state = s.names.startingAt[g.to + 1];
  const named = !type.definite && state?.skip === 0 && state.kind !== "person" ? state.to : undefined;
  const to = named ?? portfolioEnd(s, g.to, type.definite);
  if (to === g.to + 1) return false;
  g.to = to;
  return true;
};

/** Cells of the tables taken apart, each once: there are few, and all offices are asked for theirs. */
const takenApart = new Map<string, ReadonlySet<string>>();
const listedIn = (cell: string): ReadonlySet<string> => {
  const known = takenApart.get(cell);
  if (known) return known;
  const parts = new Set([...cell.split("|"), ""]);
  takenApart.set(cell, parts);
  return parts;
};

/** The prepositions of an office; "the deputy OF THE ENVOY to Sahla" has those of whom he stands for as well. */
const takenBy = (s: Scene, head: Match): ReadonlySet<string> => {
  const own = listedIn(head.entry.features.takes ?? "");
  const other = head.entry.features.rank === "deputy" && !head.definite ? matchAt(s.a, head.to, "office") : undefined;
  return other ? new Set([...own, ...listedIn(other.entry.features.takes ?? "")]) : own;
};

const MOST_STEPS = 5;

const grow = (s: Scene, head: Match, definite: boolean): Growth => {
  const programme = head.entry.features.rank === "guest" ? s.names.startingAt[head.to]?.to : undefined;
  const body = programme === undefined ? bodyInside(s, head) : undefined;
  const inside = programme ?? body?.to;
  const whole = tailFrom(s, head.from, inside ?? head.to, definite || inside !== undefined);
  const own = definite || inside !== undefined ? -1 : ownEnd(s, head, whole.to);
  const tail = own < 0 ? whole : { to: own, country: whole.country };
  const country = tail.country ?? body?.country ?? head.entry.features.country;
  const g: Growth = { to: tail.to, country, body: undefined, spokesman: false, head };
  // "a MILITARY spokesman": an adjective is no body
  const describes = (s.a.tokens[head.to]?.type.adjectival === true && !s.a.tokens[head.to]?.type.definite) || isAccusative(s, head);
  if (!definite && !describes && tail.to > head.to) g.body = { from: head.to, to: tail.to, skip: 0 };
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    const before = g.to;
    const takes = takenBy(s, g.head);
    const { rank = "" } = g.head.entry.features;
    if (
      speaksFor(s, g) ||
      takesPrefixed(s, g, definite, rank, takes) ||
      takesPreposition(s, g, takes) ||
      servesOffice(s, g, takes) ||
      (roleOf(s, g.to) === "in" && servesIn(s, g, rank)) ||
      takesPortfolio(s, g) ||
      takesOffice(s, g, head)
    ) {
      const more = tailFrom(s, head.from, g.to, true);
      g.to = more.to;
      g.country ??= more.country;
    }
    if (g.to === before) break;
  }
  return g;
};

/** The office that begins at this token, without its holder's name. */
export const officeAt = (s: Scene, at: number): (OfficePart & { readonly head: Match; readonly definite: boolean }) | undefined => {
  const head = matchAt(s.a, at, "office");
  if (!head || (joinedByAnd(s, at) && head.skip === 0 && head.to === at + 1 && head.entry.form !== s.a.tokens[at]?.type.text))
    return undefined;
  if (!isA(s.a, at, "office") || isOtherWord(s, at, head) || isToldCrowd(s.a, at)) return undefined;
  const definite = head.definite || (head.to > at + 1 && (s.a.tokens[head.to - 1]?.type.definite ?? false));
  const g = grow(s, head, definite);
  const { same } = head.entry.features;
  return {
    from: at,
    to: g.to,
    skip: head.skip - (head.definite ? articleUnits(s, head) : 0),
    lemma: head.entry.lemma,
    rank: head.entry.features.rank ?? "",
    country: g.country ?? nationLikeWord(s, g.head, g.to),
    body: g.body,
    spokesman: g.spokesman || head.entry.features.rank === "spokesman",
    // "the president OF THE REPUBLIC" tells which president, and is no other name; "the governor OF THE REGION" is whoever governs there
    usual:
      same && (head.entry.features.rank === "official" || !head.entry.lemma.startsWith(same)) ? { name: same, to: head.to } : undefined,
    anyRuler: head.entry.features.held === "any",
    head,
    definite: definite || g.to > head.to,
  };
};
