/** An actor in a list. */
import type { Answer } from "../../../schema/record/operations.ts";
import { ActorLink } from "../parts/links.tsx";
import { Isolated } from "../parts/text.tsx";
import { useWords } from "../use-words.ts";
import { useCountryName } from "./country-name.ts";
import { useKindName } from "./kind-name.ts";

export type ActorTold = Answer<"actors">["items"][number];

/** The name in the other language, kind, country, how often it is told of. */
export const ActorFacts = ({ actor }: { readonly actor: ActorTold }) => {
  const w = useWords();
  const kindName = useKindName();
  const countryName = useCountryName();
  const other = w.nameOf(actor) === actor.name ? actor.english : actor.name;
  return (
    <p className="row-foot">
      <span>{kindName(actor.kind)}</span>
      {other ? <Isolated>{other}</Isolated> : null}
      {actor.country ? <span>{countryName(actor.country)}</span> : null}
      <span>{w("reports", { n: actor.reports })}</span>
      <span>{w("eventsCount", { n: actor.events })}</span>
    </p>
  );
};

export const ActorRow = ({ actor }: { readonly actor: ActorTold }) => (
  <article className="row actor-row">
    <p className="row-head">
      <ActorLink actor={actor} className="who" />
    </p>
    <ActorFacts actor={actor} />
  </article>
);
