/** At the foot of the text: the chain of what somebody looks at, or what can be done with the words they selected. */
import { useMemo } from "react";
import { Button } from "react-aria-components/Button";
import { acts, eventTypes, statuses } from "../../../schema/vocabulary.ts";
import { Chain } from "../parts/chain.tsx";
import { Cite } from "../parts/cite.tsx";
import { Copy } from "../parts/copy.tsx";
import { PutInCase } from "../parts/put-in-case.tsx";
import { Arabic, Isolated } from "../parts/text.tsx";
import { When } from "../parts/when.tsx";
import { useWords } from "../use-words.ts";
import { actorsIn, linkActor } from "./actors.ts";
import { useActive } from "./active.tsx";
import { useNumbers } from "./body.tsx";
import type { ArticleAnswer, ArticleEvent, ArticleReport } from "./ranges.ts";
import type { Selected } from "./selection.ts";

const NoteNumber = ({ of, at }: { readonly of: ArticleAnswer; readonly at: string }) => (
  <span className="entry-number" aria-hidden="true">
    {useNumbers(of)(at)}
  </span>
);

const ReportDock = ({ of, report }: { readonly of: ArticleAnswer; readonly report: ArticleReport }) => {
  const w = useWords();
  const actorOf = useMemo(() => actorsIn(of), [of]);
  return (
    <>
      <p className="dock-head">
        <NoteNumber of={of} at={report.ref} /> {w.term(acts, report.cue.act)}
        {report.polarity === "denied" ? <span className="flag flag-denied">{w("denied")}</span> : null}
      </p>
      <Chain links={report.chain} actorOf={linkActor(of, report, actorOf)} />
    </>
  );
};

const EventDock = ({ of, event }: { readonly of: ArticleAnswer; readonly event: ArticleEvent }) => {
  const w = useWords();
  return (
    <p className="dock-head">
      <NoteNumber of={of} at={event.ref} /> {w.term(eventTypes, event.type)}{" "}
      <span className={`status status-${event.status}`}>{w.term(statuses, event.status)}</span>{" "}
      <Isolated>{event.participants.map((p) => p.name).join("، ")}</Isolated>
      {event.time ? (
        <>
          {" · "}
          <When iso={event.time.start} until={event.time.end} />
        </>
      ) : null}
    </p>
  );
};

const SelectionDock = ({ of, selected }: { readonly of: ArticleAnswer; readonly selected: Selected }) => {
  const w = useWords();
  const { id } = of.article;
  const { start, end, quote } = selected;
  const link = `${location.origin}/article/${encodeURIComponent(id)}?words=${start}-${end}`;
  return (
    <>
      <Arabic as="p" className="dock-words">
        {quote}
      </Arabic>
      <div className="buttons">
        <Cite of={{ of: id, start, end }} label={w("citeWords")} />
        <Copy text={link} label={w("copyLink")} />
        <Copy text={quote} label={w("copyWords")} />
        <PutInCase kind="passage" of={`${id}:${start}-${end}`} />
      </div>
    </>
  );
};

interface DockProps {
  readonly of: ArticleAnswer;
  readonly selected: Selected | undefined;
  readonly unselect: () => void;
}

export const Dock = ({ of, selected, unselect }: DockProps) => {
  const w = useWords();
  const { ref, look } = useActive();
  const report = of.reports.find((r) => r.ref === ref);
  const event = of.events.find((e) => e.ref === ref);
  if (!selected && !report && !event) return null;
  const close = () => {
    unselect();
    look(undefined);
  };
  return (
    <section className="dock no-print" aria-label={w(selected ? "selectedWords" : "chain")}>
      <div className="dock-inside">
        {selected ? (
          <SelectionDock of={of} selected={selected} />
        ) : report ? (
          <ReportDock of={of} report={report} />
        ) : event ? (
          <EventDock of={of} event={event} />
        ) : null}
      </div>
      <Button className="plain small" onPress={close} aria-label={w("close")}>
        ×
      </Button>
    </section>
  );
};
