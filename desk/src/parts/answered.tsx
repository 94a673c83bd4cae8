/** Whom a report tells that it answers, or whose words it denies, with the words that tell it. */
import type { Report } from "../../../schema/reading.ts";
import { useWords } from "../use-words.ts";
import { Arabic } from "./text.tsx";

export const AnsweredWords = ({ of }: { readonly of: Pick<Report, "answers" | "polarity"> }) => {
  const w = useWords();
  if (!of.answers) return null;
  const { name: who, span } = of.answers;
  return (
    <p className="entry-foot">
      <span>{who === undefined ? w("answersBefore") : w(of.polarity === "denied" ? "deniesWords" : "answersWords", { who })}</span>
      <Arabic as="span" className="quiet">
        {span.quote}
      </Arabic>
    </p>
  );
};
