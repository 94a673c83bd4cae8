/** An event in the list beside the text: what, who, where and when, as this article tells it. */
import { Link } from "@tanstack/react-router";
import { bases, eventTypes, participantRoles, statuses } from "../../../schema/vocabulary.ts";
import { Cite } from "../parts/cite.tsx";
import { Conflicts } from "../parts/event-row.tsx";
import { ActorName } from "../parts/links.tsx";
import { Isolated } from "../parts/text.tsx";
import { When } from "../parts/when.tsx";
import { useWords } from "../use-words.ts";
import type { ActorOf } from "./actors.ts";
import { Entry } from "./entry.tsx";
import type { ArticleEvent } from "./ranges.ts";
import { Sureness } from "./report-entry.tsx";

interface EventEntryProps {
  readonly event: ArticleEvent;
  readonly number: string | undefined;
  readonly actorOf: ActorOf;
}

const Facts = ({ event, actorOf }: Omit<EventEntryProps, "number">) => {
  const w = useWords();
  return (
    <dl className="facts">
      {event.participants.map((p) => (
        <div key={`${p.role} ${p.name}`}>
          <dt>{w.term(participantRoles, p.role)}</dt>
          <dd>
            <ActorName actor={actorOf(p.actor)} name={p.name} />
            {p.office ? (
              <>
                {" "}
                <Isolated className="quiet">{p.office}</Isolated>
              </>
            ) : null}
          </dd>
        </div>
      ))}
      {event.place ? (
        <div>
          <dt>{w("filterPlace")}</dt>
          <dd>
            <Isolated>{event.place.name}</Isolated>
          </dd>
        </div>
      ) : null}
      {event.time ? (
        <div>
          <dt>{w("conflictTime")}</dt>
          <dd>
            <When iso={event.time.start} until={event.time.end} /> <span className="quiet">({w.term(bases, event.time.basis)})</span>
          </dd>
        </div>
      ) : null}
      {event.series ? (
        <div>
          <dt>{w("series")}</dt>
          <dd>
            <Isolated>{event.series.name}</Isolated>
            {event.series.round === undefined ? null : ` (${w("round", { n: event.series.round })})`}
          </dd>
        </div>
      ) : null}
    </dl>
  );
};

export const EventEntry = ({ event, number, actorOf }: EventEntryProps) => {
  const w = useWords();
  const about = `${w.term(eventTypes, event.type)} (${w.term(statuses, event.status)})`;
  return (
    <Entry of={event.ref} number={number} about={about}>
      <p className="entry-head">
        <span className="entry-kind">{w.term(eventTypes, event.type)}</span>
        <span className={`status status-${event.status}`}>{w.term(statuses, event.status)}</span>
        {event.event ? <Conflicts of={event.event.conflicts} /> : null}
      </p>
      <Facts event={event} actorOf={actorOf} />
      <p className="entry-foot">
        <Sureness of={event.confidence} decided={event.decided} />
      </p>
      <p className="entry-foot no-print">
        {event.event ? (
          <Link to="/event/$id" params={{ id: event.event.id }} className="entry-claim">
            {event.event.articles > 1 ? w("accounts", { n: event.event.accounts }) : w("onlyHere")}
          </Link>
        ) : null}
        <Cite of={{ of: event.ref }} />
      </p>
    </Entry>
  );
};
