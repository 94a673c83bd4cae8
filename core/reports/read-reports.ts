/** Frames, contents, speakers and chains put together: the reports of one text. */
import type { Link, Report, Span } from "../../schema/reading.ts";
import type { Actor, Actors } from "../mentions/actors.ts";
import type { NounPhrase, Range } from "../mentions/noun-phrase.ts";
import type { Scene } from "../mentions/phrase-words.ts";
import type { TimeSpan } from "../mentions/times/find.ts";
import { extent, isA, matchAt, nameOf } from "../tokens/annotated.ts";
import type { Sentence } from "../tokens/sentences.ts";
import { antecedentMedium, type Medium, mediumIn, outletsIn, regionsOf } from "./chain.ts";
import { type Content, contentOf } from "./content.ts";
import { findFrames } from "./find-frames.ts";
import { type Frame, looksBack, type Region, type Tie } from "./frame.ts";
import type { Speaker } from "./speaker.ts";
import { resolveSpeakers } from "./speakers.ts";

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
    return contentOf(s, frame, next);
  });

const inside = (inner: Region, outer: Region): boolean => inner.from >= outer.from && inner.to <= outer.to;
const covers = (outer: Content, inner: Content): boolean =>
  inner.regions.length > 0 && inner.regions.every((r) => outer.regions.some((o) => inside(r, o)));

/** A tag ("according to X") behind a clause that is itself a report: an outlet carries it, a document is its medium. */
interface Tags {
  readonly kept: readonly number[];
  /** for each frame, the tags that belong to its report */
  readonly of: ReadonlyMap<number, readonly Frame[]>;
}

const sortTags = (s: Scene, frames: readonly Frame[], skipped: (sentence: Sentence) => boolean): Tags => {
  const of = new Map<number, Frame[]>();
  const kept: number[] = [];
  frames.forEach((frame, i) => {
    if (frame.tie === "back") {
      const hosts = pointedAt(s, frames, i);
      for (const host of hosts) of.set(host, [...(of.get(host) ?? []), frame]);
      if (hosts.length === 0 && frame.subject && followsStatement(s, frame, skipped)) kept.push(i);
      // nobody said the sentence before: then it tells where all that follows was said
      else if (hosts.length === 0 && frames[i + 1] && !looksBack(frames[i + 1]?.tie as Tie))
        of.set(i + 1, [...(of.get(i + 1) ?? []), frame]);
      return;
    }
    if (frame.tie !== "before") {
      const host = frames[i + 1];
      if (frame.cue.entry.class === "according" && host && !looksBack(host.tie) && host.from <= frame.content + 1)
        of.set(i + 1, [...(of.get(i + 1) ?? []), frame]);
      else kept.push(i);
      return;
    }
    let host = -1;
    for (let k = i - 1; k >= 0 && s.a.sentenceOf[frames[k]?.cue.from as number] === s.a.sentenceOf[frame.cue.from]; k--)
      if (!looksBack(frames[k]?.tie as Tie)) {
        host = k;
        break;
      }
    if (host < 0 && opensFor(s, frame, frames[i + 1])) host = i + 1;
    if (host < 0) kept.push(i);
    else of.set(host, [...(of.get(host) ?? []), frame]);
  });
  return { kept, of };
};

const MOST_FRONTED = 5;

/** "During the meeting, according to the agency, the minister said": a tag among what is fronted belongs to the verb behind it. */
const opensFor = (s: Scene, tag: Frame, next: Frame | undefined): boolean => {
  const sentence = s.a.sentenceOf[tag.cue.from] as number;
  if (!next || looksBack(next.tie) || s.a.sentenceOf[next.cue.from] !== sentence || tag.cue.entry.class !== "according") return false;
  const from = s.a.sentences[sentence]?.from ?? tag.from;
  return tag.from - from <= MOST_FRONTED && isA(s.a, from, "preposition") && next.from <= Math.max(tag.content, tag.subject?.to ?? 0) + 1;
};

