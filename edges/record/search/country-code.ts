/** A country as somebody names it, as ISO 3166-1 alpha-2: by its code, an Arabic name, an adjective, or its English name. */
import { arabicRecord } from "../../../languages/ar/record.ts";
import { lexiconTable } from "../../files/load-reader.ts";

let codes: Map<string, string> | undefined;

const load = (): Map<string, string> => {
  const map = new Map<string, string>();
  for (const line of lexiconTable("countries").split("\n").slice(2)) {
    const [id = "", names = "", demonym = "", , , en = ""] = line.split("\t");
    if (!/^[A-Z]{2}$/u.test(id)) continue;
    for (const name of [...names.split("|"), ...demonym.split("|")]) {
      const key = arabicRecord.nameKey(name);
      if (key !== "" && !map.has(key)) map.set(key, id);
    }
    for (const name of [en, id]) if (!map.has(name.toLowerCase())) map.set(name.toLowerCase(), id);
  }
  return map;
};

/** undefined for a country that the lexicon does not have. */
export const countryCode = (name: string): string | undefined => {
  codes ??= load();
  return (
    codes.get(name.trim().toLowerCase()) ??
    codes.get(arabicRecord.nameKey(name)) ??
    (/^[A-Za-z]{2}$/u.test(name) ? name.toUpperCase() : undefined)
  );
};
