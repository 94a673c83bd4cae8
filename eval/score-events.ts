/** Events against gold: by type and at least two participants; then status, participants, time, place and round of those matched. */
import type { Event } from "../schema/reading.ts";
import { sameName } from "./names.ts";
import type { Item } from "./notation.ts";
import { many, match, one, type Tally } from "./tally.ts";

const ROLES = ["party", "visitor", "host"] as const;
const TALKING = new Set(["meeting", "talks", "summit", "conference"]);
const nearness = (g: string, p: string): number => (g === p ? 1 : (TALKING.has(g) || g === "call") && TALKING.has(p) ? 0.5 : 0);

interface Wanted {
  readonly item: Item;
  readonly who: readonly { readonly name: string; readonly role: string }[];
}

/** How many of the wanted participants are among those got, each used once; with `roles` the role must agree as well. */
const hits = (wanted: Wanted["who"], got: Event["participants"], roles: boolean): number => {
  const used = new Set<number>();
  let n = 0;
  for (const w of wanted) {
    const k = got.findIndex(
      (p, i) => !used.has(i) && sameName(p.name, w.name) && (!roles || (p.role === "mediator" ? "party" : p.role) === w.role),
    );
    if (k < 0) continue;
    used.add(k);
    n++;
  }
  return n;
};

const startsLike = (time: Event["time"], wanted: string): boolean => {
  const [start, end] = wanted.split("..") as [string, string | undefined];
  return (time?.start ?? "").slice(0, start.length) === start && (end === undefined || (time?.end ?? "").slice(0, end.length) === end);
};

const weighEvent = (g: Wanted, p: Event): number => {
  const near = nearness(g.item.head[0] ?? "", p.type);
  const n = near === 0 ? 0 : hits(g.who, p.participants, false);
  if (near === 0 || n < Math.min(2, g.who.length)) return 0;
  const time = one(g.item, "time");
  const place = one(g.item, "place");
  const extras =
    Number(p.status === g.item.head[1]) +
    Number(time !== undefined && (p.time?.start ?? "").startsWith(time.split("..")[0] as string)) +
    Number(place !== undefined && p.place !== undefined && sameName(p.place.name, place));
  return (near === 1 ? 2 : 0) + n / Math.max(g.who.length, p.participants.length) + extras * 0.01;
};

const scoreTime = (t: Tally, wanted: string | undefined, p: Event): void => {
  const ok = wanted !== undefined && startsLike(p.time, wanted);
  if (wanted || p.time) t.right("time", ok);
  if (wanted && !ok) t.miss("time", `${p.type} ${p.trigger.quote}: got ${p.time?.start ?? "nothing"}, wanted ${wanted}`);
};

const scorePlace = (t: Tally, wanted: string | undefined, p: Event): void => {
  const ok = wanted !== undefined && p.place !== undefined && sameName(p.place.name, wanted);
  if (wanted || p.place) t.right("place", ok);
  if (wanted && !ok) t.miss("place", `${p.type} ${p.trigger.quote}: got ${p.place?.name ?? "nothing"}, wanted ${wanted}`);
};

const scoreParticipants = (t: Tally, wanted: Wanted["who"], got: Event["participants"]): void => {
  for (const [key, roles] of [
    ["participant", false],
    ["participant+role", true],
  ] as const) {
    const n = hits(wanted, got, roles);
    t.add(key, n, got.length - n, wanted.length - n);
  }
};

/** All of one event but its type. Returns whether the status is right. */
const scoreMatched = (t: Tally, { item, who }: Wanted, p: Event): boolean => {
  scoreParticipants(t, who, p.participants);
  const okStatus = p.status === item.head[1];
  t.right("status", okStatus);
  if (!okStatus) t.miss("status", `${p.type} ${p.trigger.quote}: got ${p.status}, wanted ${item.head[1]}`);
  scoreTime(t, one(item, "time"), p);
  scorePlace(t, one(item, "place"), p);
  const round = one(item, "round");
  if (round || p.series?.round !== undefined) t.right("round", round !== undefined && String(p.series?.round) === round);
  return okStatus;
};

/** Counts events, their fields where they match, and each miss. */
export const scoreEvents = (t: Tally, items: readonly Item[], events: readonly Event[]): void => {
  const G: Wanted[] = items.map((item) => ({ item, who: ROLES.flatMap((role) => many(item, role).map((name) => ({ name, role }))) }));
  const P = events.map((e) => (e.status === "denied" ? { ...e, status: "cancelled" as const } : e));
  const pairs = match(G, P, weighEvent);
  let [same, withStatus] = [0, 0];
  for (const [i, j] of pairs) {
    const [g, p] = [G[i] as Wanted, P[j] as Event];
    const okStatus = scoreMatched(t, g, p);
    if (g.item.head[0] !== p.type) continue;
    same++;
    withStatus += Number(okStatus);
  }
  t.add("event", same, P.length - same, G.length - same);
  t.add("event+status", withStatus, P.length - withStatus, G.length - withStatus);
  const matched = new Set(pairs.values());
  P.forEach((p, j) => t.right(`rule event\t${p.rule}`, matched.has(j)));
  G.forEach((g, i) => {
    if (!pairs.has(i)) t.miss("missed event", `${g.item.head.join(" ")} ${g.who.map((w) => w.name).join(" + ")}`);
  });
  P.forEach((p, j) => {
    if (!matched.has(j))
      t.miss("spurious event", `${p.type} ${p.status} ${p.trigger.quote}: ${p.participants.map((x) => x.name).join(" + ")}`);
  });
};
