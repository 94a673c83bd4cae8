/** The record's actors behind the names that one article gives. */
import type { ActorRef } from "../../../schema/record/shapes.ts";
import type { ChainLink } from "../parts/chain.tsx";
import type { ArticleAnswer, ArticleReport } from "./ranges.ts";

export type ActorOf = (local: string | undefined) => ActorRef | undefined;

export const actorsIn = (a: ArticleAnswer): ActorOf => {
  const known = new Map(a.mentions.flatMap((m) => (m.actor && m.ref ? [[m.actor, m.ref] as const] : [])));
  return (local) => (local ? known.get(local) : undefined);
};

/** The article's own outlet stands at the end of every chain. */
export const linkActor =
  (a: ArticleAnswer, report: ArticleReport, actorOf: ActorOf) =>
  (link: ChainLink): ActorRef | undefined =>
    actorOf(link.actor) ??
    (link.role === "speaker" ? report.speaker : undefined) ??
    (link.role === "publisher" ? a.article.outlet : undefined);
