/** Something in the record that a quotation may go back to. */
import { Link } from "@tanstack/react-router";
import type { Answer } from "../../../schema/record/operations.ts";
import { Chain } from "../parts/chain.tsx";
import { ActorLink } from "../parts/links.tsx";
import { Origins } from "../parts/origins.tsx";
import { Passage } from "../parts/passage.tsx";
import { Wording, WordingKey } from "../parts/wording.tsx";
import { useWords } from "../use-words.ts";
import type { MessageId } from "../words/words.ts";

export type Checked = Answer<"check-quote">;
type Verdict = Checked["verdict"];

export const VERDICTS = {
  exact: ["verdictExact", "verdictExactAbout"],
  cut: ["verdictCut", "verdictCutAbout"],
  changed: ["verdictChanged", "verdictChangedAbout"],
  misattributed: ["verdictMisattributed", "verdictMisattributedAbout"],
  unattributed: ["verdictUnattributed", "verdictUnattributedAbout"],
  absent: ["verdictAbsent", "verdictAbsentAbout"],
} as const satisfies Record<Verdict, readonly [MessageId, MessageId]>;

export const Find = ({ of }: { readonly of: Checked["finds"][number] }) => {
  const w = useWords();
  const { report } = of;
  return (
    <li className="find">
      <div className="row-head">
        <h2 className={`verdict-word verdict-${of.verdict}`}>{w(VERDICTS[of.verdict][0])}</h2>
        <span className="quiet">{w("similarity", { share: w.percent(of.similarity) })}</span>
        {of.first ? <span className="flag">{w("firstSource")}</span> : null}
      </div>
      {report?.speaker ? (
        <p>
          {w("wasSaidBy")} <ActorLink actor={report.speaker} className="who" />
        </p>
      ) : null}
      {of.verdict === "exact" ? null : (
        <>
          <h3>{w("theQuoteAgainst")}</h3>
          <Wording changes={of.changes} />
          <WordingKey />
        </>
      )}
      <h3>{w("theSource")}</h3>
      <Passage of={of.passage} at={report?.id}>
        {of.independent ? <Origins of={of.independent} /> : null}
        {report?.claim ? (
          <Link to="/claim/$id" params={{ id: report.claim }}>
            {w("toClaim")}
          </Link>
        ) : null}
      </Passage>
      {report ? <Chain links={report.chain} /> : null}
    </li>
  );
};
