/** Words where they stand: the quotation marked, with what comes before and after, and the article it is from. */
import type { ReactNode } from "react";
import type { Passage as Shape } from "../../../schema/record/shapes.ts";
import { useWords } from "../use-words.ts";
import { Source } from "./links.tsx";
import { Arabic } from "./text.tsx";

interface PassageProps {
  readonly of: Shape;
  /** the report or account in it that the link leads to */
  readonly at?: string | undefined;
  readonly children?: ReactNode;
}

export const Passage = ({ of, at, children }: PassageProps) => {
  const w = useWords();
  return (
    <figure className="passage">
      <Arabic as="blockquote">
        <span className="around">{of.before}</span>
        <mark>{of.span.quote}</mark>
        <span className="around">{of.after}</span>
      </Arabic>
      <figcaption>
        <Source article={of.article} at={at} />
        {of.in === "title" ? <span className="flag">{w("inTitle")}</span> : null}
        {children}
      </figcaption>
    </figure>
  );
};
