/** Frames, contents, speakers, media and carriers put together: the reports of one text, still in tokens. */
import type { Actors } from "../mentions/actors.ts";
import type { NounPhrase } from "../mentions/noun-phrase.ts";
import { isCueVerb, type Scene } from "../mentions/phrase-words.ts";
import { sourceAt } from "../mentions/source-phrase.ts";
import { isA, matchAt, nameOf } from "../tokens/annotated.ts";
import type { Sentence } from "../tokens/sentences.ts";
import { type Medium, mediumIn, outletsIn } from "./chain.ts";
import { framesOf } from "./elements.ts";
import { toldBehind } from "./behind-speaker.ts";
import { antecedentMedium, regionsOf, sayingRegion, unexplainedRegion } from "./chain-regions.ts";
import { passedOn } from "./citing-outlet.ts";
import { isReporter } from "../mentions/name-words.ts";
import { programmeOf } from "./programmes.ts";
import { informed, isUnnamedPress, outletsOf } from "./recipients.ts";
import { isToldAgain } from "./told-again.ts";
import { type Content, contentOf, covers } from "./content.ts";
import { endedByOwn } from "./ended-by-own.ts";
import { issuingPhrase } from "./issuer-of-it.ts";
import { findFrames } from "./find-frames.ts";
import { bearsPronoun, type Frame, goesBackIn, looksBack, type Region } from "./frame.ts";
import type { Speaker } from "./speaker.ts";
import { resolveSpeakers } from "./speakers.ts";
import { sortTags } from "./tags.ts";

/** A report still in tokens, with what later rooms need of it. */
export interface ReportDraft {
  readonly frame: Frame;
  readonly content: Content;
  readonly speaker: Speaker | undefined;
  readonly medium: Medium | undefined;
  readonly carriers: readonly NounPhrase[];
  /** medium and carriers taken over from the same statement told before */
  readonly inherited: boolean;
}

const isEmpty = (c: Content): boolean => c.regions.every((r) => r.to <= r.from);

const contents = (s: Scene, frames: readonly Frame[]): Content[] =>
  frames.map((frame, i) => {
    const sentence = s.a.sentenceOf[frame.cue.from];
    const next = frames.slice(i + 1, i + 9).filter((f) => s.a.sentenceOf[f.cue.from] === sentence);
    const before = frames[i - 1];
    const told = frame.tie === "back" ? (sentence as number) - 1 : sentence;
    const host = before && s.a.sentenceOf[before.cue.from] === told && !looksBack(before.tie) ? before : undefined;
    return contentOf(s, frame, next, host);
  });

const tagRegions = (tags: readonly Frame[]): Region[] =>
  tags.map((t) => ({ from: t.from, to: Math.max(t.content, t.cue.to, t.subject?.to ?? 0) }));

/** "the Sahlani news agency (SNA) reported": the brackets tell who speaks again. */
const isSpeakerAgain = (s: Scene, speaker: NounPhrase, outlet: NounPhrase): boolean =>
  speaker.kind === "outlet" && outlet.from <= speaker.to + 1 && s.a.tokens[speaker.to]?.type.text === "(";

/** "the official who spoke TO THE AGENCY X": within the speaker's own phrase. */
const isToldWithin = (s: Scene, speaker: NounPhrase, { from, to }: NounPhrase): boolean => {
  if (from < speaker.from || to > speaker.to) return false;
  for (let at = speaker.from; at < from; at++) if (isA(s.a, at, "relative")) return true;
  return false;
};

/** An outlet told twice carries once. */
const eachOnce = (s: Scene, actors: Actors, outlets: readonly NounPhrase[]): NounPhrase[] => {
  const named = outlets.map((o) => (o.name ? nameOf(s.a, o.name) : ""));
  const isAgain = (o: NounPhrase, i: number) =>
    outlets.some((other, k) => k !== i && other.name !== undefined && actors.of(other) === actors.of(o));
  return outlets.filter((o, i) => (o.name ? named.indexOf(named[i] as string) === i : o.kind !== "outlet" || !isAgain(o, i)));
};

