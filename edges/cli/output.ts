/** Readings in the format asked for, one after the other as they come, to a stream that may be slow. */
import { createHash } from "node:crypto";
import type { Writable } from "node:stream";
import type { Reading } from "../../schema/reading.ts";
import type { Lang } from "./labels.ts";

export type FormatName = "pretty" | "json" | "ndjson" | "html";

export interface FormatOptions {
  readonly format: FormatName;
  readonly lang: Lang;
  readonly explain: boolean;
  readonly brief: boolean;
  /** columns of the terminal */
  readonly width: number;
  readonly colour: boolean;
}

export interface Format {
  readonly begin: string;
  one(reading: Reading, n: number): string;
  end(n: number): string;
}

/** Waits where the reader of the stream is slower than we are: nothing piles up in memory. */
export const writer =
  (out: Writable): ((text: string) => Promise<void>) =>
  async (text) => {
    if (text !== "" && !out.write(text)) await new Promise<void>((resolve) => out.once("drain", resolve));
  };

const NDJSON: Format = { begin: "", one: (r) => `${JSON.stringify(r)}\n`, end: () => "" };
const JSON_LIST: Format = {
  begin: "[",
  one: (r, n) => `${n === 0 ? "\n" : ",\n"}${JSON.stringify(r, null, 1)}`,
  end: (n) => (n === 0 ? "]\n" : "\n]\n"),
};

const prettyFormat = async (options: FormatOptions): Promise<Format> => {
  const { added, brief, NOTHING, pretty, sumsText } = await import("./pretty.ts");
  let sums = NOTHING;
  return {
    begin: "",
    one: (r) => {
      sums = added(sums, r);
      return options.brief ? brief(r, options) : pretty(r, options);
    },
    end: (n) => (n > 1 ? sumsText(sums, options) : ""),
  };
};

/** Up to so many articles the index stands at the head of the page; a longer page is written as it is read, its index at the foot. */
const INDEX_FIRST = 200;

const htmlFormat = async ({ lang }: FormatOptions): Promise<Format> => {
  const { articlePart, indexLine, pageFoot, pageHead } = await import("./page/page.ts");
  const hash = (text: string) => createHash("sha256").update(text).digest("base64");
  const lines: ReturnType<typeof indexLine>[] = [];
  let held: string[] = [];
  return {
    begin: "",
    one: (r, n) => {
      lines.push(indexLine(r));
      held.push(articlePart(lang, r, n));
      if (n < INDEX_FIRST) return "";
      const text = (n === INDEX_FIRST ? pageHead(lang, hash, undefined) : "") + held.join("");
      held = [];
      return text;
    },
    end: (n) => (n > INDEX_FIRST ? pageFoot(lang, lines) : pageHead(lang, hash, lines) + held.join("") + pageFoot(lang, undefined)),
  };
};

export const formatOf = async (options: FormatOptions): Promise<Format> => {
  if (options.format === "ndjson") return NDJSON;
  if (options.format === "json") return JSON_LIST;
  return options.format === "pretty" ? prettyFormat(options) : htmlFormat(options);
};
