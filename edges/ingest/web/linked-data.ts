/** JSON-LD of a page, as it is found: lists, graphs, several scripts, and small mistakes in the JSON. */
export type Linked = Readonly<Record<string, unknown>>;

export const asRecord = (value: unknown): Linked => (value && typeof value === "object" && !Array.isArray(value) ? (value as Linked) : {});
export const asList = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

const LONGEST = 1024 * 1024;

/** Line breaks within strings and comments around the data are the commonest mistakes. */
const parse = (text: string): unknown => {
  if (text.length > LONGEST) return undefined;
  const bare = text.replace(/^\s*(?:<!--|\/\/<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\/\]\]>|\]\]>)\s*$/gu, "");
  for (const attempt of [
    bare,
    bare.replace(/[\u0000-\u001f]+/gu, " "),
    bare.replace(/[\u0000-\u001f]+/gu, " ").replace(/,\s*([}\]])/gu, "$1"),
  ]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // the next attempt mends more
    }
  }
  return undefined;
};

export const typesOf = (data: Linked): readonly string[] => asList(data["@type"]).map((t) => String(t).replace(/^.*[/#]/u, ""));

const MOST = 500;

/** Every object of the scripts, those inside graphs and `mainEntity` too. */
export const linkedObjects = (scripts: readonly string[]): readonly Linked[] => {
  const found: Linked[] = [];
  const open: unknown[] = scripts.map(parse);
  while (open.length > 0 && found.length < MOST) {
    const next = open.shift();
    if (Array.isArray(next)) open.unshift(...next.slice(0, MOST));
    else if (next && typeof next === "object") {
      const data = next as Linked;
      found.push(data);
      open.push(data["@graph"], data.mainEntity, typeof data.mainEntityOfPage === "object" ? data.mainEntityOfPage : undefined);
    }
  }
  return found;
};

/** The article among them: the first with a headline or a date, else the first of an article's type. */
export const articleData = (objects: readonly Linked[]): Linked => {
  const articles = objects.filter((o) => typesOf(o).some((t) => /(?:Article|Posting|Report)$/u.test(t)));
  return articles.find((a) => a.headline && a.datePublished) ?? articles.find((a) => a.headline || a.datePublished) ?? articles[0] ?? {};
};

/** Names of persons or organisations: plain strings, objects with `name`, references by `@id`. */
export const namesOf = (value: unknown, objects: readonly Linked[]): readonly string[] =>
  asList(value).flatMap((one) => {
    if (typeof one === "string") return [one.trim()];
    const data = asRecord(one);
    const named = data.name ?? objects.find((o) => data["@id"] && o["@id"] === data["@id"] && o.name)?.name;
    return asList(named)
      .filter((n): n is string => typeof n === "string")
      .map((n) => n.trim());
  });

export const textOf = (value: unknown): string | undefined => {
  const first = asList(value).find((v): v is string => typeof v === "string" && v.trim() !== "");
  return first?.trim();
};
