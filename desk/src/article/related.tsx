/** Related articles, each with what makes it one. */
import { ArticleLink, Source } from "../parts/links.tsx";
import { Isolated } from "../parts/text.tsx";
import { useWords } from "../use-words.ts";
import type { MessageId } from "../words/words.ts";
import type { ArticleAnswer } from "./ranges.ts";

const REASONS = {
  copy: "relatedCopy",
  claim: "relatedClaim",
  event: "relatedEvent",
  series: "relatedBySeries",
  actors: "relatedActors",
} as const satisfies Record<ArticleAnswer["related"][number]["reason"], MessageId>;

export const Related = ({ of }: { readonly of: ArticleAnswer["related"] }) => {
  const w = useWords();
  if (of.length === 0) return null;
  return (
    <section className="related no-print">
      <h2>{w("related")}</h2>
      <ul className="plain-list">
        {of.map((r) => (
          <li key={`${r.reason} ${r.article.id}`} className="row">
            <p className="related-title">
              <ArticleLink article={r.article} title />
            </p>
            <p className="row-foot">
              <Source article={r.article} />
              <span>
                {w(REASONS[r.reason])}
                {r.similarity === undefined ? null : ` (${w.percent(r.similarity)})`}
                {r.about ? ": " : null}
                {r.about ? <Isolated>{r.about}</Isolated> : null}
              </span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
};
