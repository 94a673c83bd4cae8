/** A report as a person would have it, and what that changes in what was read. */
import type { ReportRef } from "../../../schema/record/shapes.ts";
import type { Correction } from "../../../schema/record/operations/review.ts";
import type { Place } from "./words-of-text.ts";

type Link = NonNullable<Correction["chain"]>[number];

export interface ReportDraft {
  readonly content: readonly Place[];
  readonly act: ReportRef["act"];
  readonly mode: ReportRef["mode"];
  readonly polarity: ReportRef["polarity"];
  readonly speaker: string;
  /** whom the speaker speaks for */
  readonly for: string;
  readonly medium: Link["kind"] | "";
  readonly carriers: readonly string[];
}

const named = (chain: readonly Link[], role: Link["role"]): readonly Link[] => chain.filter((l) => l.role === role);

export const draftOf = (report: ReportRef): ReportDraft => {
  const speaker = named(report.chain, "speaker")[0];
  return {
    content: report.content.map(({ start, end }) => ({ start, end })),
    act: report.act,
    mode: report.mode,
    polarity: report.polarity,
    speaker: speaker?.name ?? "",
    for: speaker?.for ?? "",
    medium: named(report.chain, "medium")[0]?.kind ?? "",
    carriers: named(report.chain, "carrier").map((l) => l.name),
  };
};

const bare = ({ role, name, kind, for: of, given }: Link): Link => ({
  role,
  name,
  ...(kind ? { kind } : {}),
  ...(of ? { for: of } : {}),
  given,
});

/** A link that is as it was keeps how it was given; one that a person put in is named. */
const kept = (before: readonly Link[], link: Link): Link => {
  const same = before.find((l) => l.role === link.role && l.name === link.name);
  if (!same) return link;
  const { for: _, kind: __, ...rest } = bare(same);
  return { ...rest, ...(link.kind ? { kind: link.kind } : {}), ...(link.for ? { for: link.for } : {}) };
};

const mediumOf = (before: readonly Link[], kind: ReportDraft["medium"], nameOf: (kind: string) => string): Link[] => {
  if (!kind) return [];
  const same = before.find((l) => l.role === "medium" && l.kind === kind);
  return [same ? bare(same) : { role: "medium", name: nameOf(kind), kind, given: "inherited" }];
};

const chainOf = (report: ReportRef, draft: ReportDraft, nameOfMedium: (kind: string) => string): Link[] => {
  const { chain } = report;
  const speaker = draft.speaker.trim();
  const of = draft.for.trim();
  const put = (role: Link["role"], name: string, more: Partial<Link> = {}): Link => kept(chain, { role, name, given: "named", ...more });
  return [
    ...(speaker ? [put("speaker", speaker, of ? { for: of } : {})] : []),
    ...mediumOf(chain, draft.medium, nameOfMedium),
    ...draft.carriers.flatMap((c) => (c.trim() ? [put("carrier", c.trim())] : [])),
    ...named(chain, "publisher").map(bare),
  ];
};

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Only what differs from what was read; empty where nothing does. `nameOfMedium`: the word for a form that the text does not name. */
export const correctionOf = (report: ReportRef, draft: ReportDraft, nameOfMedium: (kind: string) => string): Correction => {
  const before = draftOf(report);
  const chain = chainOf(report, draft, nameOfMedium);
  return {
    ...(same(before.content, draft.content) ? {} : { content: draft.content.map(({ start, end }) => ({ start, end })) }),
    ...(before.act === draft.act ? {} : { act: draft.act }),
    ...(before.mode === draft.mode ? {} : { mode: draft.mode }),
    ...(before.polarity === draft.polarity ? {} : { polarity: draft.polarity }),
    ...(same(chain, chainOf(report, before, nameOfMedium)) ? {} : { chain }),
  };
};
