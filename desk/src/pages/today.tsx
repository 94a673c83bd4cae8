/** What is new in the record. */
import { useAsk } from "../api.ts";
import { AnswerTo } from "../parts/answer.tsx";
import { PageTitle } from "../parts/page-title.tsx";
import { useWords } from "../use-words.ts";

export const Page = () => {
  const w = useWords();
  const stats = useAsk("stats", {});
  return (
    <>
      <PageTitle title={w("today")} />
      <AnswerTo of={stats}>{(s) => <p>{w("articles", { n: s.articles })}</p>}</AnswerTo>
    </>
  );
};
