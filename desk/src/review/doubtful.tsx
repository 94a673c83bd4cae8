/** One doubtful reading: the words, what was read from them, why it is doubtful. */
import type { Answer } from "../../../schema/record/operations.ts";
import { acts, doubts, eventTypes, modes, statuses } from "../../../schema/vocabulary.ts";
import { Chain } from "../parts/chain.tsx";
import { Passage } from "../parts/passage.tsx";
import { Arabic, Isolated } from "../parts/text.tsx";
import { When } from "../parts/when.tsx";
import { Who } from "../event/account.tsx";
import { useWords } from "../use-words.ts";

export type Doubtful = Answer<"review">["items"][number];

const ReportRead = ({ of }: { readonly of: NonNullable<Doubtful["report"]> }) => {
  const w = useWords();
  return (
    <>
      <Arabic as="blockquote" className="read-content">
        {of.content.map((c) => c.quote).join(" … ")}
      </Arabic>
      <Chain links={of.chain} />
      <p className="row-foot">
        <span>
          {w.term(acts, of.act)} (<Isolated>{of.cue.quote}</Isolated>)
        </span>
        <span>{w.term(modes, of.mode)}</span>
        {of.polarity === "denied" ? <span>{w("denied")}</span> : null}
      </p>
    </>
  );
};

const EventReadOut = ({ of }: { readonly of: NonNullable<Doubtful["event"]> }) => {
  const w = useWords();
  return (
    <>
      <p>
        <strong>
          {w.term(eventTypes, of.type)} ({w.term(statuses, of.status)})
        </strong>{" "}
        <When iso={of.start} />
        {of.place ? (
          <>
            {" · "}
            <Isolated>{of.place}</Isolated>
          </>
        ) : null}
      </p>
      <Who of={of.participants} />
    </>
  );
};

export const DoubtfulReading = ({ of }: { readonly of: Doubtful }) => {
  const w = useWords();
  return (
    <>
      <p className="row-foot">
        <span>{w(of.kind === "report" ? "aReport" : "anEvent")}</span>
        <span>{w("confidenceIs", { share: w.percent(of.confidence) })}</span>
        <span>
          {w("byRule")} <bdi dir="ltr">{of.rule}</bdi>
        </span>
      </p>
      {of.kinds.length > 0 ? (
        <ul className="flags">
          {of.kinds.map((kind) => (
            <li key={kind}>{w.term(doubts, kind)}</li>
          ))}
        </ul>
      ) : null}
      <Passage of={of.passage} at={of.id} />
      {of.report ? <ReportRead of={of.report} /> : null}
      {of.event ? <EventReadOut of={of.event} /> : null}
    </>
  );
};
