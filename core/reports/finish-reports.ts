/** Reports as the contract wants them: spans, chains and ids for what the drafts hold in tokens. */
import type { Answered, Link, Report, Span } from "../../schema/reading.ts";
import type { Actor, Actors } from "../mentions/actors.ts";
import type { NounPhrase, Range } from "../mentions/noun-phrase.ts";
import type { Scene } from "../mentions/phrase-words.ts";
import type { TimeSpan } from "../mentions/times/find.ts";
import type { Growing } from "../told.ts";
import { extent, isA, matchAt, nameOf } from "../tokens/annotated.ts";
import { type Answer, answersOf } from "./answers.ts";
import { covers } from "./content.ts";
import { type Frame, looksBack } from "./frame.ts";
import { expressed, type Speaker } from "./speaker.ts";
import type { ReportDraft } from "./read-reports.ts";

const span = (s: Scene, from: number, to: number, skip = 0, tail = 0): Span => {
  const { start, end } = extent(s.a, from, to, skip, tail);
  return { start, end, quote: s.a.text.slice(start, end) };
};

const speakerLink = (s: Scene, speaker: Speaker): Link => {
  const phrase = speaker.phrase;
  const link: Growing<Link> = { role: "speaker", name: speaker.name };
  if (speaker.actor) link.actor = `a${speaker.actor.id}`;
  if (speaker.for) link.for = speaker.for;
  link.given = speaker.given;
  if (phrase) link.span = span(s, phrase.from, phrase.to, phrase.skip);
  return link as Link;
};

/** "the agency X for news": a listed outlet goes by its name, without what it is for. */
const withoutPurpose = (s: Scene, name: Range): Range => {
  if (s.a.tokens[name.to - 1]?.type.prefixed !== "for") return name;
  for (let { from: at } = name; at < name.to - 1; at++) {
    if (at > name.from && !isA(s.a, at - 1, "outlet-head")) continue;
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
  const link: Growing<Link> = { role: "carrier", name: told };
  if (actor) link.actor = `a${actor.id}`;
  link.given = inherited ? "inherited" : outlet.name ? "named" : outlet.kind === "anonymous" ? "anonymous" : "role";
  link.span = span(s, range.from, range.to, range.skip);
  return link as Link;
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
const saidAt = (s: Scene, frame: Frame, times: readonly TimeSpan[]): Report["said"] => {
  if (looksBack(frame.tie)) return undefined;
  const inSubject = (t: TimeSpan) => frame.subject !== undefined && t.from >= frame.subject.from && t.to <= frame.subject.to;
  const time = times.find((t) => t.from >= frame.from && t.to <= frame.content && !inSubject(t));
  return time && { ...time.time, span: span(s, time.from, time.to, time.skip) };
};

const answeredIn = (s: Scene, actors: Actors, answer: Answer): Answered => {
  const who = answer.who && expressed(s, actors, answer.who);
  return {
    ...(who ? { name: who.name } : {}),
    ...(who?.actor ? { actor: `a${who.actor.id}` } : {}),
    span: span(s, answer.from, answer.to),
    ...(answer.about ? { about: span(s, answer.about.from, answer.about.to) } : {}),
  };
};

/** Drafts to the shape of the contract. */
export const finishReports = (s: Scene, actors: Actors, drafts: readonly ReportDraft[], context: ReportContext): Report[] => {
  const ids = drafts.map((d) => {
    const cue = extent(s.a, d.frame.cue.from, d.frame.cue.to);
    return context.id("r", cue.start, cue.end);
  });
  const named: Named = new Map();
  const answers = answersOf(s, actors, drafts);
  return drafts.map((d, i) => {
    const answer = answers.get(d);
    const { frame, content } = d;
    const outer = drafts.findLastIndex(
      (o, k) =>
        k !== i && o.frame.cue.from < frame.cue.from && covers(o.content, content) && frame.cue.from >= (o.content.regions[0]?.from ?? 0),
    );
    const act = frame.cue.entry.features.act ?? "attribute";
    const report: Growing<Report> = {
      id: ids[i] as string,
      mode: content.mode,
      cue: { span: span(s, frame.cue.from, frame.cue.to), lemma: frame.cue.entry.lemma, act: act as Report["cue"]["act"] },
      content: content.regions.map((r) => span(s, r.from, r.to)),
      chain: chainOf(s, actors, d, context.outlet, named),
    };
    if (outer >= 0) report.within = ids[outer] as string;
    report.polarity = act === "deny" ? "denied" : "affirmed";
    const said = saidAt(s, frame, context.times);
    if (said) report.said = said;
    if (content.distanced || act === "claim") report.stance = "distanced";
    if (answer) report.answers = answeredIn(s, actors, answer);
    report.rule = frame.rule;
    report.confidence = s.a.lexicon.language.confidence(frame.rule, "report");
    if (context.within) report.in = context.within;
    return report as Report;
  });
};
