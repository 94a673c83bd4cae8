/** Who changed what and when, each with a way back; what was corrected, as gold files. */
import { useState } from "react";
import { Button } from "react-aria-components/Button";
import type { Answer } from "../../../schema/record/operations.ts";
import { client, useAskPages, useMay, useTell } from "../api.ts";
import { Endless } from "../parts/endless.tsx";
import { useFilters } from "../parts/filters.tsx";
import { PageTitle } from "../parts/page-title.tsx";
import { Isolated } from "../parts/text.tsx";
import { When } from "../parts/when.tsx";
import { Wrong } from "../parts/wrong.tsx";
import { downloadGold } from "../review/download-gold.ts";
import { useSettings } from "../settings.tsx";
import { useWords } from "../use-words.ts";
import type { MessageId } from "../words/words.ts";
import "../theme/graph.css";

type Made = Answer<"decisions">["items"][number];

const KINDS: Readonly<Record<string, MessageId>> = {
  "merge-actors": "didMergeActors",
  "split-actor": "didSplitActor",
  "join-claims": "didJoinClaims",
  "split-claim": "didSplitClaim",
  "link-claims": "didLinkClaims",
  "join-events": "didJoinEvents",
  "split-event": "didSplitEvent",
  correct: "didCorrect",
  accept: "didAccept",
};

const DecisionRow = ({ of: d, may }: { readonly of: Made; readonly may: boolean }) => {
  const w = useWords();
  const { language } = useSettings();
  const undo = useTell("undo");
  const kind = KINDS[d.kind];
  return (
    <article className="row">
      <p className="row-head">
        <strong>{kind ? w(kind) : d.kind}</strong>
        {d.undone ? (
          <span className="flag">
            {w("undoneOn")} <When iso={d.undone} exact />
          </span>
        ) : null}
        {d.lost ? <span className="flag flag-denied">{w("lostTarget")}</span> : null}
      </p>
      <p>
        <Isolated>{d.about[language]}</Isolated>
      </p>
      {d.note ? (
        <p className="case-note" dir="auto">
          {d.note}
        </p>
      ) : null}
      <p className="row-foot">
        <span>{w("decidedBy", { name: d.by })}</span>
        <When iso={d.at} exact />
        {may && !d.undone ? (
          <Button
            className="small"
            isDisabled={undo.isPending}
            onPress={() => undo.mutate({ decision: d.n })}
            aria-label={w("undoDecision", { what: d.about[language] })}
          >
            {w("undo")}
          </Button>
        ) : null}
      </p>
      <Wrong error={undo.error} />
    </article>
  );
};

const Gold = () => {
  const w = useWords();
  const [told, set] = useState("");
  const give = async () => {
    try {
      const { files } = await client.ask("gold", {});
      if (files.length > 0) downloadGold(files);
      set(w("goldGiven", { n: files.length }));
    } catch (error) {
      set(w.problem(error));
    }
  };
  return (
    <div className="buttons">
      <Button onPress={() => void give()}>{w("exportGold")}</Button>
      <span role="status" dir="auto">
        {told}
      </span>
    </div>
  );
};

export const Page = () => {
  const w = useWords();
  const may = useMay("reviewer");
  const pages = useAskPages("decisions", useFilters("decisions", ["target"]));
  return (
    <>
      <PageTitle title={w("history")} />
      <p className="lead">{w("historyAbout")}</p>
      <Gold />
      <Endless
        pages={pages}
        label={w("history")}
        keyOf={(d) => String(d.n)}
        row={(d) => <DecisionRow of={d} may={may} />}
        about={120}
        empty={<p>{w("noDecisions")}</p>}
      />
    </>
  );
};
