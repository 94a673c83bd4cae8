/** A report in the list beside the text: what was said, its chain, and what the record makes of it. */
import { Link } from "@tanstack/react-router";
import { acts, modes } from "../../../schema/vocabulary.ts";
import { AnsweredWords } from "../parts/answered.tsx";
import { Chain } from "../parts/chain.tsx";
import { Cite } from "../parts/cite.tsx";
import { Origins } from "../parts/origins.tsx";
import { Arabic } from "../parts/text.tsx";
import { When } from "../parts/when.tsx";
import { useWords } from "../use-words.ts";
import { type ActorOf, linkActor } from "./actors.ts";
import { Entry } from "./entry.tsx";
import type { ArticleAnswer, ArticleReport } from "./ranges.ts";

/** Links that fit side by side in the list. */
const MOST_ABREAST = 3;

interface ReportEntryProps {
  readonly article: ArticleAnswer;
  readonly report: ArticleReport;
  readonly number: string | undefined;
  readonly actorOf: ActorOf;
}

/** How sure the reader is, in words where it is worth a word. */
export const Sureness = ({ of, decided }: { readonly of: number; readonly decided: "accepted" | "corrected" | undefined }) => {
  const w = useWords();
  if (decided) return <span className="decided">{w(decided === "accepted" ? "acceptedByPerson" : "correctedByPerson")}</span>;
  return (
    <span className={of < 0.7 ? "doubtful" : ""}>
      {w("confidence")} {w.percent(Math.round(of * 100) / 100)}
    </span>
  );
};

const Claim = ({ report }: { readonly report: ArticleReport }) => {
  const w = useWords();
  if (!report.claim) return null;
  return (
    <Link to="/claim/$id" params={{ id: report.claim.id }} className="entry-claim">
      {report.claim.articles > 1 ? (
        <>
          <Origins of={report.claim.independent} />
          <span>{w("outlets", { n: report.claim.outlets })}</span>
        </>
      ) : (
        w("onlyHere")
      )}
    </Link>
  );
};

export const ReportEntry = ({ article, report, number, actorOf }: ReportEntryProps) => {
  const w = useWords();
  const speaker = report.chain.find((l) => l.role === "speaker");
  const name = report.speaker ? w.nameOf(report.speaker) : speaker?.name;
  const about = `${w.term(acts, report.cue.act)}، ${name ?? w("unknownSpeaker")}`;
  return (
    <Entry of={report.ref} number={number} about={about}>
      <p className="entry-head">
        <span className="entry-kind">{w.term(acts, report.cue.act)}</span>
        <span>{w.term(modes, report.mode)}</span>
        {report.polarity === "denied" ? <span className="flag flag-denied">{w("denied")}</span> : null}
        {report.stance === "distanced" ? <span className="flag">{w("distanced")}</span> : null}
        {report.in === "title" ? <span className="flag">{w("inTitle")}</span> : null}
      </p>
      <Chain links={report.chain} upright={report.chain.length > MOST_ABREAST} actorOf={linkActor(article, report, actorOf)} />
      <Arabic as="blockquote" className="entry-words">
        {report.content.map((c) => c.quote).join(" … ")}
      </Arabic>
      <AnsweredWords of={report} />
      <p className="entry-foot">
        {report.said ? (
          <span>
            {w("saidOn")} <When iso={report.said.start} until={report.said.end} />
          </span>
        ) : null}
        <Sureness of={report.confidence} decided={report.decided} />
      </p>
      <p className="entry-foot no-print">
        <Claim report={report} />
        <Cite of={{ of: report.ref }} />
      </p>
    </Entry>
  );
};
