/** An event in a list: what, who, where, when, how sure. */
import { Link } from "@tanstack/react-router";
import { Fragment } from "react";
import type { EventRef } from "../../../schema/record/shapes.ts";
import { eventTypes, statuses } from "../../../schema/vocabulary.ts";
import { useWords } from "../use-words.ts";
import type { MessageId } from "../words/words.ts";
import { ActorName } from "./links.tsx";
import { Isolated } from "./text.tsx";
import { When } from "./when.tsx";

const CONFLICTS = {
  time: "conflictTime",
  place: "conflictPlace",
  round: "conflictRound",
  participants: "conflictParticipants",
  status: "conflictStatus",
} as const satisfies Record<EventRef["conflicts"][number], MessageId>;

export const Conflicts = ({ of }: { readonly of: EventRef["conflicts"] }) => {
  const w = useWords();
  if (of.length === 0) return null;
  return <span className="flag flag-denied">{w("conflict", { what: w.list(of.map((c) => w(CONFLICTS[c]))) })}</span>;
};

/** Who takes part, each with a link. */
export const Participants = ({ of }: { readonly of: EventRef["participants"] }) => (
  <>
    {of.map((p, i) => (
      <Fragment key={`${p.role} ${p.name}`}>
        {i > 0 ? <span aria-hidden="true"> · </span> : null}
        <ActorName actor={p.actor} name={p.name} />
      </Fragment>
    ))}
  </>
);

export const EventRow = ({ event }: { readonly event: EventRef }) => {
  const w = useWords();
  return (
    <article className="row event-row">
      <p className="row-head">
        <Link to="/event/$id" params={{ id: event.id }} className="what">
          {w.term(eventTypes, event.type)}
        </Link>
        <span className={`status status-${event.status}`}>{w.term(statuses, event.status)}</span>
        {event.series ? (
          <Link to="/series/$id" params={{ id: event.series.id }}>
            <Isolated>{event.series.name}</Isolated>
            {event.series.round === undefined ? null : ` (${w("round", { n: event.series.round })})`}
          </Link>
        ) : null}
        <Conflicts of={event.conflicts} />
      </p>
      <p className="row-who">
        <Participants of={event.participants} />
      </p>
      <p className="row-foot">
        <When iso={event.start} until={event.end} />
        {event.place ? <Isolated>{event.place}</Isolated> : null}
        <span>{w("outlets", { n: event.outlets })}</span>
        <span>{w("accounts", { n: event.accounts })}</span>
      </p>
    </article>
  );
};
