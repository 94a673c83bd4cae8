/** An event: each article's account of it, where they disagree, what it belongs to. */
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import type { Answer } from "../../../schema/record/operations.ts";
import { eventTypes, statuses } from "../../../schema/vocabulary.ts";
import { useCountryName } from "../actor/country-name.ts";
import { useAsk, useMay } from "../api.ts";
import { PutInCase } from "../parts/put-in-case.tsx";
import { Decided, useDecided } from "../decisions/decided.tsx";
import { Account, Who } from "../event/account.tsx";
import { Disagreements } from "../event/disagreements.tsx";
import { useEventText } from "../event/event-text.ts";
import { JoinEvents, SplitEvent } from "../event/join-split.tsx";
import { AnswerTo } from "../parts/answer.tsx";
import { BOUNDS } from "../parts/filter-fields.ts";
import { Filters, useFilters } from "../parts/filters.tsx";
import { PageTitle } from "../parts/page-title.tsx";
import { Isolated } from "../parts/text.tsx";
import { When } from "../parts/when.tsx";
import { useWords } from "../use-words.ts";
import "../theme/graph.css";

type Told = Answer<"event">;

const RELATED = {
  during: "relatedDuring",
  "round-before": "relatedBefore",
  "round-after": "relatedAfter",
  "same-series": "relatedEventSeries",
} as const;

const Facts = ({ event }: { readonly event: Told["event"] }) => {
  const w = useWords();
  const countryName = useCountryName();
  return (
    <dl className="facts">
      <div>
        <dt>{w("fieldTime")}</dt>
        <dd>
          <When iso={event.start} until={event.end} />
        </dd>
      </div>
      {event.place || event.country ? (
        <div>
          <dt>{w("fieldPlace")}</dt>
          <dd>
            {event.place ? <Isolated>{event.place}</Isolated> : null}
            {event.place && event.country ? " · " : ""}
            {event.country ? (
              <Link to="/events" search={{ country: event.country }}>
                {countryName(event.country)}
              </Link>
            ) : null}
          </dd>
        </div>
      ) : null}
      {event.series ? (
        <div>
          <dt>{w("series")}</dt>
          <dd>
            <Link to="/series/$id" params={{ id: event.series.id }}>
              <Isolated>{event.series.name}</Isolated>
            </Link>
            {event.series.round === undefined ? "" : ` (${w("round", { n: event.series.round })})`}
          </dd>
        </div>
      ) : null}
      <div>
        <dt>{w("toldBy")}</dt>
        <dd>
          {w("outlets", { n: event.outlets })} · {w("accounts", { n: event.accounts })}
        </dd>
      </div>
    </dl>
  );
};

const Related = ({ of }: { readonly of: Told["related"] }) => {
  const w = useWords();
  const say = useEventText();
  return (
    <section aria-labelledby="related" className="part">
      <h2 id="related">{w("relatedEvents")}</h2>
      <ul className="plain-list">
        {of.map(({ event, reason }) => (
          <li key={event.id}>
            <span className="quiet">{w(RELATED[reason])}</span>
            {w("colon")}
            <Link to="/event/$id" params={{ id: event.id }}>
              {say(event)}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
};

const Accounts = ({ told }: { readonly told: Told }) => {
  const w = useWords();
  const may = useMay("reviewer");
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const { last, decided, forget } = useDecided();
  const toggle = (id: string): void => setChosen((c) => (c.includes(id) ? c.filter((i) => i !== id) : [...c, id]));
  const done = (n: number, what: string): void => {
    setChosen([]);
    decided(n, what);
  };
  const splittable = may && told.accounts.length > 1;
  return (
    <section aria-labelledby="accounts" className="part">
      <h2 id="accounts">{w("accountsOfIt")}</h2>
      <Decided of={last} onUndone={forget} />
      <ol className="account-list">
        {told.accounts.map((a) => (
          <Account key={a.id} account={a} chosen={chosen.includes(a.id)} onChoose={splittable ? () => toggle(a.id) : undefined} />
        ))}
      </ol>
      {may ? (
        <div className="buttons">
          <SplitEvent chosen={chosen} of={told} decided={done} />
          <JoinEvents event={told.event} decided={done} />
        </div>
      ) : null}
    </section>
  );
};

const Found = ({ told }: { readonly told: Told }) => {
  const w = useWords();
  const say = useEventText();
  const { event } = told;
  return (
    <>
      <PageTitle title={say(event)}>
        {w.term(eventTypes, event.type)} <span className={`status status-${event.status}`}>{w.term(statuses, event.status)}</span>
      </PageTitle>
      <Who of={event.participants} />
      <Facts event={event} />
      <Filters fields={BOUNDS} />
      <div className="buttons">
        <PutInCase kind="event" of={event.id} />
      </div>
      {told.disagreements.length > 0 ? (
        <section aria-labelledby="eventDisagreements" className="part">
          <h2 id="eventDisagreements">{w("eventDisagreements")}</h2>
          <Disagreements told={told} />
        </section>
      ) : null}
      <Accounts told={told} />
      {told.related.length > 0 ? <Related of={told.related} /> : null}
    </>
  );
};

export const Page = () => {
  const { id } = useParams({ from: "/event/$id" });
  const event = useAsk("event", { event: id, ...useFilters("event", BOUNDS) });
  return <AnswerTo of={event}>{(answer) => <Found told={answer} />}</AnswerTo>;
};
