/** In which country an event took or takes place, as far as the record tells. */
import type { EventRef } from "../../../schema/record/shapes.ts";
import type { World } from "./world.ts";

/** By code, or by a name as the outlines have it. */
export const countryFinder = (world: World): ((country: string) => string | undefined) => {
  const codes = new Set(world.countries.map((c) => c.code));
  const names = new Map(
    world.countries.flatMap((c) => [...(c.ar ? [[c.ar, c.code]] : []), ...(c.en ? [[c.en, c.code]] : [])] as [string, string][]),
  );
  return (country) => (codes.has(country) ? country : names.get(country));
};

export interface Placed {
  readonly byCountry: ReadonlyMap<string, readonly EventRef[]>;
  /** of which no country is told, or none that has a place on the map */
  readonly nowhere: readonly EventRef[];
}

export const placedEvents = (world: World, events: readonly EventRef[]): Placed => {
  const find = countryFinder(world);
  const byCountry = new Map<string, EventRef[]>();
  const nowhere: EventRef[] = [];
  for (const event of events) {
    const code = [event.country, event.place].flatMap((p) => (p ? (find(p) ?? []) : []))[0];
    if (code === undefined) nowhere.push(event);
    else (byCountry.get(code) ?? byCountry.set(code, []).get(code))?.push(event);
  }
  return { byCountry, nowhere };
};
