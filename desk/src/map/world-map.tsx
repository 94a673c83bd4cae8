/** Countries with a mark on each for how many there are; a table says the same. */
import { useQuery } from "@tanstack/react-query";
import { type MouseEvent, useMemo } from "react";
import { apart } from "../drawings/apart.ts";
import { Panned } from "../drawings/panned.tsx";
import { useSettings } from "../settings.tsx";
import { useWords } from "../use-words.ts";
import "./map.css";
import { type Country, loadWorld, type World } from "./world.ts";

export interface MapProps {
  /** how many, by two letters of ISO 3166-1 */
  readonly counts: ReadonlyMap<string, number>;
  readonly selected?: string | undefined;
  readonly label: string;
  /** what a mark says when it is read out */
  readonly say: (country: string, n: number) => string;
  readonly href: (code: string) => string;
  readonly onSelect: (code: string) => void;
}

export const useWorld = (): World | undefined => useQuery({ queryKey: ["world"], queryFn: loadWorld, staleTime: Infinity }).data;

interface Marked {
  readonly country: Country;
  readonly n: number;
}

/** Where its mark is drawn: countries of the Gulf would lie on one another. */
interface Placed extends Marked {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

const placed = (marked: readonly Marked[], unit: number): readonly Placed[] => {
  const most = marked[0]?.n ?? 1;
  const marks = marked.map((m) => ({ ...m, x: m.country.x, y: m.country.y, radius: (12 + 9 * Math.sqrt(m.n / most)) * unit }));
  return apart(marks, unit);
};

interface MarkProps extends Pick<MapProps, "say" | "href" | "onSelect"> {
  readonly mark: Placed;
  readonly unit: number;
  readonly current: boolean;
  readonly onFocus: () => void;
}

const Mark = ({ mark: { country, n, x, y, radius }, unit, current, say, href, onSelect, onFocus }: MarkProps) => {
  const { names } = useSettings();
  const w = useWords();
  const label = say(country[names] ?? country.code, n);
  const choose = (e: MouseEvent): void => {
    if (e.metaKey || e.ctrlKey || e.shiftKey) return;
    e.preventDefault();
    onSelect(country.code);
  };
  return (
    <a
      href={href(country.code)}
      className="mark"
      aria-label={label}
      aria-current={current ? "true" : undefined}
      onClick={choose}
      onFocus={onFocus}
    >
      <title>{label}</title>
      <line x1={country.x} y1={country.y} x2={x} y2={y} />
      <circle cx={x} cy={y} r={radius} />
      <text x={x} y={y} fontSize={12 * unit} dy="0.36em" textAnchor="middle">
        {w.number(n)}
      </text>
    </a>
  );
};

const Outlines = ({ world, counts }: { readonly world: World; readonly counts: ReadonlyMap<string, number> }) => (
  <g transform="scale(0.1)">
    {world.countries.map((c) => c.path && <path key={c.code} d={c.path} className={counts.has(c.code) ? "land told" : "land"} />)}
  </g>
);

const Drawing = ({ world, counts, selected, label, ...rest }: MapProps & { readonly world: World }) => {
  // the largest first: smaller marks are drawn over them
  const marked = useMemo(
    () =>
      world.countries
        .flatMap((country) => (counts.has(country.code) ? [{ country, n: counts.get(country.code) as number }] : []))
        .sort((a, b) => b.n - a.n),
    [world, counts],
  );
  const places = useMemo(() => marked.map((m) => m.country), [marked]);
  return (
    <Panned sheet={world} places={places} label={label} className="map">
      {({ unit, show }) => (
        <>
          <Outlines world={world} counts={counts} />
          {placed(marked, unit).map((mark) => (
            <Mark
              key={mark.country.code}
              mark={mark}
              unit={unit}
              current={mark.country.code === selected}
              onFocus={() => show(mark)}
              {...rest}
            />
          ))}
        </>
      )}
    </Panned>
  );
};

export const WorldMap = (props: MapProps) => {
  const world = useWorld();
  const w = useWords();
  return world ? (
    <Drawing world={world} {...props} />
  ) : (
    <p role="status" className="quiet map-awaited">
      {w("loading")}
    </p>
  );
};