/** The frames that "this came in a statement" is about: those before it in its sentence, else those of the sentence it follows. */
const pointedAt = (s: Scene, frames: readonly Frame[], at: number): number[] => {
  const own = s.a.sentenceOf[frames[at]?.cue.from as number] as number;
  const nearest = frames.findLastIndex((f, k) => k < at && !looksBack(f.tie));
  const told = s.a.sentenceOf[frames[nearest]?.cue.from ?? -1];
  const before = s.a.sentences[own - 1];
  const inQuotation = before !== undefined && s.a.quotations.inside[before.from] !== -1;
  if (told === undefined || (told < own - 1 && !inQuotation)) return [];
  return frames.flatMap((f, k) => (k < at && !looksBack(f.tie) && s.a.sentenceOf[f.cue.from] === told ? [k] : []));
};

const FEWEST_STATED = 4;

/** Whether a sentence of the text that states something stands right before the one that points back. */
const followsStatement = (s: Scene, frame: Frame, skipped: (sentence: Sentence) => boolean): boolean => {
  const index = s.a.sentenceOf[frame.cue.from] as number;
  const before = s.a.sentences[index - 1];
  if (!before || skipped(before) || before.to - before.from < FEWEST_STATED) return false;
  return s.a.sentences[index]?.from === frame.from && s.a.quotations.inside[before.from] === -1;
};

const tagRegions = (tags: readonly Frame[]): Region[] =>
  tags.map((t) => ({ from: t.from, to: Math.max(t.content, t.cue.to, t.subject?.to ?? 0) }));

const FARTHEST_TOLD = 8;

/** "according to what X told the agency": whom the words were given to stands behind the speaker, up to the next mark. */
const toldBehind = (s: Scene, frame: Frame): Region[] => {
  if (frame.tie !== "before" || (frame.cue.entry.class !== "cue" && frame.fillers.length === 0)) return [];
  const from = Math.max(frame.content, frame.cue.to, frame.subject?.to ?? 0);
  const pause = pauseBehind(s, from);
  // "…, in a statement to the radio": one comma, where the medium stands behind it
  const more =
    s.a.lexicon.language.isComma(s.a.tokens[pause]?.type.text ?? "") && opensMedium(s, pause + 1) ? pauseBehind(s, pause + 1) : pause;
  return more > from ? [{ from, to: more }] : [];
};

const pauseBehind = (s: Scene, from: number): number => {
  let to = from;
  while (to < from + FARTHEST_TOLD && s.a.tokens[to]) {
    const q = s.a.quotations.list[s.a.quotations.markOf[to] as number];
    // "to the reporter of "X"": a name in marks is no pause
    if (q?.open === to && !q.broken && q.words <= 4) to = q.close + 1;
    else if (s.a.tokens[to]?.type.kind === "mark") break;
    else to++;
  }
  return to;
};

const opensMedium = (s: Scene, at: number): boolean =>
  isA(s.a, at, "preposition") && (isA(s.a, at + 1, "medium") || isA(s.a, at + 2, "medium"));

const chainParts = (s: Scene, frame: Frame, tags: readonly Frame[], aside: Region | undefined) => {
  const regions = [...regionsOf(s, frame), ...toldBehind(s, frame)];
  const trailing = [...(aside ? [aside] : []), ...tagRegions(tags)];
  const speakerRange = frame.subject;
  const told = outletsIn(s, [...regions, ...trailing]).filter(
    (o) => !speakerRange || o.from < speakerRange.from || o.from >= speakerRange.to,
  );
  const relays = [...frame.relays].reverse().filter((r) => r.kind === "outlet" || r.head?.features.kind === "media");
  const medium = mediumIn(s, [...regions, ...trailing]) ?? antecedentMedium(s, frame);
  const all = [...told.filter((o) => !relays.some((r) => r.from === o.from)), ...relays];
  // an outlet told twice carries once
  const named = all.map((o) => (o.name ? nameOf(s.a, o.name) : ""));
  return { medium, carriers: all.filter((_, i) => named[i] === "" || named.indexOf(named[i] as string) === i) };
};

/** A subject that is a document tells the medium as well. */
const subjectMedium = (frame: Frame): Medium | undefined => {
  const phrase = frame.subject;
  if (phrase?.kind !== "document") return undefined;
  return { kind: phrase.head?.features.kind ?? "statement", from: phrase.from, to: phrase.to, skip: phrase.skip };
};

const isSame = (s: Scene, medium: Medium): boolean =>
  (s.a.tokens[medium.from]?.type.definite ?? false) && (isA(s.a, medium.from - 1, "same-source") || isA(s.a, medium.to, "same-source"));

