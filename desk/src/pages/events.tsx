/** Encounters and acts: as a list, on a line of time, on a map; what is filtered stands in the address. */
import { useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useMemo } from "react";
import type { Asked } from "../../../schema/record/operations.ts";
import { useAsk, useAskPages } from "../api.ts";
import { Timeline } from "../drawings/timeline.tsx";
import { useEventText } from "../event/event-text.ts";
import { AnswerTo, Waiting } from "../parts/answer.tsx";
import { Endless } from "../parts/endless.tsx";
import { EventRow } from "../parts/event-row.tsx";
import { Filters, Order, useAddress, useFilters } from "../parts/filters.tsx";
import { PageTitle } from "../parts/page-title.tsx";
import { useWords } from "../use-words.ts";
import "../theme/graph.css";

const FIELDS = ["type", "status", "actor", "country", "place", "series", "outlet", "since", "until", "confidence", "conflicts"] as const;
/** more than this on one drawing cannot be told apart */
const MOST_DRAWN = 500;

const MapOfEvents = lazy(() => import("../map/map-of-events.tsx"));

const Listed = ({ filters }: { readonly filters: Asked<"events"> }) => {
  const w = useWords();
  const { sort } = useAddress();
  const pages = useAskPages("events", { ...filters, ...(sort ? { sort } : {}) } as Asked<"events">);
  return (
    <>
      <Order
        options={[
          ["latest", "latest"],
          ["earliest", "earliest"],
          ["newest", "newestTold"],
        ]}
      />
      <Endless pages={pages} label={w("events")} keyOf={(e) => e.id} row={(e) => <EventRow event={e} />} empty={<p>{w("noEvents")}</p>} />
    </>
  );
};

const Drawn = ({ filters, as }: { readonly filters: Asked<"events">; readonly as: "timeline" | "map" }) => {
  const w = useWords();
  const say = useEventText();
  const navigate = useNavigate();
  const answer = useAsk("events", { ...filters, limit: MOST_DRAWN });
  return (
    <AnswerTo of={answer}>
      {({ items, cursor }) => (
        <>
          {cursor ? <p className="notice">{w("firstDrawn", { n: MOST_DRAWN })}</p> : null}
          {as === "map" ? (
            <Suspense fallback={<Waiting />}>
              <MapOfEvents events={items} />
            </Suspense>
          ) : (
            <OnLine items={items} say={say} onSelect={(id) => void navigate({ to: "/event/$id", params: { id } })} />
          )}
        </>
      )}
    </AnswerTo>
  );
};

type Items = Parameters<typeof Timeline>[0]["events"];

const OnLine = ({ items, say, onSelect }: { items: Items; say: ReturnType<typeof useEventText>; onSelect: (id: string) => void }) => {
  const w = useWords();
  const dated = useMemo(
    () => items.filter((e) => e.start !== undefined).sort((a, b) => (a.start ?? "").localeCompare(b.start ?? "")),
    [items],
  );
  const undated = items.filter((e) => e.start === undefined);
  return (
    <>
      <Timeline
        events={dated}
        label={w("eventsOnLine")}
        say={say}
        href={(e) => `/event/${encodeURIComponent(e.id)}`}
        onSelect={(e) => onSelect(e.id)}
      />
      <p className="quiet">{w("timelineKey")}</p>
      {undated.length > 0 ? (
        <details className="fold">
          <summary>{w("undatedEvents", { n: undated.length })}</summary>
          {undated.map((e) => (
            <EventRow key={e.id} event={e} />
          ))}
        </details>
      ) : null}
      <h2>{w("sameAsList")}</h2>
      {dated.map((e) => (
        <EventRow key={e.id} event={e} />
      ))}
    </>
  );
};

export const Page = () => {
  const w = useWords();
  const filters = useFilters("events", FIELDS);
  const { view } = useAddress();
  return (
    <>
      <PageTitle title={w("events")} />
      <p className="lead">{w("eventsAbout")}</p>
      <Filters fields={FIELDS} />
      <Order
        name="view"
        label="viewAs"
        options={[
          ["list", "asList"],
          ["timeline", "asTimeline"],
          ["map", "asMap"],
        ]}
      />
      {view === "timeline" || view === "map" ? <Drawn filters={filters} as={view} /> : <Listed filters={filters} />}
    </>
  );
};
