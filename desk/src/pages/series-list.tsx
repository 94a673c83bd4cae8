/** Standing mechanisms: how many rounds the record has, which are missing. */
import { Link } from "@tanstack/react-router";
import type { Answer } from "../../../schema/record/operations.ts";
import { useAskPages } from "../api.ts";
import { Endless } from "../parts/endless.tsx";
import { BOUNDS } from "../parts/filter-fields.ts";
import { Filters, useFilters } from "../parts/filters.tsx";
import { PageTitle } from "../parts/page-title.tsx";
import { Isolated } from "../parts/text.tsx";
import { When } from "../parts/when.tsx";
import { useWords } from "../use-words.ts";
import "../theme/graph.css";

type SeriesTold = Answer<"series">["items"][number];

const FIELDS = ["name", "gaps", ...BOUNDS] as const;

const SeriesRow = ({ series: s }: { readonly series: SeriesTold }) => {
  const w = useWords();
  const numbers = w.list(s.rounds.map((r) => w.number(r)));
  return (
    <article className="row">
      <p className="row-head">
        <Link to="/series/$id" params={{ id: s.id }} className="what">
          <Isolated>{s.name}</Isolated>
        </Link>
        {s.gaps.length > 0 ? (
          <span className="flag">{w("missingRounds", { n: s.gaps.length, which: w.list(s.gaps.map((r) => w.number(r))) })}</span>
        ) : null}
        {s.conflicts > 0 ? <span className="flag flag-denied">{w("conflictingRounds", { n: s.conflicts })}</span> : null}
      </p>
      <p className="row-foot">
        <span>{w("eventsCount", { n: s.events })}</span>
        {s.rounds.length > 0 ? <span>{w("roundsKnown", { n: s.rounds.length, which: numbers })}</span> : null}
        {s.first ? (
          <span>
            <When iso={s.first.slice(0, 10)} until={s.last?.slice(0, 10)} />
          </span>
        ) : null}
      </p>
    </article>
  );
};

export const Page = () => {
  const w = useWords();
  const pages = useAskPages("series", useFilters("series", FIELDS));
  return (
    <>
      <PageTitle title={w("series")} />
      <p className="lead">{w("seriesAbout")}</p>
      <Filters fields={FIELDS} />
      <Endless
        pages={pages}
        label={w("series")}
        keyOf={(s) => s.id}
        row={(s) => <SeriesRow series={s} />}
        about={90}
        empty={<p>{w("noSeries")}</p>}
      />
    </>
  );
};
