/** Two wordings laid over each other, word by word. */
import type { Change } from "../../../schema/record/shapes.ts";
import { useWords } from "../use-words.ts";
import { Arabic, Unseen } from "./text.tsx";

export const Wording = ({ changes }: { readonly changes: readonly Change[] }) => {
  const w = useWords();
  return (
    <Arabic as="p" className="wording">
      {changes.map((c, i) => {
        const key = `${i} ${c.kind}`;
        if (c.kind === "same") return <span key={key}>{c.text}</span>;
        const Tag = c.kind === "added" ? "ins" : "del";
        return (
          <Tag key={key}>
            <Unseen>{w(c.kind === "added" ? "addedWords" : "leftOutWords")}</Unseen>
            {c.text}
            <Unseen>{w("endWords")}</Unseen>
          </Tag>
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