/** A statement goes on until another speaker comes in; what he quotes others as saying does not end it. */
const earlierOf = (drafts: readonly ReportDraft[], speaker: Speaker | undefined): ReportDraft | undefined => {
  if (!speaker) return undefined;
  for (let i = drafts.length - 1; i >= 0; i--) {
    const draft = drafts[i] as ReportDraft;
    if (draft.speaker?.name === speaker.name) return draft;
    const quoted = drafts.slice(0, i).some((outer) => outer.speaker?.name === speaker.name && covers(outer.content, draft.content));
    if (!quoted) return undefined;
  }
  return undefined;
};

/** The reports of a text, in the order of their cues. */
export const draftReports = (s: Scene, actors: Actors, skipped: (sentence: Sentence) => boolean): ReportDraft[] => {
  const all = findFrames(s, skipped);
  const { kept, of } = sortTags(s, all, skipped);
  const frames = kept.map((i) => all[i] as Frame);
  const allContents = contents(s, all);
  const found = kept.map((i) => allContents[i] as Content);
  const isStatement = (regions: readonly Region[]) => mediumIn(s, regions)?.kind === "statement";
  const tagsOf = (frame: Frame) => of.get(all.indexOf(frame)) ?? [];
  const speakers = resolveSpeakers(
    s,
    actors,
    frames,
    (f) =>
      f.subject !== undefined &&
      (isStatement(f.fillers) || isStatement(tagRegions(tagsOf(f))) || tagsOf(f).some((t) => t.subject?.kind === "document")),
    (i) => frames.some((f, k) => k < i && f.cue.from < (frames[i] as Frame).cue.from && covers(found[k] as Content, found[i] as Content)),
  );
  const drafts: ReportDraft[] = [];
  frames.forEach((frame, i) => {
    const content = found[i] as Content;
    const speechless = frame.cue.entry.features.mood === "participle" && speakers[i] === undefined;
    if (isEmpty(content) || speechless) return;
    const parts = chainParts(s, frame, of.get(kept[i] as number) ?? [], content.aside);
    const speaker = speakers[i];
    const before = earlierOf(drafts, speaker);
    const inherits = before !== undefined;
    const told = subjectMedium(frame) ?? parts.medium;
    // "in the same remarks": those that were made in an interview
    const medium = told && before?.medium && told.kind === "remarks" && isSame(s, told) ? { ...told, kind: before.medium.kind } : told;
    drafts.push({
      frame,
      content,
      speaker,
      medium: medium ?? (inherits ? before?.medium : undefined),
      carriers: parts.carriers.length > 0 ? parts.carriers : inherits ? (before?.carriers ?? []) : [],
      inherited: inherits && medium === undefined && parts.carriers.length === 0,
    });
  });
  return drafts.map((draft) => withOuterOutlet(drafts, draft));
};

/** What an outlet reports that another said, it carries. */
const withOuterOutlet = (drafts: readonly ReportDraft[], inner: ReportDraft): ReportDraft => {
  const outer = drafts.findLast((o) => o !== inner && o.frame.cue.from < inner.frame.cue.from && covers(o.content, inner.content));
  const outlet = outer?.speaker?.phrase;
  if (outlet?.kind !== "outlet" || inner.speaker?.name === outer?.speaker?.name || inner.carriers.some((c) => c.from === outlet.from))
    return inner;
  return { ...inner, carriers: [...inner.carriers, outlet] };
};

const span = (s: Scene, from: number, to: number, skip = 0, tail = 0): Span => {
  const { start, end } = extent(s.a, from, to, skip, tail);
  return { start, end, quote: s.a.text.slice(start, end) };
};

const speakerLink = (s: Scene, speaker: Speaker): Link => {
  const phrase = speaker.phrase;
  return {
    role: "speaker",
    name: speaker.name,
    ...(speaker.actor ? { actor: `a${speaker.actor.id}` } : {}),
    ...(speaker.for ? { for: speaker.for } : {}),
    given: speaker.given,
    ...(phrase ? { span: span(s, phrase.from, phrase.to, phrase.skip) } : {}),
  };
};

