/** What somebody said ends where he himself is taken to go on: who speaks has been settled by then. */
import type { Scene } from "../mentions/phrase-words.ts";
import { isA, matchAt } from "../tokens/annotated.ts";
import { covers, holdsQuotation } from "./content.ts";
import { type Frame, looksBack } from "./frame.ts";
import type { ReportDraft } from "./read-reports.ts";

/** "the decision, WHICH HE CALLED", "the unions, WHICH HE SAID": a verb that cannot be of what stands before the relative. */
const isOfAnother = (s: Scene, relative: number, { cue }: Frame): boolean => {
  const which = matchAt(s.a, relative, "relative")?.entry.features;
  const { gender, number, mood } = cue.entry.features;
  if (which?.gender === undefined || mood !== "perfect") return false;
  return s.a.lexicon.language.isPronoun(cue.enclitic) || which.gender !== gender || (which.number === "p" && number === "s");
};

/** "AND THAT IS what he took for": what stands before the relative takes up the whole clause behind a pause. */
const takesUpClause = (s: Scene, relative: number, { cue }: Frame): number | undefined => {
  const which = matchAt(s.a, relative, "relative")?.entry.features;
  const it = s.a.tokens[relative - 1]?.type;
  if (!which || which.gender !== undefined || cue.entry.features.mood !== "perfect" || !s.a.lexicon.language.isPronoun(cue.enclitic))
    return undefined;
  return it?.as.pronoun?.entry.features.opens === "clause" ? relative - 1 : undefined;
};

/** Where what somebody says of his own goes on begins: a participle, or the relative before a verb. */
const ownFrom = (s: Scene, frame: Frame): number | undefined => {
  if (frame.cue.entry.features.mood === "participle") return frame.from;
  const relative = isA(s.a, frame.from - 1, "auxiliary") ? frame.from - 2 : frame.from - 1;
  return isOfAnother(s, relative, frame) ? relative : takesUpClause(s, relative, frame);
};

const LONGEST_CALLED = 8;

/** Whether it runs as far as what was said before: "the report, which he called a shame, rests on": the outer clause goes on. */
const reaches = (s: Scene, { frame, content }: ReportDraft, from: number, end: number): boolean => {
  if (frame.cue.entry.features.mood === "participle") return true;
  const setOff = s.a.tokens[from]?.type.conjoined === true || s.a.lexicon.language.isComma(s.a.tokens[from - 1]?.type.text ?? "");
  // "the region which he called promising in the month of": without a comma a few words close it
  return (content.regions.at(-1)?.to ?? 0) >= end - 1 && (setOff || frame.tie === "that" || end - from <= LONGEST_CALLED);
};

/** Who speaks in a report and in those around it: "said that the union warned of X, NOTING" ends what both said. */
const speakersAround = (drafts: readonly ReportDraft[], inner: ReportDraft): Set<string | undefined> =>
  new Set(
    [inner, ...drafts.filter((d) => d !== inner && !looksBack(d.frame.tie) && covers(d.content, inner.content))].map(
      (d) => d.speaker?.name,
    ),
  );

/** "said that his party called for talks, NOTING": where he who speaks is taken to go on to the end, what he said before ends. */
export const endedByOwn = (s: Scene, drafts: readonly ReportDraft[], outer: ReportDraft): ReportDraft => {
  const { regions, mode } = outer.content;
  const last = regions.at(-1);
  if (!last || mode === "direct" || outer.speaker === undefined || looksBack(outer.frame.tie)) return outer;
  const inside = s.a.quotations.inside[last.from];
  const speakers = speakersAround(drafts, outer);
  const own = drafts.flatMap((draft) => {
    const { frame, speaker } = draft;
    const at = speaker && speakers.has(speaker.name) && s.a.quotations.inside[frame.from] === inside ? ownFrom(s, frame) : undefined;
    return at !== undefined && at > last.from && at < last.to && reaches(s, draft, at, last.to) ? [at] : [];
  });
  if (own.length === 0) return outer;
  let to = Math.min(...own);
  while (to > last.from && s.a.lexicon.language.isComma(s.a.tokens[to - 1]?.type.text ?? "")) to--;
  const ended = [...regions.slice(0, -1), { from: last.from, to }];
  const quotes = ended.some((region) => holdsQuotation(s, region));
  return { ...outer, content: { ...outer.content, regions: ended, mode: quotes ? mode : "indirect" } };
};
