/** Chooses stretches of a text word by word: a click takes the nearer end there, the arrows move an end by a word. */
import { Fragment, type KeyboardEvent, type ReactNode, useLayoutEffect, useMemo, useRef } from "react";
import { useWords } from "../use-words.ts";
import { movedEnd, type Place, placeMoved, type Range, rangeOf, reaching, type Word, wordsOf } from "./words-of-text.ts";

interface ChooserProps {
  readonly text: string;
  /** the part of the text that is shown */
  readonly shown: Place;
  readonly places: readonly Place[];
  readonly cue: Place | undefined;
  readonly onChange: (places: readonly Place[]) => void;
}

interface HandleProps {
  readonly which: "first" | "last";
  readonly range: Range;
  readonly words: readonly Word[];
  readonly text: string;
  readonly name: string;
  readonly onMove: (to: number) => void;
}

/** In a text that runs to the left, left is forward. */
const STEPS: Readonly<Record<string, number>> = { ArrowLeft: 1, ArrowDown: 1, ArrowRight: -1, ArrowUp: -1, PageDown: 5, PageUp: -5 };

const Handle = ({ which, range, words, text, name, onMove }: HandleProps) => {
  const w = useWords();
  const at = range[which];
  const word = words[at];
  const press = (e: KeyboardEvent): void => {
    const to = e.key === "Home" ? 0 : e.key === "End" ? words.length - 1 : at + (STEPS[e.key] ?? 0);
    if (to === at || (STEPS[e.key] === undefined && e.key !== "Home" && e.key !== "End")) return;
    e.preventDefault();
    e.stopPropagation();
    onMove(to);
  };
  return (
    <span
      className={`handle handle-${which}`}
      role="slider"
      data-handle={name}
      tabIndex={0}
      aria-label={w(which === "first" ? "firstWord" : "lastWord")}
      aria-valuemin={0}
      aria-valuemax={words.length - 1}
      aria-valuenow={at}
      aria-valuetext={word ? text.slice(word.start, word.end) : ""}
      onKeyDown={press}
    />
  );
};

const isWithin = (word: number, r: Range): boolean => word >= r.first && word <= r.last;

export const WordChooser = ({ text, shown, places, cue, onChange }: ChooserProps) => {
  const w = useWords();
  const words = useMemo(() => wordsOf(text, shown.start, shown.end), [text, shown.start, shown.end]);
  const ranges = useMemo(() => places.map((p) => rangeOf(words, p)), [words, places]);
  const box = useRef<HTMLFieldSetElement>(null);
  const moved = useRef<string>(undefined);
  // a handle stands beside another word now, and is another element: it keeps the focus
  useLayoutEffect(() => {
    if (moved.current !== undefined) box.current?.querySelector<HTMLElement>(`[data-handle="${moved.current}"]`)?.focus();
    moved.current = undefined;
  });
  const put = (index: number, range: Range): void =>
    onChange(places.map((p, i) => (i === index ? placeMoved(words, p, ranges[i] as Range, range) : p)).sort((a, b) => a.start - b.start));
  /** The stretch that is nearest to a word. */
  const nearest = (word: number): number => {
    const far = ranges.map((r) => (isWithin(word, r) ? 0 : Math.min(Math.abs(word - r.first), Math.abs(word - r.last))));
    return far.indexOf(Math.min(...far));
  };
  const pieces: ReactNode[] = [];
  let at = shown.start;
  words.forEach((word, i) => {
    const between = text.slice(at, word.start);
    const index = ranges.findIndex((r) => isWithin(i, r));
    const range = ranges[index];
    const goesOn = range !== undefined && i > range.first;
    const handle = (which: "first" | "last"): ReactNode =>
      range && range[which] === i ? (
        <Handle
          which={which}
          range={range}
          words={words}
          text={text}
          name={`${index}-${which}`}
          onMove={(to) => {
            moved.current = `${index}-${which}`;
            put(index, movedEnd(range, which, to, words.length));
          }}
        />
      ) : null;
    const isCue = cue !== undefined && word.start < cue.end && word.end > cue.start;
    pieces.push(
      <Fragment key={word.start}>
        <span className={goesOn ? "in-content" : undefined}>{between}</span>
        {handle("first")}
        {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: the handles do the same with the keyboard */}
        <span
          className={`word${range ? " in-content" : ""}${isCue ? " is-cue" : ""}`}
          onClick={() => {
            const near = nearest(i);
            const from = ranges[near];
            if (from) put(near, reaching(from, i, words.length));
          }}
        >
          {text.slice(word.start, word.end)}
        </span>
        {handle("last")}
      </Fragment>,
    );
    at = word.end;
  });
  return (
    <fieldset ref={box} className="arabic chooser" lang="ar" dir="rtl" aria-label={w("chooseWords")}>
      {pieces}
      {text.slice(at, shown.end)}
    </fieldset>
  );
};
