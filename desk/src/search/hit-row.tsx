/** An article that a search found, with the reports and events in it that fit. */
import type { Hit } from "../../../schema/record/shapes.ts";
import { acts } from "../../../schema/vocabulary.ts";
import { EventRow } from "../parts/event-row.tsx";
import { ActorLink, ArticleLink, Source } from "../parts/links.tsx";
import { Arabic } from "../parts/text.tsx";
import { useWords } from "../use-words.ts";
import { HitTitle, Snippets } from "./snippet.tsx";

const MOST = 3;

export const HitRow = ({ hit }: { readonly hit: Hit }) => {
  const w = useWords();
  return (
    <article className="row hit">
      <p>
        <HitTitle hit={hit} />
      </p>
      <p className="row-foot">
        <Source article={hit.article} />
      </p>
      <Snippets hit={hit} />
      {hit.reports.length > 0 ? (
        <ul className="hit-reports">
          {hit.reports.slice(0, MOST).map((r) => (
            <li key={r.id}>
              <p className="row-head">
                {r.speaker ? <ActorLink actor={r.speaker} /> : null}
                <span className="act">{w.term(acts, r.act)}</span>
                <span className="act">
                  <ArticleLink article={hit.article} at={r.id} />
                </span>
              </p>
              <Arabic as="p" className="hit-words">
                {r.content.map((c) => c.quote).join(" … ")}
              </Arabic>
            </li>
          ))}
        </ul>
      ) : null}
      {hit.events.slice(0, MOST).map((e) => (
        <EventRow key={e.id} event={e} />
      ))}
    </article>
  );
};
