/** The ways to what the record holds, each under its name. */
import { Link } from "@tanstack/react-router";
import type { ActorRef, ArticleRef } from "../../../schema/record/shapes.ts";
import { useWords } from "../use-words.ts";
import { Isolated } from "./text.tsx";
import { When } from "./when.tsx";

export const ActorLink = ({ actor, className }: { readonly actor: ActorRef; readonly className?: string }) => {
  const w = useWords();
  return (
    <Link to="/actor/$id" params={{ id: actor.id }} className={`actor ${className ?? ""}`}>
      <Isolated>{w.nameOf(actor)}</Isolated>
    </Link>
  );
};

/** A name that leads to its actor where the record knows one. */
export const ActorName = ({ actor, name }: { readonly actor: ActorRef | undefined; readonly name: string }) =>
  actor ? <ActorLink actor={actor} /> : <Isolated>{name}</Isolated>;

interface ArticleLinkProps {
  readonly article: ArticleRef;
  /** to this report or account in it */
  readonly at?: string | undefined;
  /** the headline instead of the outlet and the day */
  readonly title?: boolean;
}

export const ArticleLink = ({ article, at, title = false }: ArticleLinkProps) => {
  const w = useWords();
  const outlet = article.outlet ? w.nameOf(article.outlet) : undefined;
  const shown = title ? (article.title ?? outlet ?? article.id) : (outlet ?? article.title ?? article.id);
  return (
    <>
      <Link to="/article/$id" params={{ id: article.id }} search={at ? { at } : {}} className="article-link">
        <Isolated>{shown}</Isolated>
      </Link>
      {article.opinion ? <span className="flag">{w("opinion")}</span> : null}
    </>
  );
};

/** Outlet and day, as a source is told. */
export const Source = ({ article, at }: { readonly article: ArticleRef; readonly at?: string | undefined }) => (
  <span className="source">
    <ArticleLink article={article} at={at} />
    <span className="dot" aria-hidden="true">
      {" · "}
    </span>
    <When iso={article.published} />
  </span>
);
