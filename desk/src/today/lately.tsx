/** The newest articles, the last work on the record, and what failed. */
import { Link } from "@tanstack/react-router";
import type { Answer } from "../../../schema/record/operations.ts";
import { useAsk } from "../api.ts";
import { ArticleLink, Source } from "../parts/links.tsx";
import { When } from "../parts/when.tsx";
import type { MessageId } from "../words/words.ts";
import { workKinds } from "../work/work-kinds.ts";
import { useWords } from "../use-words.ts";

type Day = Answer<"today">;

const Totals = () => {
  const w = useWords();
  const { data } = useAsk("stats", {});
  if (!data) return null;
  const counts = [
    w("articles", { n: data.articles }),
    w("outlets", { n: data.outlets }),
    w("claimsCount", { n: data.claims }),
    w("eventsCount", { n: data.events }),
    w("seriesCount", { n: data.series }),
    w("actorsCount", { n: data.actors }),
  ];
  return (
    <ul className="totals">
      {counts.map((c) => (
        <li key={c}>{c}</li>
      ))}
    </ul>
  );
};

const Jobs = ({ of }: { readonly of: Day }) => {
  const w = useWords();
  return (
    <>
      <p className={of.failures > 0 ? "failures" : "quiet"}>
        {of.failures > 0 ? w("failuresCount", { n: of.failures }) : w("noFailures")}
        {of.failures > 0 ? (
          <>
            {" · "}
            <Link to="/add">{w("toFailures")}</Link>
          </>
        ) : null}
      </p>
      <ul className="plain-list">
        {of.jobs.slice(0, 5).map((j) => (
          <li key={`${j.kind} ${j.started}`} className="row-foot job">
            <span>{workKinds[j.kind] ? w(workKinds[j.kind] as MessageId) : j.kind}</span>
            <When iso={j.started} exact />
            <span>{w("jobDone", { n: j.done })}</span>
            {j.failed > 0 ? <span className="failures">{w("jobFailed", { n: j.failed })}</span> : null}
          </li>
        ))}
      </ul>
    </>
  );
};

export const NewArticles = ({ of }: { readonly of: Day["articles"] }) => {
  const w = useWords();
  if (of.length === 0) return null;
  return (
    <section>
      <h2>{w("newestArticles")}</h2>
      <ul className="plain-list">
        {of.map((a) => (
          <li key={a.id} className="row">
            <p className="small-title">
              <ArticleLink article={a} title />
            </p>
            <p className="row-foot">
              <Source article={a} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
};

export const LastWork = ({ of }: { readonly of: Day }) => {
  const w = useWords();
  return (
    <section>
      <h2>{w("lately")}</h2>
      <Totals />
      <Jobs of={of} />
    </section>
  );
};
