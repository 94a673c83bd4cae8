/** Who met whom, who carries whom: drawn at a readable size, and as a table of the same. */
import { Link, useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import type { Answer, Asked } from "../../../schema/record/operations.ts";
import { useAsk } from "../api.ts";
import { NetworkForm } from "../network/network-form.tsx";
import { TiesTable } from "../network/ties-table.tsx";
import { AnswerTo, Waiting } from "../parts/answer.tsx";
import { Empty } from "../parts/empty.tsx";
import { BOUNDS } from "../parts/filter-fields.ts";
import { Order, useAddress } from "../parts/filters.tsx";
import { ActorLink } from "../parts/links.tsx";
import { PageTitle } from "../parts/page-title.tsx";
import { useWords } from "../use-words.ts";
import { useKindName } from "../actor/kind-name.ts";
import "../theme/graph.css";

type Network = Answer<"network">;
type Of = "meetings" | "carriage";

const NetworkDrawing = lazy(async () => ({ default: (await import("../network/network-drawing.tsx")).NetworkDrawing }));

const Chosen = ({ network, id, of }: { readonly network: Network; readonly id: string; readonly of: Of }) => {
  const w = useWords();
  const node = network.nodes.find((n) => n.id === id);
  if (!node) return null;
  return (
    <section aria-labelledby="chosen" className="card part">
      <h2 id="chosen">
        <ActorLink actor={node} />
      </h2>
      <TiesTable network={network} of={of} around={id} />
      <p className="onward">
        <Link to="." search={(s: Record<string, string | undefined>) => ({ ...s, around: id })}>
          {w("onlyAround")}
        </Link>
      </p>
    </section>
  );
};

const Shown = ({ network, of }: { readonly network: Network; readonly of: Of }) => {
  const w = useWords();
  const kindName = useKindName();
  const [selected, select] = useState<string>();
  if (network.nodes.length === 0) return <Empty />;
  return (
    <>
      <p className="quiet">{w("networkSize", { nodes: network.nodes.length, edges: network.edges.length })}</p>
      <Suspense fallback={<Waiting />}>
        <NetworkDrawing
          network={network}
          label={w(of === "carriage" ? "networkOfCarriage" : "networkOfMeetings")}
          say={(n, ties) => `${w.nameOf(n)}${w("comma")}${kindName(n.kind)}${w("comma")}${w("ties", { n: ties })}`}
          selected={selected}
          onSelect={select}
        />
      </Suspense>
      <p className="quiet">{w("networkHelp")}</p>
      <div aria-live="polite">{selected ? <Chosen network={network} id={selected} of={of} /> : null}</div>
    </>
  );
};

export const Page = () => {
  const w = useWords();
  const given = useAddress();
  const navigate = useNavigate();
  const of: Of = given.of === "carriage" ? "carriage" : "meetings";
  const asked: Record<string, string> = {};
  for (const name of ["around", "countries", "since", "until", ...BOUNDS, "limit"] as const) if (given[name]) asked[name] = given[name];
  const network = useAsk("network", { of, ...asked } as Asked<"network">);
  return (
    <>
      <PageTitle title={w("network")} />
      <p className="lead">{w(of === "carriage" ? "networkOfCarriage" : "networkOfMeetings")}</p>
      <Order
        name="of"
        label="networkOf"
        options={[
          ["meetings", "whoMetWhom"],
          ["carriage", "whoCarriesWhom"],
        ]}
      />
      <NetworkForm
        key={JSON.stringify(asked)}
        given={asked}
        of={of}
        onApply={(search) => void navigate({ to: ".", search: { ...(given.view ? { view: given.view } : {}), of: given.of, ...search } })}
      />
      <Order
        name="view"
        label="viewAs"
        options={[
          ["drawing", "asDrawing"],
          ["table", "viewTable"],
        ]}
      />
      <AnswerTo of={network}>
        {(answer) => (given.view === "table" ? <TiesTable network={answer} of={of} /> : <Shown network={answer} of={of} />)}
      </AnswerTo>
    </>
  );
};