const chainParts = (s: Scene, actors: Actors, frame: Frame, tags: readonly Frame[], aside: Region | undefined) => {
  const regions = [...regionsOf(s, frame), ...toldBehind(s, frame)];
  const trailing = [...(aside ? [aside] : []), ...tagRegions(tags)];
  const speakerRange = frame.subject;
  const saying = [...sayingRegion(s, frame), ...unexplainedRegion(frame)];
  const inSaying = mediumIn(s, saying);
  // "a statement that the television broadcast, SAYING": from the medium on
  const aired = saying.flatMap(({ to }) => (inSaying ? [{ from: inSaying.to, to }] : []));
  // "as "X" reported": nothing but its marks tells that it is one
  const marked = tags.flatMap(({ subject }) => (subject?.kind === "outlet" && subject.name?.source === "context" ? [subject] : []));
  const told = [
    ...informed(frame),
    ...marked,
    ...outletsIn(s, [...regions, ...aired, ...trailing], (p) => isToldAgain(s, actors, p)),
  ].filter(
    (o) =>
      !speakerRange ||
      o.from < speakerRange.from ||
      isToldWithin(s, speakerRange, o) ||
      (o.from >= speakerRange.to && !isSpeakerAgain(s, speakerRange, o)),
  );
  const relays = [...frame.relays]
    .reverse()
    .flatMap((r) => (r.kind === "outlet" ? outletsOf(s, r) : [r]))
    .filter((r) => r.kind === "outlet" || r.head?.features.kind === "media" || actors.of(r)?.kind === "outlet");
  // "on his account published a statement IN WHICH he said": the statement
  const stated = antecedentMedium(s, frame) ?? mediumIn(s, [...regions, ...trailing, ...saying]);
  const programme =
    stated === undefined || stated.kind === "interview" ? programmeOf(s, frame, [...regions, ...saying], stated) : undefined;
  const medium = stated ?? (programme && { kind: "interview", from: programme.from, to: programme.to, skip: programme.skip });
  const all = [...told.filter((o) => !relays.some((r) => r.from <= o.from && o.from < r.to)), ...relays];
  return { medium, carriers: eachOnce(s, actors, all), programme };
};

/** Information that somebody gave is in no form of its own. */
const isDocument = (phrase: NounPhrase | undefined): boolean => phrase?.kind === "document" && phrase.head?.class !== "anonymous";

/** A subject that is a document tells the medium as well, and so does one that has his words. */
const subjectMedium = (frame: Frame, speaker: Speaker | undefined): Medium | undefined => {
  // "the decision WHICH PROVIDES", and not "the decision of the court WHICH HELD"
  const itself = speaker?.given === "role" ? speaker.phrase : undefined;
  const phrase = [frame.subject, ...frame.relays, itself].find(isDocument);
  return phrase && { kind: phrase.head?.features.kind ?? "statement", from: phrase.from, to: phrase.to, skip: phrase.skip };
};

/** "tweeted", "made a statement TO THE AGENCY X": a verb that tells by itself, or with whom it was told, in what form. */
const ownMedium = ({ cue, relays }: Frame, told: readonly NounPhrase[]): Medium | undefined => {
  const frames = framesOf(cue);
  const given = frames.has("statement") && relays.length === 0 && told.length > 0;
  const kind = frames.has("post") ? "post" : given ? "interview" : undefined;
  return kind && { kind, from: cue.from, to: cue.to, skip: cue.skip };
};

const isSame = (s: Scene, medium: Medium): boolean =>
  (s.a.tokens[medium.from]?.type.definite ?? false) && (isA(s.a, medium.from - 1, "same-source") || isA(s.a, medium.to, "same-source"));

const FEWEST_BEFORE_CLAUSE = 3;

/** "the remarks came after the union, WHICH HAD ADMITTED that": words that another's sentence only tells of in a clause of it. */
const isSubordinate = (s: Scene, { tie, from }: Frame): boolean => {
  const start = s.a.sentences[s.a.sentenceOf[from] as number]?.from ?? from;
  if (looksBack(tie)) return false;
  for (let at = start + FEWEST_BEFORE_CLAUSE; at < from; at++) if (isA(s.a, at, "complementiser") || isA(s.a, at, "relative")) return true;
  return false;
};

