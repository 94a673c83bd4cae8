/** A claim: its words, where they come from, how outlets worded them, what answers them. */
import { useParams } from "@tanstack/react-router";
import { acts } from "../../../schema/vocabulary.ts";
import { useAsk } from "../api.ts";
import { ClaimLinks } from "../claim/claim-links.tsx";
import { JoinClaim } from "../claim/join.tsx";
import { OriginList } from "../claim/origin-list.tsx";
import { SourceTable } from "../claim/source-table.tsx";
import { SourceTree } from "../claim/source-tree.tsx";
import type { Trace } from "../claim/tree.ts";
import { Wordings } from "../claim/wordings.tsx";
import { AnswerTo } from "../parts/answer.tsx";
import { BackToTop } from "../parts/back-to-top.tsx";
import { ClaimRow } from "../parts/claim-row.tsx";
import { Decisions } from "../parts/decisions.tsx";
import { ActorLink } from "../parts/links.tsx";
import { BOUNDS } from "../parts/filter-fields.ts";
import { Filters, useFilters } from "../parts/filters.tsx";
import { PageTitle } from "../parts/page-title.tsx";
import { PutInCase } from "../parts/put-in-case.tsx";
import { When } from "../parts/when.tsx";
import { useWords } from "../use-words.ts";
import "../theme/claim.css";

const Head = ({ of }: { readonly of: Trace }) => {
  const w = useWords();
  const { claim } = of;
  return (
    <header className="claim-head">
      <p className="row-head">
        {claim.speaker ? <ActorLink actor={claim.speaker} className="who" /> : <span className="quiet">{w("unknownSpeaker")}</span>}
        <span className="act">{w.term(acts, claim.act)}</span>
        {claim.polarity === "denied" ? <span className="flag flag-denied">{w("denied")}</span> : null}
      </p>
      <PageTitle title={`${w("claim")}: ${claim.content.slice(0, 60)}`} className="claim-words">
        <span lang="ar" dir="rtl">
          «{claim.content}»
        </span>
      </PageTitle>
      <p className="row-foot">
        <span>{w("outlets", { n: claim.outlets })}</span>
        <span>{w("articles", { n: claim.articles })}</span>
        <When iso={claim.first} until={claim.last} />
      </p>
      <div className="buttons no-print">
        <PutInCase kind="claim" of={claim.id} />
        <JoinClaim claim={claim} />
      </div>
    </header>
  );
};

const Traced = ({ of }: { readonly of: Trace }) => {
  const w = useWords();
  return (
    <>
      <Head of={of} />
      <Filters fields={BOUNDS} />
      <div className="claim-columns">
        <OriginList of={of} />
        <section>
          <h2>{w("tree")}</h2>
          <p className="quiet">{w("treeAbout")}</p>
          <SourceTree of={of} />
          <details className="fold">
            <summary>{w("sourcesAsTable")}</summary>
            <SourceTable of={of} />
          </details>
        </section>
      </div>
      <ClaimLinks of={of.links} />
      <Wordings of={of} />
      {of.others.length > 0 ? (
        <section>
          <h2>{w("others")}</h2>
          {of.others.map((c) => (
            <ClaimRow key={c.id} claim={c} />
          ))}
        </section>
      ) : null}
      <Decisions target={of.claim.id} />
      <BackToTop />
    </>
  );
};

export const Page = () => {
  const { id } = useParams({ strict: false }) as { id: string };
  const trace = useAsk("trace", { of: id, ...useFilters("trace", BOUNDS) });
  return <AnswerTo of={trace}>{(t) => <Traced of={t} />}</AnswerTo>;
};
