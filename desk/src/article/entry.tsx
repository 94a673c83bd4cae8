/** An entry of the list beside the text: a note with its number, that leads back to its words. */
import { type ReactNode, useCallback } from "react";
import { useWords } from "../use-words.ts";
import { useActive } from "./active.tsx";
import { entryId, wordsId } from "./marked.tsx";

interface EntryProps {
  readonly of: string;
  readonly number: string | undefined;
  /** in a few words, for who hears the text */
  readonly about: string;
  readonly children: ReactNode;
}

export const Entry = ({ of, number, about, children }: EntryProps) => {
  const w = useWords();
  const { ref, look } = useActive();
  const here = useCallback(() => look(of), [look, of]);
  return (
    <li id={entryId(of)} tabIndex={-1} className={ref === of ? "entry entry-now" : "entry"} onMouseEnter={here} onFocus={here}>
      <a className="entry-number" href={`#${wordsId(of)}`} aria-label={w("toTheWords", { number: number ?? "" })}>
        {number}
      </a>
      <span id={`${entryId(of)}-about`} hidden>
        {about}
      </span>
      <div>{children}</div>
    </li>
  );
};
