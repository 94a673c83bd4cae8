/**
 * Lines for a terminal. Every Arabic run stands in a first-strong isolate (FSI…PDI), so that the labels and digits beside it keep
 * their order in terminals with and without bidirectional layout, and every line runs from left to right.
 */
import pc from "picocolors";
import stringWidth from "string-width";

const FSI = "\u2068";
const PDI = "\u2069";

/** One run, without line breaks, control characters and direction marks of its own. */
export const isolate = (text: string): string =>
  `${FSI}${text
    .replace(/[\u2066-\u2069\u202a-\u202e\u200e\u200f]/gu, "")
    .replace(/\s+/gu, " ")
    .replace(/[\p{Cc}]/gu, "\ufffd")
    .trim()}${PDI}`;

/** A label as it is, or isolated where it holds right-to-left letters: these must not turn their line around. */
export const calm = (text: string): string => (/[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/u.test(text) ? isolate(text) : text);

/** A word wider than a line in pieces that fit: no line may be broken by the terminal itself. */
const pieces = (word: string, width: number): string[] => {
  if (stringWidth(word) <= width) return [word];
  const out: string[] = [];
  let piece = "";
  for (const c of word) {
    if (piece !== "" && stringWidth(piece + c) > width) {
      out.push(piece);
      piece = c;
    } else piece += c;
  }
  return [...out, piece];
};

/** Words to lines of at most `width` columns. */
export const wrap = (text: string, width: number): string[] => {
  const lines: string[] = [];
  let line = "";
  const words = text.replace(/\s+/gu, " ").trim().split(" ");
  for (const part of words.flatMap((w) => pieces(w, width))) {
    const longer = line === "" ? part : `${line} ${part}`;
    if (stringWidth(longer) > width && line !== "") {
      lines.push(line);
      line = part;
    } else line = longer;
  }
  if (line !== "") lines.push(line);
  return lines;
};

type Style = (s: string) => string;
const plain: Style = (s) => s;

export class TerminalPage {
  readonly lines: string[] = [];
  readonly width: number;
  readonly c: ReturnType<typeof pc.createColors>;

  constructor(width: number, colour: boolean) {
    this.width = width;
    this.c = pc.createColors(colour);
  }

  put(line = ""): void {
    this.lines.push(line);
  }

  private room(indent: string): number {
    return Math.max(16, this.width - stringWidth(indent));
  }

  /** Right-to-left text: its lines end flush at the right of their block, where reading begins. */
  arabic(text: string, indent: string, style: Style = plain): void {
    const lines = wrap(text, this.room(indent));
    const widest = Math.max(0, ...lines.map((l) => stringWidth(l)));
    for (const line of lines) this.put(`${indent}${" ".repeat(widest - stringWidth(line))}${style(isolate(line))}`);
  }

  /** Left-to-right text. */
  latin(text: string, indent: string, style: Style = plain): void {
    for (const line of wrap(text, this.room(indent))) this.put(`${indent}${style(calm(line))}`);
  }

  /** Ready pieces side by side, on new lines where they do not fit; `joint` stands before each but the first. */
  row(first: string, rest: string, joint: string, parts: readonly string[]): void {
    let line = first;
    parts.forEach((part, i) => {
      const piece = i === 0 ? part : `${joint}${part}`;
      if (i > 0 && stringWidth(line) + stringWidth(piece) > this.width) {
        this.put(line);
        line = `${rest}${joint.trimStart()}${part}`;
      } else line += piece;
    });
    this.put(line);
  }

  text(): string {
    return `${this.lines.join("\n")}\n`;
  }
}