/** A statement goes on until another speaker comes in; what he quotes others as saying does not end it. */
const earlierOf = (s: Scene, drafts: readonly ReportDraft[], speaker: Speaker | undefined): ReportDraft | undefined => {
  if (!speaker) return undefined;
  for (let i = drafts.length - 1; i >= 0; i--) {
    const draft = drafts[i] as ReportDraft;
    if (draft.speaker?.name === speaker.name) return draft;
    const quoted = drafts.slice(0, i).some((outer) => outer.speaker?.name === speaker.name && covers(outer.content, draft.content));
    if (!quoted && !isSubordinate(s, draft.frame)) return undefined;
  }
  return undefined;
};

const FARTHEST_RELAY = 2;

/** "X reported … AND RELAYED from Y": the outlet that goes on to relay is not told again. */
const relayingOn = (s: Scene, frame: Frame, last: ReportDraft | undefined): NounPhrase | undefined => {
  const verb = s.a.tokens[frame.from]?.type.as.cue;
  const from = matchAt(s.a, frame.from + 1, "preposition");
  if (verb?.entry.features.act !== "relay" || frame.relays.length > 0) return undefined;
  // "the agency published a report IN WHICH IT RELAYED from Y"
  const issuing = goesBackIn(from) ? issuingPhrase(s, frame) : undefined;
  if (issuing?.kind === "outlet") return issuing;
  if (!last) return undefined;
  if (from?.entry.features.role !== "about" || bearsPronoun(from)) return undefined;
  if ((s.a.sentenceOf[frame.from] as number) - (s.a.sentenceOf[last.frame.cue.from] as number) > FARTHEST_RELAY) return undefined;
  const speaking = last.speaker?.phrase;
  const outlet = speaking?.kind === "outlet" ? speaking : last.carriers.at(-1);
  const { gender } = verb.entry.features;
  return outlet && (outlet.gender === "" || gender === undefined || outlet.gender === gender) ? outlet : undefined;
};

/** "in a post", behind what was said in an interview: another form, and not taken up as the same. */
const isAnother = (s: Scene, told: Medium | undefined, before: Medium | undefined): boolean =>
  told !== undefined && before !== undefined && told.kind !== before.kind && told.kind !== "remarks" && !isSame(s, told);

/** "an old interview IN WHICH he said": hung on a form told without the article, and not on "his remarks". */
const isNewPaper = (s: Scene, { inIt }: Frame, told: Medium | undefined): boolean => {
  const m = inIt && told ? matchAt(s.a, told.from, "medium") : undefined;
  return m !== undefined && !m.definite && m.enclitic === "";
};

/** "AND HE HAD already announced": what was said before is no part of the statement that goes on. */
const isPast = (s: Scene, frame: Frame): boolean => {
  const from = s.a.sentences[s.a.sentenceOf[frame.cue.from] as number]?.from ?? 0;
  const had = s.a.tokens[from]?.type.as.auxiliary;
  if (had === undefined || had.entry.features.kind !== undefined || frame.cue.entry.features.mood !== "perfect") return false;
  if (s.a.tokens[frame.cue.from - 1]?.type.as.auxiliary?.entry.features.kind !== "already") return false;
  for (let at = from + 1; at < frame.cue.from; at++) if (isCueVerb(s, at) || isA(s.a, at, "complementiser")) return false;
  return true;
};

/** "according to the spokesman, THE SECRETARY VOICED … adding": whoever is told to have spoken goes on. */
const leadsIn = (tag: Frame, next: Frame | undefined): boolean =>
  tag.cue.entry.class === "according" && next !== undefined && next.from <= tag.content + 1;

