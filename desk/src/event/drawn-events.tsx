/** Events on a line of time or a map: so many at a time as can be told apart, with a way to the others. */
import { useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useMemo, useState } from "react";
import { Button } from "react-aria-components/Button";
import type { Asked } from "../../../schema/record/operations.ts";
import { useAsk } from "../api.ts";
import { Timeline } from "../drawings/timeline.tsx";
import { AnswerTo, Waiting } from "../parts/answer.tsx";
import { EventRow } from "../parts/event-row.tsx";
import { useWords } from "../use-words.ts";
import { useEventText } from "./event-text.ts";

/** more than this on one drawing cannot be told apart */
const MOST_DRAWN = 500;

const MapOfEvents = lazy(() => import("../map/map-of-events.tsx"));

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

interface StretchProps {
  readonly from: number;
  readonly shown: number;
  readonly total: number;
  readonly onOlder: (() => void) | undefined;
  readonly onNewer: (() => void) | undefined;
}

/** Which of how many are drawn. */
const Stretch = ({ from, shown, total, onOlder, onNewer }: StretchProps) => {
  const w = useWords();
  return (
    <div className="notice" role="status">
      <p>{w("drawnOf", { n: total, from: from + 1, to: from + shown })}</p>
      <div className="buttons">
        <Button className="small" isDisabled={!onNewer} onPress={() => onNewer?.()}>
          {w("drawNewer")}
        </Button>
        <Button className="small" isDisabled={!onOlder} onPress={() => onOlder?.()}>
          {w("drawOlder")}
        </Button>
      </div>
    </div>
  );
};

export const DrawnEvents = ({ filters, as }: { readonly filters: Asked<"events">; readonly as: "timeline" | "map" }) => {
  const say = useEventText();
  const navigate = useNavigate();
  // where each stretch behind the first begins
  const [cursors, set] = useState<readonly string[]>([]);
  const cursor = cursors.at(-1);
  const answer = useAsk("events", { ...filters, limit: MOST_DRAWN, count: true, ...(cursor ? { cursor } : {}) });
  return (
    <AnswerTo of={answer}>
      {({ items, cursor: next, total = items.length }) => (
        <>
          {total > items.length ? (
            <Stretch
              from={cursors.length * MOST_DRAWN}
              shown={items.length}
              total={total}
              onOlder={next === undefined ? undefined : () => set([...cursors, next])}
              onNewer={cursors.length === 0 ? undefined : () => set(cursors.slice(0, -1))}
            />
          ) : null}
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
