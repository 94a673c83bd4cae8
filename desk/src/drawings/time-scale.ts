/** Times of any precision on a line. */

/** Milliseconds from the first instant a time can be to the one after the last. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

const DAY = 86_400_000;

/** The instant after the day, month or year that is given. */
const after = (iso: string): number => {
  const [year = 0, month, day] = iso.slice(0, 10).split("-").map(Number);
  if (month === undefined) return Date.UTC(year + 1, 0, 1);
  return day === undefined ? Date.UTC(year, month, 1) : Date.UTC(year, month - 1, day + 1);
};
const start = (iso: string): number => {
  const [year = 0, month = 1, day = 1] = iso.slice(0, 10).split("-").map(Number);
  return Date.UTC(year, month - 1, day);
};

/** ISO 8601 with the precision it has; undefined where it is no date. */
export const stretchOf = (first: string | undefined, last: string | undefined = first): Stretch | undefined => {
  if (first === undefined || !/^\d{4}(?:-\d\d){0,2}/u.test(first)) return undefined;
  const from = start(first);
  return { from, to: Math.max(after(last ?? first), from + DAY) };
};

export const around = (all: readonly Stretch[]): Stretch | undefined =>
  all.length === 0 ? undefined : { from: Math.min(...all.map((s) => s.from)), to: Math.max(...all.map((s) => s.to)) };

export interface Tick {
  readonly at: number;
  /** to the precision at which it is written */
  readonly iso: string;
}

interface Step {
  readonly unit: "year" | "month" | "day";
  readonly count: number;
  readonly days: number;
}
const STEPS: readonly Step[] = [
  ...[1, 2, 7, 14].map((count) => ({ unit: "day", count, days: count }) as const),
  ...[1, 2, 3, 6].map((count) => ({ unit: "month", count, days: count * 30.5 }) as const),
  ...[1, 2, 5, 10, 20, 50, 100].map((count) => ({ unit: "year", count, days: count * 366 }) as const),
];

const isoOf = (at: number, unit: Step["unit"]): string => new Date(at).toISOString().slice(0, { year: 4, month: 7, day: 10 }[unit]);

const firstAt = ({ unit, count }: Step, from: number): Date => {
  const d = new Date(from);
  if (unit === "day") return new Date(Math.ceil(from / (count * DAY)) * count * DAY);
  if (unit === "month") return new Date(Date.UTC(d.getUTCFullYear(), Math.ceil(d.getUTCMonth() / count) * count, 1));
  return new Date(Date.UTC(Math.ceil(d.getUTCFullYear() / count) * count, 0, 1));
};
const nextAt = ({ unit, count }: Step, at: Date): Date => {
  if (unit === "day") return new Date(at.getTime() + count * DAY);
  if (unit === "month") return new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + count, 1));
  return new Date(Date.UTC(at.getUTCFullYear() + count, 0, 1));
};

/** At most `most` places on the line that are worth a name. */
export const ticksOf = ({ from, to }: Stretch, most: number): readonly Tick[] => {
  const step = STEPS.find((s) => (to - from) / DAY / s.days <= Math.max(1, most)) ?? (STEPS.at(-1) as Step);
  const ticks: Tick[] = [];
  for (let at = firstAt(step, from); at.getTime() < to && ticks.length <= most; at = nextAt(step, at))
    if (at.getTime() >= from) ticks.push({ at: at.getTime(), iso: isoOf(at.getTime(), step.unit) });
  return ticks;
};

/** From instants to places; in Arabic time runs from right to left. */
export const scaleOf =
  ({ from, to }: Stretch, width: number, dir: "rtl" | "ltr", inset = 12) =>
  (at: number): number => {
    const share = (at - from) / (to - from);
    return inset + (dir === "rtl" ? 1 - share : share) * (width - 2 * inset);
  };