/** The reports of a text, in the order of their cues. */
export const draftReports = (s: Scene, actors: Actors, skipped: (sentence: Sentence) => boolean): ReportDraft[] => {
  const all = findFrames(s, skipped);
  const { kept, of } = sortTags(s, actors, all, skipped);
  const frames = kept.map((i) => passedOn(s, all[i] as Frame, of.get(i) ?? []));
  const allContents = contents(s, all);
  const found = kept.map((i) => allContents[i] as Content);
  const isStatement = (regions: readonly Region[]) => mediumIn(s, regions)?.kind === "statement";
  const tagsOf = (frame: Frame) => of.get(kept[frames.indexOf(frame)] as number) ?? [];
  const speakers = resolveSpeakers(
    s,
    actors,
    frames,
    (f) =>
      f.subject !== undefined &&
      (isStatement(f.fillers) || isStatement(tagRegions(tagsOf(f))) || tagsOf(f).some((t) => t.subject?.kind === "document")),
    (i) =>
      frames.some(
        (f, k) =>
          k < i &&
          f.cue.from < (frames[i] as Frame).cue.from &&
          !leadsIn(f, frames[k + 1]) &&
          covers(found[k] as Content, found[i] as Content),
      ),
  );
  const drafts: ReportDraft[] = [];
  frames.forEach((frame, i) => {
    const content = found[i] as Content;
    const speechless = frame.cue.entry.features.mood === "participle" && speakers[i] === undefined;
    if (isEmpty(content) || speechless) return;
    const relaying = relayingOn(s, frame, drafts.at(-1));
    const parts = chainParts(
      s,
      actors,
      relaying ? { ...frame, relays: [relaying] } : frame,
      of.get(kept[i] as number) ?? [],
      content.aside,
    );
    const speaker = speakers[i];
    // "THE PAPER published a report in which it said": whoever speaks does not carry his own words
    const isHim = (c: NounPhrase) => c.name !== undefined && nameOf(s.a, c.name) === speaker?.name;
    const carriers = frame.subject ? parts.carriers : parts.carriers.filter((c) => !isHim(c));
    const before = isPast(s, frame) ? undefined : earlierOf(s, drafts, speaker);
    const inherits = before !== undefined;
    const own = ownMedium(frame, carriers);
    // "told the agency" once more: the statement that was told before
    const told = subjectMedium(frame, speaker) ?? parts.medium ?? (own?.kind === before?.medium?.kind ? before?.medium : own);
    // the station that was told before carries what he says on its programme; nobody is told to carry another statement
    const inheritsCarriers =
      before !== undefined &&
      !isAnother(s, told, before.medium) &&
      !isNewPaper(s, frame, told) &&
      (before.carriers.length > 0 || !parts.programme);
    // "in the same remarks": those that were made in an interview
    const medium = told && before?.medium && told.kind === "remarks" && isSame(s, told) ? { ...told, kind: before.medium.kind } : told;
    drafts.push({
      frame,
      content,
      speaker,
      medium: medium ?? (inherits ? before?.medium : undefined),
      carriers: carriers.length > 0 ? carriers : inheritsCarriers ? before.carriers : parts.programme ? [parts.programme] : [],
      inherited: inherits && medium === undefined && carriers.length === 0,
    });
  });
  return drafts.map((draft) => withOuterOutlet(s, drafts, endedByOwn(s, drafts, draft)));
};

/** "THE REPORTER OF the agency X": the outlet he reports for. */
const ofReporter = (s: Scene, { from, kind }: NounPhrase): NounPhrase | undefined => {
  const reporter = s.a.tokens[from]?.type;
  const outlet = kind === "office" && reporter && isReporter(reporter) ? sourceAt(s, from + 1) : undefined;
  return outlet?.kind === "outlet" && outlet.name !== undefined && outlet.skip === 0 ? outlet : undefined;
};

/** What an outlet reports that another said, it carries, and so does whoever carried what the outlet reports. */
const withOuterOutlet = (s: Scene, drafts: readonly ReportDraft[], inner: ReportDraft): ReportDraft => {
  const outer = drafts.findLast((o) => o !== inner && o.frame.cue.from < inner.frame.cue.from && covers(o.content, inner.content));
  const told = outer?.speaker?.phrase;
  const outlet = told?.kind === "outlet" || isUnnamedPress(told) ? told : told && ofReporter(s, told);
  if (!outer || inner.speaker?.name === outer.speaker?.name) return inner;
  // "X reported from a source that the minister SAID": what the source tells of was carried as well
  if (!outlet) {
    const press = inner.speaker?.phrase?.kind === "outlet" || isUnnamedPress(inner.speaker?.phrase);
    return outer.frame.relays.length > 0 && inner.carriers.length === 0 && !press ? { ...inner, carriers: outer.carriers } : inner;
  }
  const isNew = (c: NounPhrase) => !inner.carriers.some((known) => known.from === c.from);
  const carriers = (inner.speaker ? [outlet, ...outer.carriers] : [outlet]).filter(isNew);
  return carriers.length > 0 ? { ...inner, carriers: [...inner.carriers, ...carriers] } : inner;
};