/** "the agency X for news": a listed outlet goes by its name, without what it is for. */
const withoutPurpose = (s: Scene, name: Range): Range => {
  if (s.a.tokens[name.to - 1]?.type.prefixed !== "for") return name;
  for (let at = name.from + 1; at < name.to - 1; at++) {
    const listed = matchAt(s.a, at, "outlet");
    if (listed?.to === name.to - 1) return { from: at, to: listed.to, skip: listed.skip };
  }
  return name;
};

/** How an outlet was named where it carried words before: "the agency" is called so again. */
type Named = Map<Actor, string>;

const carrierLink = (s: Scene, actors: Actors, outlet: NounPhrase, inherited: boolean, named: Named): Link => {
  const range = withoutPurpose(s, outlet.name ?? outlet);
  const actor = actors.of(outlet);
  const told = outlet.name ? nameOf(s.a, range) : ((actor && named.get(actor)) ?? actor?.name ?? nameOf(s.a, range));
  if (actor && !named.has(actor)) named.set(actor, told);
  return {
    role: "carrier",
    name: told,
    ...(actor ? { actor: `a${actor.id}` } : {}),
    given: inherited ? "inherited" : outlet.name ? "named" : "role",
    span: span(s, range.from, range.to, range.skip),
  };
};

const chainOf = (s: Scene, actors: Actors, d: ReportDraft, outlet: string | undefined, named: Named): Link[] => {
  const links: Link[] = [];
  if (d.speaker) links.push(speakerLink(s, d.speaker));
  if (d.medium) {
    const words = span(s, d.medium.from, d.medium.to, d.medium.skip);
    links.push({
      role: "medium",
      name: words.quote,
      kind: d.medium.kind as Link["kind"],
      given: d.inherited ? "inherited" : "named",
      span: words,
    });
  }
  for (const carrier of d.carriers) links.push(carrierLink(s, actors, carrier, d.inherited, named));
  if (outlet) links.push({ role: "publisher", name: outlet, given: "metadata" });
  return links;
};

export interface ReportContext {
  readonly times: readonly TimeSpan[];
  readonly outlet: string | undefined;
  readonly id: (kind: string, start: number, end: number) => string;
  readonly within?: "title";
}

/** When it was said: the first time told between the start of the frame and the words, and not in the speaker's own phrase. */
const saidAt = (s: Scene, frame: Frame, times: readonly TimeSpan[]): Pick<Report, "said"> => {
  if (looksBack(frame.tie)) return {};
  const inSubject = (t: TimeSpan) => frame.subject !== undefined && t.from >= frame.subject.from && t.to <= frame.subject.to;
  const time = times.find((t) => t.from >= frame.from && t.to <= frame.content && !inSubject(t));
  return time ? { said: { ...time.time, span: span(s, time.from, time.to, time.skip) } } : {};
};

/** Drafts to the shape of the contract. */
export const finishReports = (s: Scene, actors: Actors, drafts: readonly ReportDraft[], context: ReportContext): Report[] => {
  const ids = drafts.map((d) => {
    const cue = extent(s.a, d.frame.cue.from, d.frame.cue.to);
    return context.id("r", cue.start, cue.end);
  });
  const named: Named = new Map();
  return drafts.map((d, i) => {
    const { frame, content } = d;
    const outer = drafts.findLastIndex(
      (o, k) =>
        k !== i && o.frame.cue.from < frame.cue.from && covers(o.content, content) && frame.cue.from >= (o.content.regions[0]?.from ?? 0),
    );
    const act = frame.cue.entry.features.act ?? "attribute";
    return {
      id: ids[i] as string,
      mode: content.mode,
      cue: { span: span(s, frame.cue.from, frame.cue.to), lemma: frame.cue.entry.lemma, act: act as Report["cue"]["act"] },
      content: content.regions.map((r) => span(s, r.from, r.to)),
      chain: chainOf(s, actors, d, context.outlet, named),
      ...(outer >= 0 ? { within: ids[outer] as string } : {}),
      polarity: act === "deny" ? "denied" : "affirmed",
      ...saidAt(s, frame, context.times),
      ...(content.distanced || act === "claim" ? { stance: "distanced" as const } : {}),
      rule: frame.rule,
      confidence: s.a.lexicon.language.confidence(frame.rule, "report"),
      ...(context.within ? { in: context.within } : {}),
    };
  });
};
