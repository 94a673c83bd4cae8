/** A series: its rounds on a line, what is missing, where articles disagree, who came when. */
import { useParams } from "@tanstack/react-router";
import { useAsk } from "../api.ts";
import { AnswerTo } from "../parts/answer.tsx";
import { EventRow } from "../parts/event-row.tsx";
import { BOUNDS } from "../parts/filter-fields.ts";
import { Filters, useFilters } from "../parts/filters.tsx";
import { PageTitle } from "../parts/page-title.tsx";
import { Reason } from "../parts/reason.tsx";
import { Isolated } from "../parts/text.tsx";
import { ParticipantsTable } from "../series/participants-table.tsx";
import { anchorOf, type Round, RoundsLine } from "../series/rounds-line.tsx";
import { useWords } from "../use-words.ts";
import type { Answer } from "../../../schema/record/operations.ts";
import "../theme/graph.css";

type Rounds = Answer<"rounds">;

/** What is missing and contradictory, in words. */
const Flags = ({ of }: { readonly of: Rounds }) => {
  const w = useWords();
  const disputed = of.rounds.filter((r) => r.disputed).flatMap((r) => (r.round === undefined ? [] : [w.number(r.round)]));
  const { gaps } = of.series;
  return (
    <ul className="flags">
      {gaps.length > 0 ? <li>{w("missingRounds", { n: gaps.length, which: w.list(gaps.map((g) => w.number(g))) })}</li> : null}
      {disputed.length > 0 ? <li className="warn">{w("disputedRounds", { n: disputed.length, which: w.list(disputed) })}</li> : null}
      {gaps.length === 0 && disputed.length === 0 ? <li>{w("noGaps")}</li> : null}
    </ul>
  );
};

const RoundPart = ({ round, index }: { readonly round: Round; readonly index: number }) => {
  const w = useWords();
  return (
    <section id={anchorOf(round, index)} aria-labelledby={`${anchorOf(round, index)}-title`} className="part">
      <h3 id={`${anchorOf(round, index)}-title`}>{round.round === undefined ? w("unnumbered") : w("roundN", { n: round.round })}</h3>
      {round.missing ? <p className="quiet">{w("roundMissing", { n: round.round ?? 0 })}</p> : null}
      {!round.missing && round.note ? (
        <p className={round.disputed ? "warn" : "quiet"}>
          <Reason>{round.note}</Reason>
        </p>
      ) : null}
      {round.events.map((e) => (
        <EventRow key={e.id} event={e} />
      ))}
    </section>
  );
};

const Found = ({ of }: { readonly of: Rounds }) => {
  const w = useWords();
  const others = of.series.names.filter((n) => n !== of.series.name);
  return (
    <>
      <PageTitle title={of.series.name}>
        <Isolated>{of.series.name}</Isolated>
      </PageTitle>
      {others.length > 0 ? (
        <p className="quiet">
          {w("alsoNamed")}{" "}
          {others.map((n, i) => (
            <span key={n}>
              {i > 0 ? " · " : ""}
              <Isolated>{n}</Isolated>
            </span>
          ))}
        </p>
      ) : null}
      <Filters fields={BOUNDS} />
      <Flags of={of} />
      <RoundsLine rounds={of.rounds} />
      {of.participants.length > 0 ? (
        <section aria-labelledby="participants" className="part">
          <h2 id="participants">{w("participantsByRound")}</h2>
          <ParticipantsTable of={of} />
        </section>
      ) : null}
      <section aria-labelledby="rounds" className="part">
        <h2 id="rounds">{w("roundByRound")}</h2>
        {of.rounds.map((r, i) => (
          <RoundPart key={anchorOf(r, i)} round={r} index={i} />
        ))}
      </section>
    </>
  );
};

export const Page = () => {
  const { id } = useParams({ from: "/series/$id" });
  const rounds = useAsk("rounds", { series: id, ...useFilters("rounds", BOUNDS) });
  return <AnswerTo of={rounds}>{(answer) => <Found of={answer} />}</AnswerTo>;
};
