/** The isnad drawn: who said it, in what form, who carried it, who published it. */
import type { Link } from "../../../schema/reading.ts";
import type { ActorRef } from "../../../schema/record/shapes.ts";
import { givens, linkRoles, media } from "../../../schema/vocabulary.ts";
import { useWords } from "../use-words.ts";
import { ActorName } from "./links.tsx";
import { Isolated } from "./text.tsx";
import "../theme/chain.css";

/** A link as it was read, or as a person gave it. */
export type ChainLink = Omit<Link, "span" | "actor"> & { readonly actor?: string | undefined };

interface ChainProps {
  /** nearest the words first, as a reading has them */
  readonly links: readonly ChainLink[];
  /** the actor of the record behind a link, where it is known */
  readonly actorOf?: (link: ChainLink) => ActorRef | undefined;
  /** one under the other, for narrow places */
  readonly upright?: boolean;
}

/** What is worth telling about how a link was given: a plain name needs no word. */
const TOLD = new Set<Link["given"]>(["role", "pronoun", "dropped", "anonymous", "inherited"]);

const ChainStep = ({ link, actor }: { readonly link: ChainLink; readonly actor: ActorRef | undefined }) => {
  const w = useWords();
  return (
    <li className={`link link-${link.role}`}>
      <span className="knot" aria-hidden="true" />
      <span className="link-role">{link.kind ? w.term(media, link.kind) : w.term(linkRoles, link.role)}</span>
      <span className="link-name">
        <ActorName actor={actor} name={link.name} />
      </span>
      {link.for ? (
        <span className="link-more">
          {w("spokesmanFor", { name: "" })}
          <Isolated>{link.for}</Isolated>
        </span>
      ) : null}
      {TOLD.has(link.given) ? <span className="link-more">{w("given", { how: w.term(givens, link.given) })}</span> : null}
    </li>
  );
};

export const Chain = ({ links, actorOf, upright = false }: ChainProps) => {
  const w = useWords();
  const known = links.some((l) => l.role === "speaker");
  return (
    <ol className={`chain ${upright ? "chain-upright" : ""}`} aria-label={w("chain")}>
      {known ? null : (
        <li className="link link-unknown">
          <span className="knot" aria-hidden="true" />
          <span className="link-role">{w.term(linkRoles, "speaker")}</span>
          <span className="link-name quiet">{w("unknownSpeaker")}</span>
        </li>
      )}
      {links.map((link, i) => (
        <ChainStep key={`${link.role} ${link.name} ${i}`} link={link} actor={actorOf?.(link)} />
      ))}
    </ol>
  );
};
