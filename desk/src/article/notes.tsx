/** The list beside the text: every report and event, in the order in which they stand. */
import { useMemo } from "react";
import { Empty } from "../parts/empty.tsx";
import { useWords } from "../use-words.ts";
import { actorsIn } from "./actors.ts";
import { useNumbers } from "./body.tsx";
import { EventEntry } from "./event-entry.tsx";
import { type ArticleAnswer, numbersOf } from "./ranges.ts";
import { ReportEntry } from "./report-entry.tsx";

export const Notes = ({ of }: { readonly of: ArticleAnswer }) => {
  const w = useWords();
  const numberOf = useNumbers(of);
  const actorOf = useMemo(() => actorsIn(of), [of]);
  const order = useMemo(() => [...numbersOf(of).keys()], [of]);
  const reports = useMemo(() => new Map(of.reports.map((r) => [r.ref, r])), [of]);
  const events = useMemo(() => new Map(of.events.map((e) => [e.ref, e])), [of]);
  return (
    <aside className="notes" aria-label={w("notes")}>
      <h2>
        {w("reports", { n: of.reports.length })}
        {w("comma")}
        {w("eventsCount", { n: of.events.length })}
      </h2>
      {order.length === 0 ? <Empty>{w("noNotes")}</Empty> : null}
      <ol>
        {order.map((ref) => {
          const report = reports.get(ref);
          const event = events.get(ref);
          if (report) return <ReportEntry key={ref} article={of} report={report} number={numberOf(ref)} actorOf={actorOf} />;
          return event ? <EventEntry key={ref} event={event} number={numberOf(ref)} actorOf={actorOf} /> : null;
        })}
      </ol>
    </aside>
  );
};
