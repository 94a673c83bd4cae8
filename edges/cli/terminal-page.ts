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

export type Style = (s: string) => string;
export const plain: Style = (s) => s;

/** Words in their style, and a note behind them. */
export interface Part {
  readonly text: string;
  readonly style: Style;
  readonly after?: string;
}

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

  /** Parts side by side, on new lines where they do not fit; `joint` stands before each but the first. */
  row(first: string, rest: string, joint: string, parts: readonly Part[]): void {
    let line = first;
    let bare = true;
    for (const part of parts) {
      const shown = `${part.style(calm(part.text))}${part.after ? ` ${part.after}` : ""}`;
      const piece = bare && line === first ? shown : `${joint}${shown}`;
      if (stringWidth(line) + stringWidth(piece) <= this.width) line += piece;
      else {
        if (!bare) this.put(line);
        line = this.long(bare ? first : `${rest}${joint.trimStart()}`, rest, part, shown);
      }
      bare = false;
    }
    this.put(line);
  }

  /** A part at the start of a line; one that is wider than the line goes over several. Gives the line it ends on. */
  private long(start: string, rest: string, part: Part, shown: string): string {
    if (stringWidth(start) + stringWidth(shown) <= this.width) return start + shown;
    const room = Math.max(10, this.width - Math.max(stringWidth(start), stringWidth(rest)));
    const lines = wrap(part.text, room).map((l, i) => `${i === 0 ? start : rest}${part.style(calm(l))}`);
    const last = lines.pop() ?? start;
    for (const l of lines) this.put(l);
    if (!part.after || stringWidth(last) + 1 + stringWidth(part.after) <= this.width) return part.after ? `${last} ${part.after}` : last;
    this.put(last);
    return `${rest}${part.after}`;
  }

  text(): string {
    return `${this.lines.join("\n")}\n`;
  }
}
