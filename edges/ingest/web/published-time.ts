/** Publication times as pages and feeds write them, to ISO 8601 at the minute, in the zone they were given in; without a zone where none was. */

const two = (n: number): string => String(n).padStart(2, "0");
const offsetOf = (zone: string): number | undefined => {
  const m = /^([+-])(\d\d):?(\d\d)?$/u.exec(zone);
  if (!m) return /^(?:Z|UTC?|GMT)$/iu.test(zone) ? 0 : undefined;
  const minutes = Number(m[2]) * 60 + Number(m[3] ?? 0);
  return m[1] === "-" ? -minutes : minutes;
};
const written = (minutes: number): string => {
  const size = Math.abs(minutes);
  return minutes === 0 ? "Z" : `${minutes < 0 ? "-" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
};

const isDay = (day: string): boolean => {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
};

const ISO = /^(\d{4}-\d\d-\d\d)(?:[T ]+(\d\d):(\d\d)(?::\d\d(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d\d:?(?:\d\d)?)?)?$/iu;

const fromIso = (text: string): string | undefined => {
  const m = ISO.exec(text);
  if (!m || !isDay(m[1] as string) || Number(m[2] ?? 0) > 23 || Number(m[3] ?? 0) > 59) return undefined;
  if (!m[2]) return m[1];
  const offset = m[4] ? offsetOf(m[4]) : undefined;
  return `${m[1]}T${m[2]}:${m[3]}${offset === undefined ? "" : written(offset)}`;
};

const ZONE = /(?:\s|(?<=\d))(?:GMT|UTC)?([+-]\d{4}|[+-]\d\d:\d\d|[A-Z]{1,4})\s*(?:\([^)]*\))?$/u;

const DAY_MONTH_YEAR = /(?<!\d)(?:\d{1,2}[ -][A-Z][a-z]{2,8}|[A-Z][a-z]{2,8}\.? \d{1,2},?)[ -]\d{4}(?!\d)/u;

/** "Sun, 18 Sep 2022 14:30:00 +0300" (RFC 822 and its like): the instant by the platform, written in the offset given. */
const fromMail = (text: string): string | undefined => {
  if (!DAY_MONTH_YEAR.test(text)) return undefined;
  const zone = ZONE.exec(text)?.[1];
  const at = Date.parse(zone ? text : `${text} UTC`);
  if (Number.isNaN(at)) return undefined;
  const offset = (zone ? offsetOf(zone) : undefined) ?? 0;
  const local = new Date(at + offset * 60_000).toISOString();
  return /\d:\d\d/u.test(text) ? `${local.slice(0, 16)}${zone ? written(offset) : ""}` : local.slice(0, 10);
};

const LONGEST = 100;

/** `2022-09-18T14:30+03:00`, `2022-09-18T14:30` where no zone is given, `2022-09-18` where no hour is; undefined for what is no time. */
export const isoMinute = (value: string | undefined): string | undefined => {
  const text = value?.slice(0, LONGEST).trim();
  return text ? (fromIso(text) ?? fromMail(text)) : undefined;
};
