/** What is new in the record: claims and events, what spread, what has one origin, what outlets contradict. */
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { Answer } from "../../../schema/record/operations.ts";
import { useAsk } from "../api.ts";
import { AnswerTo } from "../parts/answer.tsx";
import { ClaimRow } from "../parts/claim-row.tsx";
import { Empty } from "../parts/empty.tsx";
import { EventRow } from "../parts/event-row.tsx";
import { BOUNDS } from "../parts/filter-fields.ts";
import { Filters, useAddress, useFilters } from "../parts/filters.tsx";
import { PageTitle } from "../parts/page-title.tsx";
import { When } from "../parts/when.tsx";
import { Contradictions } from "../today/contradictions.tsx";
import { LastWork, NewArticles } from "../today/lately.tsx";
import { useWords } from "../use-words.ts";
import "../theme/today.css";

type Day = Answer<"today">;
const HOUR = 3_600_000;
const STRETCHES = [1, 7, 30, 365] as const;

interface PartProps {
  readonly title: string;
  readonly about?: string;
  readonly className?: string;
  readonly empty: boolean;
  readonly children: ReactNode;
}

/** A part of the page; what has nothing to tell takes no room. */
const Part = ({ title, about, className, empty, children }: PartProps) =>
  empty ? null : (
    <section className={className}>
      <h2>{title}</h2>
      {about ? <p className="quiet">{about}</p> : null}
      {children}
    </section>
  );

const Stretch = ({ days }: { readonly days: number }) => {
  const w = useWords();
  return (
    <nav className="order" aria-label={w("daysLabel")}>
      {STRETCHES.map((d) => (
        <Link
          key={d}
          to="/"
          search={(s: Readonly<Record<string, string | undefined>>) => ({ ...s, days: d === 7 ? undefined : String(d) })}
          className={d === days ? "now" : ""}
          {...(d === days ? { "aria-current": "true" as const } : {})}
        >
          {w("daysBack", { n: d })}
        </Link>
      ))}
    </nav>
  );
};

/** What no list of headlines shows: many outlets, and one that they all have it from. */
const Lead = ({ of }: { readonly of: Day }) => {
  const w = useWords();
  return (
    <Part title={w("oneOriginMany")} about={w("oneOriginManyAbout")} className="today-lead" empty={of.oneOrigin.length === 0}>
      <div className="lead-claims">
        {of.oneOrigin.slice(0, 3).map((c) => (
          <ClaimRow key={c.id} claim={c} />
        ))}
      </div>
      <p className="more">
        <Link to="/claims" search={{ sort: "one-origin" }}>
          {w("allOfThem")}
        </Link>
      </p>
    </Part>
  );
};

const Newest = ({ of }: { readonly of: Day }) => {
  const w = useWords();
  return (
    <div>
      <Part title={w("newClaims")} empty={of.claims.length === 0}>
        {of.claims.map((c) => (
          <ClaimRow key={c.id} claim={c} />
        ))}
        <p className="more">
          <Link to="/claims">{w("allClaims")}</Link>
        </p>
      </Part>
      <Part title={w("newEvents")} empty={of.events.length === 0}>
        {of.events.map((e) => (
          <EventRow key={e.id} event={e} />
        ))}
        <p className="more">
          <Link to="/events">{w("allEvents")}</Link>
        </p>
      </Part>
    </div>
  );
};

const Signals = ({ of }: { readonly of: Day }) => {
  const w = useWords();
  return (
    <div className="today-side">
      <Contradictions of={of.contradicted.slice(0, 4)} />
      <Part title={w("outletsDisagree")} empty={of.conflicts.length === 0}>
        {of.conflicts.map((e) => (
          <EventRow key={e.id} event={e} />
        ))}
      </Part>
      <Part title={w("spreadFastest")} about={w("spreadFastestAbout")} empty={of.fastest.length === 0}>
        {of.fastest.slice(0, 5).map((c) => (
          <ClaimRow key={c.id} claim={c} more={<span>{w("inHours", { span: w.span(c.hours * HOUR) })}</span>} />
        ))}
      </Part>
    </div>
  );
};

const EmptyRecord = () => {
  const w = useWords();
  return (
    <Empty>
      <p>{w("emptyRecord")}</p>
      <p>{w("emptyRecordAbout")}</p>
      <p>
        <Link to="/add">{w("add")}</Link>
      </p>
    </Empty>
  );
};

export const Page = () => {
  const w = useWords();
  const days = Number(useAddress().days ?? 7) || 7;
  const day = useAsk("today", { days, ...useFilters("today", BOUNDS) });
  return (
    <>
      <PageTitle title={w("today")} />
      <AnswerTo of={day}>
        {(d) =>
          d.until ? (
            <>
              <p className="quiet">
                {w("upTo")} <When iso={d.until} />
              </p>
              <Stretch days={days} />
              <Filters fields={BOUNDS} />
              {d.claims.length + d.events.length + d.articles.length === 0 ? <Empty>{w("quietDays")}</Empty> : null}
              <Lead of={d} />
              <div className="today">
                <Newest of={d} />
                <Signals of={d} />
                <NewArticles of={d.articles} />
                <LastWork of={d} />
              </div>
            </>
          ) : (
            <EmptyRecord />
          )
        }
      </AnswerTo>
    </>
  );
};
