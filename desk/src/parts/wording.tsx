/** Two wordings laid over each other, word by word. */
import { Fragment } from "react";
import type { Change } from "../../../schema/record/shapes.ts";
import { useWords } from "../use-words.ts";
import { Arabic, Unseen } from "./text.tsx";

/** The last word of a text has no space behind it; what stands after it here is set apart all the same. */
const gapAfter = (a: Change | undefined, b: Change): string => (a && !/\s$/u.test(a.text) && !/^\s/u.test(b.text) ? " " : "");

export const Wording = ({ changes }: { readonly changes: readonly Change[] }) => {
  const w = useWords();
  return (
    <Arabic as="p" className="wording">
      {changes.map((c, i) => {
        const key = `${i} ${c.kind}`;
        const gap = gapAfter(changes[i - 1], c);
        if (c.kind === "same") return <span key={key}>{gap + c.text}</span>;
        const Tag = c.kind === "added" ? "ins" : "del";
        return (
          <Fragment key={key}>
            {gap}
            <Tag>
              <Unseen>{w(c.kind === "added" ? "addedWords" : "leftOutWords")}</Unseen>
              {c.text}
              <Unseen>{w("endWords")}</Unseen>
            </Tag>
          </Fragment>
        );
      })}
    </Arabic>
  );
};

/** What the marks of a wording mean. */
export const WordingKey = () => {
  const w = useWords();
  return (
    <p className="wording-key">
      <del>{w("leftOut")}</del> <ins>{w("added")}</ins>
    </p>
  );
};
