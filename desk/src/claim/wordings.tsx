/** How each outlet worded it, against the first; and the way to say that a report is of another claim. */
import { useMay, useTell } from "../api.ts";
import { AnsweredWords } from "../parts/answered.tsx";
import { Chain } from "../parts/chain.tsx";
import { Cite } from "../parts/cite.tsx";
import { FormDialog } from "../parts/dialogs.tsx";
import { Field } from "../parts/fields.tsx";
import { Source } from "../parts/links.tsx";
import { Reason } from "../parts/reason.tsx";
import { Arabic } from "../parts/text.tsx";
import { Wording, WordingKey } from "../parts/wording.tsx";
import { useWords } from "../use-words.ts";
import type { MessageId } from "../words/words.ts";
import type { Trace, TracedReport } from "./tree.ts";

const CERTAINTY = { sure: "sure", likely: "likely", person: "byPerson" } as const satisfies Record<TracedReport["certainty"], MessageId>;

const Split = ({ report }: { readonly report: TracedReport }) => {
  const w = useWords();
  const split = useTell("split-claim");
  return (
    <FormDialog
      open={w("notOfThis")}
      openClass="small"
      title={w("claimSplitTitle")}
      about={<p>{w("claimSplitAbout")}</p>}
      submit={w("notOfThis")}
      act={(f) => split.mutateAsync({ reports: [report.id], ...(f.note ? { note: f.note } : {}) })}
    >
      <Field name="note" label={w("noteWhy")} />
    </FormDialog>
  );
};

const isSame = (report: TracedReport): boolean => report.wording.every((c) => c.kind === "same");

interface OneProps {
  readonly report: TracedReport;
  readonly first: boolean;
  readonly mayPart: boolean;
}

const One = ({ report, first, mayPart }: OneProps) => {
  const w = useWords();
  return (
    <li className="row">
      <p className="row-head">
        <Source article={report.passage.article} at={report.id} />
        {first ? <span className="act">{w("firstWording")}</span> : isSame(report) ? <span className="act">{w("sameWording")}</span> : null}
        {report.polarity === "denied" ? <span className="flag flag-denied">{w("denied")}</span> : null}
      </p>
      {first || isSame(report) ? (
        <Arabic as="p">{report.content.map((c) => c.quote).join(" … ")}</Arabic>
      ) : (
        <Wording changes={report.wording} />
      )}
      <AnsweredWords of={report} />
      <details className="fold">
        <summary>{w("whyHere")}</summary>
        <p className="reason">
          <Reason>{report.reason}</Reason> ({w(CERTAINTY[report.certainty])})
        </p>
        <Chain links={report.chain} />
        <div className="buttons">
          <Cite of={{ of: report.id }} />
          {mayPart ? <Split report={report} /> : null}
        </div>
      </details>
    </li>
  );
};

export const Wordings = ({ of }: { readonly of: Trace }) => {
  const w = useWords();
  const may = useMay("reviewer");
  return (
    <section>
      <h2>{w("wordings")}</h2>
      <p className="quiet">{w("wordingsAbout")}</p>
      <WordingKey />
      <ul className="plain-list">
        {of.reports.map((r, i) => (
          <One key={r.id} report={r} first={i === 0} mayPart={may && of.reports.length > 1} />
        ))}
      </ul>
    </section>
  );
};
