/** The source tree as a table: the same facts, row by row. */
import { linkRoles } from "../../../schema/vocabulary.ts";
import { ArticleLink } from "../parts/links.tsx";
import { Isolated } from "../parts/text.tsx";
import { When } from "../parts/when.tsx";
import { useWords } from "../use-words.ts";
import { kindOf, nameOf } from "./origin-names.ts";
import type { Trace } from "./tree.ts";

export const SourceTable = ({ of }: { readonly of: Trace }) => {
  const w = useWords();
  const origins = new Map(of.origins.map((o) => [o.id, o]));
  return (
    <div className="scroll">
      <table>
        <caption className="unseen">{w("tree")}</caption>
        <thead>
          <tr>
            <th scope="col">{w("treeOutlet")}</th>
            <th scope="col">{w("treeTime")}</th>
            <th scope="col">{w("treeChain")}</th>
            <th scope="col">{w("treeOrigin")}</th>
          </tr>
        </thead>
        <tbody>
          {of.reports.map((r) => {
            const origin = r.origin ? origins.get(r.origin) : undefined;
            const name = origin ? nameOf(w, origin) : undefined;
            return (
              <tr key={r.id}>
                <th scope="row">
                  <ArticleLink article={r.passage.article} at={r.id} />
                </th>
                <td>
                  <When iso={r.passage.article.published} exact />
                </td>
                <td>
                  {r.chain.map((l, i) => (
                    <span key={`${l.role} ${l.name}`} className="table-link">
                      {i > 0 ? " ← " : ""}
                      <span className="quiet">{w.term(linkRoles, l.role)}</span> <Isolated>{l.name}</Isolated>
                    </span>
                  ))}
                </td>
                <td>
                  {origin ? kindOf(w, origin) : null}
                  {name ? ": " : null}
                  {name ? <Isolated>{name}</Isolated> : null}
                  {r.counted ? null : <span className="flag">{w("notCounted")}</span>}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
};
