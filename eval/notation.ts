/** The notation of gold files and cases: a Latin keyword, then one value; values are words of the body. Pure: text in, values out. */
export interface Value {
  readonly text: string;
  /** which occurrence, from 1; 0 where not told */
  readonly n: number;
  readonly line: number;
}

export interface Item {
  readonly kind: "report" | "event" | "mention" | "time" | "furniture";
  /** words behind the kind: mode, or type and status, or mention kind, or time with precision and basis */
  readonly head: readonly string[];
  /** the item must not be found */
  readonly negative: boolean;
  readonly line: number;
  readonly inTitle: boolean;
  readonly fields: Readonly<Record<string, readonly Value[]>>;
}

export interface Case {
  readonly title: string;
  readonly file: string;
  readonly line: number;
  readonly meta: Readonly<Record<string, string>>;
  readonly body: string;
  readonly items: readonly Item[];
  /** kinds of which the case says that there are none */
  readonly none: readonly ("report" | "event" | "time")[];
}

export interface Parsed {
  readonly cases: readonly Case[];
  readonly problems: readonly string[];
}

const HEADS = new Set(["report", "event", "mention", "time", "furniture"]);
const FIELDS = new Set([
  "cue",
  "speaker",
  "by",
  "medium",
  "carrier",
  "content",
  "for",
  "act",
  "polarity",
  "stance",
  "answers",
  "said",
  "within",
  "in",
  "trigger",
  "visitor",
  "host",
  "party",
  "mediator",
  "place",
  "time",
  "series",
  "round",
  "span",
  "name",
]);

interface Draft {
  title: string;
  line: number;
  meta: Record<string, string>;
  body: string[];
  items: { kind: Item["kind"]; head: string[]; negative: boolean; line: number; inTitle: boolean; fields: Record<string, Value[]> }[];
  none: ("report" | "event" | "time")[];
}

const draft = (title: string, line: number): Draft => ({ title, line, meta: {}, body: [], items: [], none: [] });

const readHead = (d: Draft, text: string, line: number): boolean => {
  const none = /^\((?:no (report|event|time)|nothing)\)$/u.exec(text);
  if (none) {
    d.none.push(...(none[1] ? [none[1] as "report"] : (["report", "event"] as const)));
    return true;
  }
  const m = /^(\(no )?(report|event|mention|time|furniture)(?:\s+([^)]*))?\)?$/u.exec(text);
  if (!m || !HEADS.has(m[2] as string)) return false;
  d.items.push({
    kind: m[2] as Item["kind"],
    head: (m[3] ?? "").trim().split(/\s+/u).filter(Boolean),
    negative: m[1] !== undefined,
    line,
    inTitle: false,
    fields: {},
  });
  return true;
};

const readField = (d: Draft, text: string, line: number): boolean => {
  const item = d.items[d.items.length - 1];
  const m = /^([a-z]+)(?:#(\d+))?\s+(.+)$/u.exec(text);
  if (!item || !m || !FIELDS.has(m[1] as string)) return false;
  const [, key, n, value] = m as unknown as [string, string, string | undefined, string];
  if (key === "in" && value === "title") item.inTitle = true;
  else item.fields[key] = [...(item.fields[key] ?? []), { text: value.trim(), n: n ? Number(n) : 0, line }];
  return true;
};

/** Cases of a file. A gold file is one case whose body stands elsewhere (`@ source`). */
export const parseCases = (source: string, file: string): Parsed => {
  const cases: Draft[] = [];
  const problems: string[] = [];
  let part: "head" | "body" | "items" = "head";
  let here: Draft | undefined;
  source.split(/\r?\n/u).forEach((raw, i) => {
    const line = i + 1;
    const text = raw.trim();
    const bad = (what: string) => problems.push(`${file}:${line}: ${what}: ${text}`);
    if (/^# /u.test(raw)) {
      here = draft(text.slice(2), line);
      cases.push(here);
      part = "head";
      return;
    }
    if (text.startsWith("//")) return;
    if (!here) {
      if (text === "") return;
      here = draft(file, line);
      cases.push(here);
    }
    if (text === "==>") {
      part = "items";
      return;
    }
    if (part === "items") {
      if (text === "") return;
      const ok = /^\s/u.test(raw) ? readField(here, text, line) : readHead(here, text, line) || readField(here, text, line);
      if (!ok) bad("neither an item nor a field");
      return;
    }
    const meta = part === "head" ? /^@\s+(\S+)\s+(.*)$/u.exec(raw) : null;
    if (meta) here.meta[meta[1] as string] = (meta[2] as string).trim();
    else if (part === "body" || text !== "") {
      part = "body";
      here.body.push(raw);
    }
  });
  return { cases: cases.map((d) => ({ ...d, file, body: d.body.join("\n").trim() })), problems };
};

/** Where a value stands in a text: every occurrence, or the one that is numbered; `first … last` spans from one to the other. */
export const find = (text: string, value: Value): readonly (readonly [number, number])[] => {
  const [first, last] = value.text.split(/\s*…\s*/u) as [string, string | undefined];
  const hits: [number, number][] = [];
  for (let at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) {
    if (last === undefined) hits.push([at, at + first.length]);
    else {
      const end = text.indexOf(last, at + first.length);
      if (end >= 0) hits.push([at, end + last.length]);
    }
  }
  const numbered = hits[value.n - 1];
  return value.n === 0 ? hits : numbered ? [numbered] : [];
};

/** What does not stand in the body, in words with file and line. */
export const checkCase = (c: Case): string[] => {
  const problems: string[] = [];
  for (const item of c.items) {
    const text = item.inTitle ? (c.meta.title ?? "") : c.body;
    for (const key of ["cue", "content", "trigger", "span", "place", "series"])
      for (const v of item.fields[key] ?? []) {
        if (v.text === "-") continue;
        const found = v.text.split(" | ").some((alternative) => find(text, { ...v, text: alternative }).length > 0);
        if (!found) problems.push(`${c.file}:${v.line}: ${key} does not stand in the text: ${v.text}`);
      }
  }
  return problems;
};
