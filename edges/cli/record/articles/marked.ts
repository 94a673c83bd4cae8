/** Words that are to stand out in a wrapped right-to-left text: marked before it is cut into lines, coloured after. */
import type { TerminalPage } from "../../terminal-page.ts";

/** Takes no room, and no text has it. */
const OPEN = ["\u{e01e0}", "\u{e01e1}", "\u{e01e2}"] as const;
const CLOSE = "\u{e01ef}";
const SIGNS = /[\u{e01e0}-\u{e01ef}]/gu;

export interface MarkStyle {
  readonly colour: (s: string) => string;
  /** around the words where there are no colours */
  readonly plain: readonly [string, string];
}

export interface Piece {
  readonly text: string;
  /** index into the styles; absent for words as they are */
  readonly style?: number | undefined;
}

/** Every word on its own, since lines end between words. */
const signed = (pieces: readonly Piece[], styles: readonly MarkStyle[], colour: boolean): string =>
  pieces
    .map(({ text, style }) => {
      const clean = text.replace(SIGNS, "");
      const of = style === undefined ? undefined : styles[style];
      if (!of || clean.trim() === "") return clean;
      const [before, words, after] = [/^\s*/u.exec(clean)?.[0] ?? "", clean.trim(), /\s*$/u.exec(clean)?.[0] ?? ""];
      if (!colour) return `${before}${of.plain[0]}${words}${of.plain[1]}${after}`;
      return `${before}${words
        .split(/(\s+)/u)
        .map((w) => (/\S/u.test(w) ? `${OPEN[style as number]}${w}${CLOSE}` : w))
        .join("")}${after}`;
    })
    .join("");

const coloured = (line: string, styles: readonly MarkStyle[]): string =>
  OPEN.reduce((text, open, i) => {
    const style = styles[i];
    return style ? text.replace(new RegExp(`${open}([^${CLOSE}]*)${CLOSE}`, "gu"), (_, words: string) => style.colour(words)) : text;
  }, line);

export const putMarked = (page: TerminalPage, pieces: readonly Piece[], styles: readonly MarkStyle[], indent: string): void => {
  const colour = page.c.isColorSupported;
  page.arabic(signed(pieces, styles, colour), indent, (line) => coloured(line, styles));
};

/** A text cut at the stretches that stand out. */
export const piecesOf = (text: string, marks: readonly { readonly start: number; readonly end: number }[]): Piece[] => {
  const pieces: Piece[] = [];
  let at = 0;
  for (const m of marks) {
    pieces.push({ text: text.slice(at, m.start) }, { text: text.slice(m.start, m.end), style: 0 });
    at = m.end;
  }
  return [...pieces, { text: text.slice(at) }];
};
