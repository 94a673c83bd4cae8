/** Events on a line of time, a lane for each type; a list or table beside it says the same. */
import { type KeyboardEvent, type MouseEvent, useMemo, useState } from "react";
import type { EventRef } from "../../../schema/record/shapes.ts";
import { eventTypes } from "../../../schema/vocabulary.ts";
import { useSettings } from "../settings.tsx";
import { useWords, type Words } from "../use-words.ts";
import "./timeline.css";
import { type Bar, rowsFor } from "./lanes.ts";
import { around, scaleOf, stretchOf, ticksOf } from "./time-scale.ts";
import { useWidth } from "./use-width.ts";

const ROW = 26;
const MARK = 18;
const LABEL = 26;
const AXIS = 30;
/** a name on the axis takes about so many pixels */
const TICK_ROOM = 120;

interface Placed extends Bar {
  readonly event: EventRef;
  readonly y: number;
}
interface Lane {
  readonly type: string;
  readonly top: number;
  readonly marks: readonly Placed[];
}

export interface TimelineProps {
  readonly events: readonly EventRef[];
  readonly label: string;
  readonly say: (event: EventRef) => string;
  readonly href: (event: EventRef) => string;
  readonly onSelect: (event: EventRef) => void;
}

const drawn = (events: readonly EventRef[], width: number, dir: "rtl" | "ltr") => {
  const timed = events.flatMap((event) => {
    const stretch = stretchOf(event.start, event.end);
    return stretch ? [{ event, stretch }] : [];
  });
  const all = around(timed.map((t) => t.stretch));
  if (!all) return undefined;
  const x = scaleOf(all, width, dir);
  let top = AXIS;
  const lanes: Lane[] = [];
  for (const { id: type } of eventTypes) {
    const bars = timed
      .filter((t) => t.event.type === type)
      .map(({ event, stretch }) => {
        const [a, b] = [x(stretch.from), x(stretch.to)];
        const [middle, half] = [(a + b) / 2, Math.max(Math.abs(b - a), MARK) / 2];
        const centre = Math.max(half, Math.min(width - half, middle));
        return { event, left: centre - half, right: centre + half };
      });
    if (bars.length === 0) continue;
    const rows = rowsFor(bars);
    const marks = bars.map((bar, i) => ({ ...bar, y: top + LABEL + (rows[i] as number) * ROW }));
    lanes.push({ type, top, marks: marks.sort((a, b) => (a.event.start ?? "").localeCompare(b.event.start ?? "")) });
    top += LABEL + (Math.max(...rows) + 1) * ROW + 6;
  }
  return { lanes, height: top, ticks: ticksOf(all, Math.floor(width / TICK_ROOM)).map((t) => ({ ...t, x: x(t.at) })) };
};

interface MarkProps {
  readonly mark: Placed;
  readonly label: string;
  readonly href: string;
  readonly active: boolean;
  readonly onSelect: () => void;
  readonly onActive: () => void;
}

const Mark = ({ mark, label, href, active, onSelect, onActive }: MarkProps) => {
  const choose = (e: MouseEvent): void => {
    if (e.metaKey || e.ctrlKey || e.shiftKey) return;
    e.preventDefault();
    onSelect();
  };
  return (
    <a
      href={href}
      className={`happening ${mark.event.status}${mark.event.conflicts.length > 0 ? " disputed" : ""}`}
      aria-label={label}
      tabIndex={active ? 0 : -1}
      data-event={mark.event.id}
      onClick={choose}
      onFocus={onActive}
      onPointerEnter={onActive}
    >
      <title>{label}</title>
      <rect x={mark.left} y={mark.y} width={mark.right - mark.left} height={MARK} rx={MARK / 2} />
    </a>
  );
};

const Axis = ({
  ticks,
  height,
  w,
}: {
  readonly ticks: readonly { iso: string; x: number }[];
  readonly height: number;
  readonly w: Words;
}) => (
  <g className="axis">
    {ticks.map((t) => (
      <g key={t.iso}>
        <line x1={t.x} x2={t.x} y1={AXIS - 6} y2={height} />
        <text x={t.x} y={16} textAnchor="middle">
          {w.date(t.iso)}
        </text>
      </g>
    ))}
  </g>
);

/** One mark can be reached with the tabulator, the others from it with the arrows. */
const useArrows = (order: readonly string[]) => {
  const [active, setActive] = useState<string>();
  const { dir } = useSettings();
  const current = active !== undefined && order.includes(active) ? active : order[0];
  const onKeyDown = (e: KeyboardEvent<SVGSVGElement>): void => {
    const forward = dir === "rtl" ? "ArrowLeft" : "ArrowRight";
    const back = dir === "rtl" ? "ArrowRight" : "ArrowLeft";
    const by = e.key === forward || e.key === "ArrowDown" ? 1 : e.key === back || e.key === "ArrowUp" ? -1 : 0;
    const next = order[order.indexOf(current ?? "") + by];
    if (by === 0 || next === undefined) return;
    e.preventDefault();
    setActive(next);
    e.currentTarget.querySelector<SVGAElement>(`[data-event="${CSS.escape(next)}"]`)?.focus();
  };
  return { current, setActive, onKeyDown };
};

export const Timeline = ({ events, label, say, href, onSelect }: TimelineProps) => {
  const w = useWords();
  const { dir } = useSettings();
  const [ref, width] = useWidth<HTMLDivElement>();
  const drawing = useMemo(() => drawn(events, width, dir), [events, width, dir]);
  const order = useMemo(() => drawing?.lanes.flatMap((l) => l.marks.map((m) => m.event.id)) ?? [], [drawing]);
  const { current, setActive, onKeyDown } = useArrows(order);
  const told = events.find((e) => e.id === current);
  return (
    <div className="timeline" ref={ref}>
      {drawing ? (
        <>
          {/* biome-ignore lint/a11y/useSemanticElements: a drawing has no element of HTML */}
          <svg width={width} height={drawing.height} role="group" aria-label={label} onKeyDown={onKeyDown}>
            <Axis ticks={drawing.ticks} height={drawing.height} w={w} />
            {drawing.lanes.map((lane) => (
              <g key={lane.type}>
                <text className="lane" x={dir === "rtl" ? width - 2 : 2} y={lane.top + 18}>
                  {w.term(eventTypes, lane.type)}
                </text>
                {lane.marks.map((mark) => (
                  <Mark
                    key={mark.event.id}
                    mark={mark}
                    label={say(mark.event)}
                    href={href(mark.event)}
                    active={mark.event.id === current}
                    onActive={() => setActive(mark.event.id)}
                    onSelect={() => onSelect(mark.event)}
                  />
                ))}
              </g>
            ))}
          </svg>
          <p className="timeline-told" aria-hidden="true">
            {told && say(told)}
          </p>
        </>
      ) : (
        <p className="quiet">{w("nothing")}</p>
      )}
    </div>
  );
};
