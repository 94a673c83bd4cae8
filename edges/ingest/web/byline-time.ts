/** The publication time where a page tells it in words only: a short line such as "الأحد 18 سبتمبر 2022 - 14:30 (بتوقيت غرينتش+3)". */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { findTimes } from "../../../core/mentions/times/find.ts";
import { annotate } from "../../../core/tokens/annotated.ts";
import { createLexicon, type Lexicon } from "../../../core/tokens/lexicon.ts";
import { arabic } from "../../../languages/ar/index.ts";

let kept: Lexicon | undefined;

/** Words of time only: the rest of the lexicon has no say in a dateline. */
const lexicon = (): Lexicon => {
  if (kept) return kept;
  const file = fileURLToPath(new URL("../../../languages/ar/lexicon/times.tsv", import.meta.url));
  const made = createLexicon(arabic({ times: readFileSync(file, "utf8") }));
  kept = made;
  return made;
};

/** A line longer than this tells a story, and a date in it is the story's. */
export const LONGEST_BYLINE = 120;

const DIGITS = /[\u0660-\u0669]/gu;
const HOUR = /(?<!\d)(\d{1,2}):(\d{2})(?!\d)\s*(ص|صباحا|صباحاً|م|مساء|مساءً|am|pm)?(?![\p{L}\p{M}])/iu;
const ZONE = /(?:GMT|UTC|غرينت?ش|جرينت?ش)\s*([+-]\s*\d{1,2})?/iu;

const clockOf = (line: string): string => {
  const m = HOUR.exec(line);
  if (!m) return "";
  const late = /^(?:م|pm)/iu.test(m[3] ?? "");
  const early = /^(?:ص|am)/iu.test(m[3] ?? "");
  const hour = (Number(m[1]) % (late || early ? 12 : 24)) + (late ? 12 : 0);
  if (Number(m[1]) > 23 || Number(m[2]) > 59) return "";
  const zone = ZONE.exec(line);
  const offset = Number((zone?.[1] ?? "0").replace(/\s/gu, ""));
  const away = `${offset < 0 ? "-" : "+"}${String(Math.abs(offset)).padStart(2, "0")}:00`;
  return `T${String(hour).padStart(2, "0")}:${m[2]}${zone ? (offset === 0 ? "Z" : away) : ""}`;
};

/** The first line that states a whole day; its hour and zone where the line has them. */
export const bylineTime = (lines: readonly string[]): string | undefined => {
  for (const given of lines) {
    if (given.length > LONGEST_BYLINE) continue;
    const line = given.replace(DIGITS, (d) => String(d.charCodeAt(0) - 0x660));
    const { resolved } = findTimes(annotate(line, lexicon()), undefined);
    const day = resolved.find((f) => f.time.precision === "day" && f.time.basis === "stated" && /^\d{4}-\d\d-\d\d/u.test(f.time.start));
    if (day) return `${day.time.start.slice(0, 10)}${clockOf(line)}`;
  }
  return undefined;
};
