/**
 * What an article can be filtered by, as tokens of the index of words, so that words and filters are met in one pass. They narrow; where a
 * filter asks for several things of the same report, the store's rows decide.
 */
import type { Row } from "../../../schema/record/tables.ts";
import { EVERY } from "./fts-query.ts";

const plain = (id: string): string => id.replaceAll("-", "").toLowerCase();

export const facet = {
  outlet: (actor: number) => `o${actor}`,
  speaker: (actor: number) => `s${actor}`,
  carrier: (actor: number) => `c${actor}`,
  participant: (actor: number) => `p${actor}`,
  act: (id: string) => `a${plain(id)}`,
  medium: (id: string) => `m${plain(id)}`,
  type: (id: string) => `t${plain(id)}`,
  status: (id: string) => `x${plain(id)}`,
  country: (code: string) => `k${plain(code)}`,
  speakerAct: (actor: number, act: string) => `s${actor}a${plain(act)}`,
  typeStatus: (type: string, status: string) => `t${plain(type)}x${plain(status)}`,
  noOpinion: "n",
} as const;

export interface FacetRows {
  readonly version: Pick<Row<"version">, "outlet" | "opinion">;
  readonly reports: readonly Pick<Row<"report">, "speaker" | "act" | "medium">[];
  readonly links: readonly Pick<Row<"link">, "role" | "actor">[];
  readonly accounts: readonly Pick<Row<"account">, "type" | "status" | "country">[];
  readonly participants: readonly Pick<Row<"participant">, "actor" | "country">[];
}

export const facetsOf = ({ version, reports, links, accounts, participants }: FacetRows): string[] => {
  const out = new Set([EVERY]);
  if (version.opinion === 0) out.add(facet.noOpinion);
  if (version.outlet !== null) out.add(facet.outlet(version.outlet));
  for (const r of reports) {
    out.add(facet.act(r.act));
    if (r.medium) out.add(facet.medium(r.medium));
    if (r.speaker === null) continue;
    out.add(facet.speaker(r.speaker));
    out.add(facet.speakerAct(r.speaker, r.act));
  }
  for (const l of links) if (l.role === "carrier" && l.actor !== null) out.add(facet.carrier(l.actor));
  for (const a of accounts) {
    out.add(facet.type(a.type)).add(facet.status(a.status)).add(facet.typeStatus(a.type, a.status));
    if (a.country) out.add(facet.country(a.country));
  }
  for (const p of participants) {
    if (p.actor !== null) out.add(facet.participant(p.actor));
    if (p.country) out.add(facet.country(p.country));
  }
  return [...out];
};
