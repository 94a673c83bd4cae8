/** The independent count taken apart: each origin, whether it is certain, and why it is one. */
import { ActorName } from "../parts/links.tsx";
import { Origins } from "../parts/origins.tsx";
import { Reason } from "../parts/reason.tsx";
import { When } from "../parts/when.tsx";
import { useWords } from "../use-words.ts";
import { kindOf, nameOf } from "./origin-names.ts";
import type { Trace } from "./tree.ts";

export const OriginList = ({ of }: { readonly of: Trace }) => {
  const w = useWords();
  return (
    <section>
      <h2>{w("whereFrom")}</h2>
      <p className="origin-count">
        <Origins of={of.independent} />
      </p>
      <p className="quiet">{w("originsAbout")}</p>
      <ol className="origin-list">
        {of.origins.map((o) => {
          const name = nameOf(w, o);
          return (
            <li key={o.id}>
              <span className={o.certain ? "origin-dot origin-certain" : "origin-dot"} aria-hidden="true" />
              <div>
                <p>
                  <span className="origin-name">{name ? <ActorName actor={o.actor} name={name} /> : kindOf(w, o)}</span>{" "}
                  <span className="quiet">
                    {name ? `${kindOf(w, o)} · ` : ""}
                    {w(o.certain ? "certainOrigin" : "possibleOrigin")} · {w("outlets", { n: o.outlets })}
                    {o.first ? " · " : ""}
                    {o.first ? <When iso={o.first} exact /> : null}
                  </span>
                </p>
                <p className="reason">
                  <Reason>{o.reason}</Reason>
                </p>
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
};
