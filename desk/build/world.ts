/**
 * The world as the desk draws it, made when the desk is built: outlines of countries as finished SVG paths, so that the browser needs
 * neither a projection nor a tile server. Outlines are Natural Earth's (1:110m); countries too small for it get a point.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type GeoPermissibleObjects, geoArea, geoCentroid, geoNaturalEarth1, geoPath } from "d3-geo";
import { feature } from "topojson-client";
import type { Plugin } from "vite";
import type { Country, World } from "../src/map/world.ts";

type Shape = { id?: string | number; properties: { name: string }; geometry: GeoJSON.Geometry };

const WIDTH = 1000;
const require = createRequire(import.meta.url);
const rowsOf = (file: URL): string[][] =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((l) => l !== "" && !l.startsWith("#"))
    .map((l) => l.split("\t"));

const shapesOf = (scale: "110m" | "50m"): Shape[] => {
  const topology = JSON.parse(readFileSync(require.resolve(`world-atlas/countries-${scale}.json`), "utf8"));
  return (feature(topology, topology.objects.countries) as unknown as { features: Shape[] }).features;
};

/** Lands without a number of their own: Kosovo, and two that few states recognise, drawn with the state they are counted to. */
const UNNUMBERED: Readonly<Record<string, string>> = { Kosovo: "XK", "N. Cyprus": "CY", Somaliland: "SO" };
const codeOf = (shape: Shape, codes: ReadonlyMap<string, string>): string | undefined =>
  UNNUMBERED[shape.properties.name] ?? codes.get(String(shape.id));

/** The largest piece alone: the middle of France lies in Europe, whatever belongs to it overseas. */
const mainland = (geometry: GeoJSON.Geometry): GeoPermissibleObjects => {
  if (geometry.type !== "MultiPolygon") return geometry;
  const pieces = geometry.coordinates.map((coordinates) => ({ type: "Polygon" as const, coordinates }));
  return pieces.reduce((a, b) => (geoArea(b) > geoArea(a) ? b : a));
};

/** Steps from point to point in tenths of a unit: half as long as places, written out. */
const steps = () => {
  let text = "";
  let at: readonly [number, number] = [0, 0];
  const to = (letter: string, x: number, y: number): void => {
    const next = [Math.round(x * 10), Math.round(y * 10)] as const;
    const [dx, dy] = [next[0] - at[0], next[1] - at[1]];
    if (letter === "l" && dx === 0 && dy === 0) return;
    text += `${letter}${dx}${dy < 0 ? "" : ","}${dy}`;
    at = next;
  };
  let start: readonly [number, number] = at;
  return {
    moveTo(x: number, y: number) {
      to("m", x, y);
      start = at;
    },
    lineTo: (x: number, y: number) => to("l", x, y),
    closePath() {
      text += "z";
      at = start;
    },
    arc() {},
    beginPath() {},
    taken() {
      const taken = text;
      text = "";
      at = [0, 0];
      return taken;
    },
  };
};

const namesOf = (): ReadonlyMap<string, { ar: string; en: string }> =>
  new Map(
    rowsOf(new URL("../../languages/ar/lexicon/countries.tsv", import.meta.url))
      .slice(1)
      .map((r) => [r[0] as string, { ar: (r[1] as string).split("|")[0] as string, en: r[5] as string }]),
  );

/** Shapes of one country are one. */
const together = (countries: readonly Country[]): Country[] => {
  const byCode = new Map<string, Country>();
  for (const c of countries) {
    const other = byCode.get(c.code);
    byCode.set(c.code, other ? { ...other, path: `${other.path}${c.path}` } : c);
  }
  return [...byCode.values()];
};

export const drawWorld = (): World => {
  const codes = new Map(rowsOf(new URL("country-codes.tsv", import.meta.url)).map(([number, code]) => [number as string, code as string]));
  const names = namesOf();
  const coarse = shapesOf("110m").filter((s) => s.properties.name !== "Antarctica");
  const all = { type: "FeatureCollection", features: coarse } as never;
  const projection = geoNaturalEarth1().fitWidth(WIDTH, all);
  const context = steps();
  const path = geoPath(projection, context);
  const drawn = (shape: Shape, outline: boolean): Country[] => {
    const code = codeOf(shape, codes);
    if (code === undefined) return [];
    const [x, y] = projection(geoCentroid(mainland(shape.geometry))) as [number, number];
    if (outline) path(shape as never);
    const place = { code, ...names.get(code), x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 };
    return [outline ? { ...place, path: context.taken() } : place];
  };
  const named = (shape: Shape): boolean => shape.properties.name in UNNUMBERED;
  const countries = together([...coarse].sort((a, b) => Number(named(a)) - Number(named(b))).flatMap((s) => drawn(s, true)));
  const there = new Set(countries.map((c) => c.code));
  const small = shapesOf("50m").flatMap((s) => drawn(s, false).filter((c) => names.has(c.code) && !there.has(c.code)));
  return { width: WIDTH, height: Math.ceil(geoPath(projection).bounds(all)[1][1]), countries: [...countries, ...small] };
};

const ID = "virtual:world";

export const world = (): Plugin => ({
  name: "khabar-world",
  resolveId: { filter: { id: /^virtual:world$/u }, handler: () => `\0${ID}` },
  load: {
    filter: { id: /virtual:world$/u },
    handler: () => `export default JSON.parse(${JSON.stringify(JSON.stringify(drawWorld()))});`,
  },
});
