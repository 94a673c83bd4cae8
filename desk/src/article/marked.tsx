/** A stretch of an article with its marks. What somebody can look at is a link to its place in the list beside. */
import { memo, type MouseEvent } from "react";
import { useActive } from "./active.tsx";
import { type Mark, marksIn, type Range } from "./marks.ts";

export const entryId = (ref: string): string => `entry-${ref}`;
export const wordsId = (ref: string): string => `words-${ref}`;

interface MarkedProps {
  readonly text: string;
  readonly ranges: readonly Range[];
  readonly start: number;
  readonly end: number;
  /** the note's number of a report or event, in the digits somebody chose */
  readonly numberOf: (ref: string) => string | undefined;
}

interface OneProps {
  readonly mark: Mark;
  readonly numberOf: MarkedProps["numberOf"];
  /** inside a link there is no other */
  readonly linked: boolean;
}

/** Up to this length a word and its number stay on one line. */
const SHORT = 24;

const goTo = (ref: string) => (event: MouseEvent) => {
  event.preventDefault();
  const entry = document.getElementById(entryId(ref));
  entry?.scrollIntoView({ block: "nearest" });
  entry?.focus({ preventScroll: true });
};

const One = ({ mark, numberOf, linked }: OneProps) => {
  const { look } = useActive();
  const ref = mark.of[0];
  const leads = (mark.kind === "cue" || mark.kind === "event") && mark.first && ref !== undefined && !linked;
  const className = `mark m-${mark.kind}${mark.first ? " m-first" : ""}${mark.last ? " m-last" : ""}`;
  const inside = mark.inside.map((m) =>
    typeof m === "string" ? m : <One key={`${m.kind} ${m.start}`} mark={m} numberOf={numberOf} linked={linked || leads} />,
  );
  const over = { onMouseEnter: () => look(ref), "data-of": mark.of.join(" ") };
  if (!leads)
    return (
      <span
        className={className}
        {...(ref && mark.kind !== "content" && mark.kind !== "evidence" ? over : { "data-of": mark.of.join(" ") })}
      >
        {inside}
      </span>
    );
  return (
    <a
      className={mark.end - mark.start <= SHORT ? `${className} m-short` : className}
      id={wordsId(ref)}
      href={`#${entryId(ref)}`}
      onClick={goTo(ref)}
      onFocus={() => look(ref)}
      aria-describedby={`${entryId(ref)}-about`}
      data-n={mark.of.map((r) => numberOf(r) ?? "").join(" ")}
      {...over}
    >
      {inside}
    </a>
  );
};

export const Marked = memo(({ text, ranges, start, end, numberOf }: MarkedProps) =>
  marksIn(text, ranges, start, end).map((m) =>
    typeof m === "string" ? m : <One key={`${m.kind} ${m.start}`} mark={m} numberOf={numberOf} linked={false} />,
  ),
);
