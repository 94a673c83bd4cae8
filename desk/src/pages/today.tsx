/** What is new in the record. */
import { useAsk } from "../api.ts";
import { AnswerTo } from "../parts/answer.tsx";
import { useWords } from "../use-words.ts";

export const Today = () => {
  const w = useWords();
  const stats = useAsk("stats", {});
  return (
    <>
      <h1>{w("today")}</h1>
      <AnswerTo of={stats}>{(s) => <p>{w("articles", { n: s.articles })}</p>}</AnswerTo>
    </>
  );
};
