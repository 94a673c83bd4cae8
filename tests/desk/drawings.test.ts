/** The map, the network, and what part of a drawing is shown. */
import { describe, expect, it } from "vitest";
import { drawWorld } from "../../desk/build/world.ts";
import { around, heightOf, isInside, moved, whole, zoomed } from "../../desk/src/drawings/view.ts";
import { placedEvents } from "../../desk/src/map/places-of-events.ts";
import { layOut, type Network } from "../../desk/src/network/lay-out.ts";
import { shownNames } from "../../desk/src/network/labels.ts";
import type { EventRef } from "../../schema/record/shapes.ts";

const world = drawWorld();

describe("the world", () => {
  it("has each country once, named as the lexicon has it, and a point for those too small for an outline", () => {
    const codes = world.countries.map((c) => c.code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of ["SA", "QA", "PS", "XK", "EH", "TW", "RU", "FR", "BH", "SG", "MV"]) {
      const country = world.countries.find((c) => c.code === code);
      expect(country?.ar, code).toBeTruthy();
      expect(country && isInside(world, whole(world), country), code).toBe(true);
    }
    expect(world.countries.find((c) => c.code === "BH")?.path).toBeUndefined();
    expect(world.countries.find((c) => c.code === "FR")?.path).toMatch(/^m[\d-]/u);
  });

  it("puts Riyadh's country east of Cairo's, Moscow's north of both", () => {
    const at = (code: string) => world.countries.find((c) => c.code === code) ?? { x: 0, y: 0 };
    expect(at("SA").x).toBeGreaterThan(at("EG").x);
    expect(at("RU").y).toBeLessThan(at("SA").y);
    // the middle of the mainland, whatever belongs to it overseas
    expect(at("FR").x).toBeGreaterThan(world.width * 0.45);
  });

  it("has events where their country or place is known, and tells of the others", () => {
    const event = (id: string, more: object) => ({ id, ...more }) as EventRef;
    const placed = placedEvents(world, [
      event("a", { country: "SA", place: "جدة" }),
      event("b", { place: "السعودية" }),
      event("c", { country: "QA" }),
      event("d", { place: "مدينة نوران" }),
    ]);
    expect([...placed.byCountry].map(([code, events]) => [code, events.map((e) => e.id)])).toEqual([
      ["SA", ["a", "b"]],
      ["QA", ["c"]],
    ]);
    expect(placed.nowhere.map((e) => e.id)).toEqual(["d"]);
  });
});

describe("what is shown of a drawing", () => {
  const sheet = { width: 1000, height: 500 };
  it("never lies outside it", () => {
    let view = zoomed(sheet, whole(sheet), 0.3);
    for (let i = 0; i < 20; i++) view = moved(sheet, view, 0.7, -0.9);
    expect(view.x + view.width).toBeLessThanOrEqual(1000);
    expect(view.y).toBe(0);
    expect(zoomed(sheet, view, 100)).toEqual(whole(sheet));
  });

  it("holds all that it is to fit", () => {
    const places = [
      { x: 400, y: 100 },
      { x: 520, y: 300 },
    ];
    const view = around(sheet, places);
    expect(places.every((p) => isInside(sheet, view, p))).toBe(true);
    expect(heightOf(sheet, view)).toBeLessThan(500);
    expect(around(sheet, [])).toEqual(whole(sheet));
  });
});

const network = (pairs: readonly (readonly [string, string])[]): Network => ({
  nodes: [...new Set(pairs.flat())].map((id) => ({ id, name: id, kind: "person", weight: pairs.flat().filter((p) => p === id).length })),
  edges: pairs.map(([from, to]) => ({ from, to, weight: 1 })),
});

describe("the drawing of a network", () => {
  const two = network([
    ["a", "b"],
    ["b", "c"],
    ["a", "c"],
    ["a", "d"],
    ["x", "y"],
    ["y", "z"],
    ["x", "z"],
    ["x", "v"],
  ]);
  const far = (p: { x: number; y: number }, q: { x: number; y: number }) => Math.hypot(p.x - q.x, p.y - q.y);
  const ties = (pairs: readonly string[]) => pairs.map((p) => [p.charAt(0), p.charAt(1)] as const);

  it("is the same for the same network, and on its sheet", () => {
    const { points, width, height } = layOut(two, 1.5);
    expect([...layOut(two, 1.5).points]).toEqual([...points]);
    for (const { x, y, radius } of points.values()) {
      expect(x - radius).toBeGreaterThanOrEqual(0);
      expect(y - radius).toBeGreaterThanOrEqual(0);
      expect(x + radius).toBeLessThanOrEqual(width);
      expect(y + radius).toBeLessThanOrEqual(height);
    }
  });

  it("puts those who meet nearer than those who do not, and no mark on another", () => {
    const ring = "abcdefghijkl".split("");
    const all = layOut(network(ring.map((id, i) => [id, ring[(i + 1) % ring.length] as string])), 1).points;
    const at = (id: string) => all.get(id) ?? { x: 0, y: 0, radius: 0 };
    const mean = (pairs: readonly (readonly [string, string])[]) => pairs.reduce((s, [p, q]) => s + far(at(p), at(q)), 0) / pairs.length;
    expect(mean(ties(["ab", "cd", "ef", "gh", "ij"]))).toBeLessThan(mean(ties(["ag", "bh", "ci", "dj", "ek"])) / 1.5);
    for (const p of ring) for (const q of ring) if (p < q) expect(far(at(p), at(q))).toBeGreaterThan(at(p).radius + at(q).radius);
  });

  it("keeps groups that have nothing to do with each other apart", () => {
    const { points } = layOut(two, 1.5);
    const x = (ids: string) => ids.split("").map((id) => points.get(id)?.x ?? 0);
    const y = (ids: string) => ids.split("").map((id) => points.get(id)?.y ?? 0);
    const beside = Math.max(...x("abcd")) < Math.min(...x("xyzv")) || Math.max(...x("xyzv")) < Math.min(...x("abcd"));
    const below = Math.max(...y("abcd")) < Math.min(...y("xyzv")) || Math.max(...y("xyzv")) < Math.min(...y("abcd"));
    expect(beside || below).toBe(true);
  });

  it("can be of one actor, or of none", () => {
    expect(layOut({ nodes: [{ id: "a", name: "a", kind: "person", weight: 1 }], edges: [] }, 1).points.size).toBe(1);
    expect(layOut({ nodes: [], edges: [] }, 1).points.size).toBe(0);
  });

  it("names the heaviest where names would cover one another", () => {
    const named = [
      { id: "heavy", x: 100, y: 100, radius: 10, letters: 12 },
      { id: "close", x: 110, y: 102, radius: 8, letters: 12 },
      { id: "far", x: 500, y: 100, radius: 8, letters: 12 },
    ];
    expect([...shownNames(named, 1, 10_000).keys()]).toEqual(["heavy", "far"]);
    // nearer by, there is room
    expect([...shownNames(named, 0.05, 10_000).keys()]).toEqual(["heavy", "close", "far"]);
  });

  it("a name beside the edge moves inwards, and one longer than the drawing stands in its middle", () => {
    const at = (x: number, letters = 10) => [...shownNames([{ id: "a", x, y: 50, radius: 5, letters }], 1, 320).values()][0] as number;
    expect(at(160)).toBe(160);
    expect(at(0)).toBeGreaterThan(30);
    expect(at(320)).toBe(320 - at(0));
    expect(at(3, 100)).toBe(160);
  });
});
