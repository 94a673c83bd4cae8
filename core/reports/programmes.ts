/** Programmes that somebody speaks on or is a guest of: an interview, and where no station is told they carried the words. */
import { isGrammatical } from "../mentions/name-words.ts";
import type { Name } from "../mentions/names.ts";
import type { NounPhrase } from "../mentions/noun-phrase.ts";
import type { Scene } from "../mentions/phrase-words.ts";
import { sourceAt } from "../mentions/source-phrase.ts";
import { matchAt } from "../tokens/annotated.ts";
import { bearsPronoun, type Frame, type Region } from "./frame.ts";
import { isProgramme, type Medium } from "./chain.ts";
import { outletInMarks } from "./recipients.ts";

const AIRED: ReadonlySet<string> = new Set(["in", "during", "at", "via", "on", "with"]);

/** "in the programme "X"", "to the programme "X"", "by [a call to] the programme X": with its name. */
const programmeAt = (s: Scene, at: number): NounPhrase | undefined => {
  const type = s.a.tokens[at]?.type;
  const head = type?.as["outlet-head"];
  if (!head || !isProgramme(s, at, head)) return undefined;
  const programme = sourceAt(s, at);
  if (!programme?.name || programme.own || !isCalledSo(s, programme.name)) return undefined;
  const led = type.prefixed === "for" || (head.proclitics !== "" && s.a.lexicon.language.cutsBy(type.form));
  return led || AIRED.has(matchAt(s.a, at - 1, "preposition")?.entry.features.role ?? "") ? programme : undefined;
};

/** In marks, listed, in another script, or one word that is nothing else: "a television talk programme" is not called so. */
const isCalledSo = (s: Scene, { from, to, entry }: Name): boolean => {
  const type = s.a.tokens[from]?.type;
  if (entry?.class === "outlet" || (s.a.quotations.inside[from] ?? -1) >= 0 || type?.kind === "latin") return true;
  return to === from + 1 && type?.classes.length === 0 && !type.adjectival && type.prefixed === "";
};

/** The bare word of a name, and no office, place or common noun. */
const bareName = (s: Scene, at: number): NounPhrase | undefined => {
  const type = s.a.tokens[at]?.type;
  if (type?.kind !== "word" || type.prefixed !== "" || s.inTime[at] === 1 || isGrammatical(s.a, at)) return undefined;
  const known = s.names.startingAt[at];
  if (known ? known.kind !== "outlet" : s.names.covering[at] !== -1 || type.classes.length > 0 || type.definite) return undefined;
  const to = known?.to ?? at + 1;
  const name = { from: at, to, skip: 0, kind: "outlet" as const, source: "context" as const, entry: known?.entry };
  return { from: at, to, skip: 0, kind: "outlet", gender: "m", number: "s", definite: true, name };
};

/** "X, GUEST OF THE PROGRAMME "Y"", "a guest of "Y"". */
const hostAt = (s: Scene, at: number): NounPhrase | undefined => {
  const guest = matchAt(s.a, at, "office");
  if (guest?.entry.features.rank !== "guest" || guest.definite || guest.entry.features.number === "p") return undefined;
  const host = sourceAt(s, guest.to);
  if (host?.kind === "outlet" && host.name) return host;
  return outletInMarks(s, guest.to, guest.to) ?? bareName(s, guest.to);
};

/** Between the verb and the words, whoever speaks among it. */
const aroundSubject = ({ cue, subject, tie, content }: Frame): Region[] =>
  tie === "back" ? [] : [{ from: cue.to, to: Math.max(tie === "before" ? cue.to : content, subject?.to ?? 0) }];

/** The programme told in the stretches, or of which whoever speaks is a guest. */
export const programmeOf = (s: Scene, frame: Frame, regions: readonly Region[], stated: Medium | undefined): NounPhrase | undefined => {
  for (const { from, to } of regions)
    for (let at = from; at < to; at++) {
      const programme = programmeAt(s, at);
      if (programme) return programme;
    }
  for (const { from, to } of aroundSubject(frame))
    for (let at = from; at < to; at++) {
      const host = hostAt(s, at);
      if (host) return host;
    }
  return stated && hostOf(s, stated);
};

const FARTHEST_HOST = 5;

/** "in an intervention of his today IN "X"": behind an interview, what it was given in. */
const hostOf = (s: Scene, { to }: Medium): NounPhrase | undefined => {
  for (let at = to; at < to + FARTHEST_HOST && s.a.sentenceOf[at] === s.a.sentenceOf[to]; at++) {
    const m = matchAt(s.a, at, "preposition");
    if (m?.entry.features.role === "in" && m.enclitic === "" && m.entry.features.pronoun === undefined)
      return outletInMarks(s, m.to, m.to) ?? bareName(s, m.to);
    if (s.inTime[at] !== 1 && !(m && bearsPronoun(m))) return undefined;
  }
  return undefined;
};
