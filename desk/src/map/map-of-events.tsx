/** Where events took place: on a map, and in a table of the same. */
import { Link, useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import type { EventRef } from "../../../schema/record/shapes.ts";
import { Waiting } from "../parts/answer.tsx";
import { EventRow } from "../parts/event-row.tsx";
import { useAddress } from "../parts/filters.tsx";
import { When } from "../parts/when.tsx";
import { useSettings } from "../settings.tsx";
import { useWords } from "../use-words.ts";
import { type Placed, placedEvents } from "./places-of-events.ts";
import { useWorld, WorldMap } from "./world-map.tsx";
import type { World } from "./world.ts";

type Given = Readonly<Record<string, string | undefined>>;

const lastOf = (events: readonly EventRef[]): string | undefined =>
  events
    .map((e) => e.start)
    .filter((s) => s !== undefined)
    .sort()
    .at(-1);

const CountryTable = ({ world, placed }: { readonly world: World; readonly placed: Placed }) => {
  const w = useWords();
  const { names } = useSettings();
  const rows = [...placed.byCountry]
    .map(([code, events]) => ({ code, events, name: world.countries.find((c) => c.code === code)?.[names] ?? code }))
    .sort((a, b) => b.events.length - a.events.length);
  return (
    <table className="counts">
      <caption>{w("sameAsTable")}</caption>
      <thead>
        <tr>
          <th scope="col">{w("kindCountry")}</th>
          <th scope="col" className="number">
            {w("events")}
          </th>
          <th scope="col">{w("lastOne")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ code, events, name }) => (
          <tr key={code}>
            <th scope="row">
              <Link to="." search={(s: Given) => ({ ...s, country: code, view: undefined })}>
                {name}
              </Link>
            </th>
            <td className="number">{w.number(events.length)}</td>
            <td>
              <When iso={lastOf(events)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const MapOfEvents = ({ events }: { readonly events: readonly EventRef[] }) => {
  const w = useWords();
  const world = useWorld();
  const navigate = useNavigate();
  const given = useAddress();
  const placed = useMemo(() => (world ? placedEvents(world, events) : undefined), [world, events]);
  if (!world || !placed) return <Waiting />;
  const counts = new Map([...placed.byCountry].map(([code, of]) => [code, of.length]));
  const href = (code: string): string => {
    const wanted = Object.entries({ ...given, country: code, view: undefined }).filter((e): e is [string, string] => Boolean(e[1]));
    return `/events?${new URLSearchParams(wanted)}`;
  };
  return (
    <>
      <WorldMap
        counts={counts}
        selected={given.country}
        label={w("mapOfEvents")}
        say={(country, n) => `${country}${w("colon")}${w("eventsCount", { n })}`}
        href={href}
        onSelect={(code) => void navigate({ to: ".", search: (s: Given) => ({ ...s, country: code, view: undefined }) })}
      />
      <p className="quiet small">{w("mapSource")}</p>
      <CountryTable world={world} placed={placed} />
      {placed.nowhere.length > 0 ? (
        <details className="fold">
          <summary>{w("nowhereEvents", { n: placed.nowhere.length })}</summary>
          {placed.nowhere.map((e) => (
            <EventRow key={e.id} event={e} />
          ))}
        </details>
      ) : null}
    </>
  );
};

export default MapOfEvents;
