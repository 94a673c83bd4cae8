/** A claim in a list: who, what, how widely, from how many origins. */
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { ClaimRef } from "../../../schema/record/shapes.ts";
import { acts } from "../../../schema/vocabulary.ts";
import { useWords } from "../use-words.ts";
import { ActorLink } from "./links.tsx";
import { Origins } from "./origins.tsx";
import { Arabic } from "./text.tsx";
import { When } from "./when.tsx";

interface ClaimRowProps {
  readonly claim: ClaimRef;
  /** what stands behind the counts: how fast it spread, say */
  readonly more?: ReactNode;
}

export const ClaimRow = ({ claim, more }: ClaimRowProps) => {
  const w = useWords();
  return (
    <article className="row claim-row">
      <p className="row-head">
        {claim.speaker ? <ActorLink actor={claim.speaker} className="who" /> : <span className="quiet">{w("unknownSpeaker")}</span>}
        <span className="act">{w.term(acts, claim.act)}</span>
        {claim.polarity === "denied" ? <span className="flag flag-denied">{w("denied")}</span> : null}
      </p>
      <Arabic as="p" className="row-words">
        <Link to="/claim/$id" params={{ id: claim.id }}>
          {claim.content}
        </Link>
      </Arabic>
      <p className="row-foot">
        <Origins of={claim.independent} />
        <span>{w("outlets", { n: claim.outlets })}</span>
        {claim.reports === claim.outlets ? null : <span>{w("reports", { n: claim.reports })}</span>}
        <When iso={claim.first} />
        {more}
      </p>
    </article>
  );
};
