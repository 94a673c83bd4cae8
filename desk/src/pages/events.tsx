/** Encounters and acts: as a list, on a line of time, on a map; what is filtered stands in the address. */
import type { Asked } from "../../../schema/record/operations.ts";
import { useAskPages } from "../api.ts";
import { DrawnEvents } from "../event/drawn-events.tsx";
import { Endless } from "../parts/endless.tsx";
import { EventRow } from "../parts/event-row.tsx";
import { BOUNDS } from "../parts/filter-fields.ts";
import { Filters, Order, useAddress, useFilters } from "../parts/filters.tsx";
import { PageTitle } from "../parts/page-title.tsx";
import { useWords } from "../use-words.ts";
import "../theme/graph.css";

const FIELDS = ["type", "status", "actor", "country", "place", "series", "outlet", "since", "until", ...BOUNDS, "conflicts"] as const;
const Listed = ({ filters }: { readonly filters: Asked<"events"> }) => {
  const w = useWords();
  const { sort } = useAddress();
  const pages = useAskPages("events", { ...filters, ...(sort ? { sort } : {}) } as Asked<"events">);
  return (
    <>
      <Order
        options={[
          ["latest", "latest"],
          ["earliest", "earliest"],
          ["newest", "newestTold"],
        ]}
      />
      <Endless pages={pages} label={w("events")} keyOf={(e) => e.id} row={(e) => <EventRow event={e} />} empty={<p>{w("noEvents")}</p>} />
    </>
  );
};

export const Page = () => {
  const w = useWords();
  const filters = useFilters("events", FIELDS);
  const { view } = useAddress();
  return (
    <>
      <PageTitle title={w("events")} />
      <p className="lead">{w("eventsAbout")}</p>
      <Filters fields={FIELDS} />
      <Order
        name="view"
        label="viewAs"
        options={[
          ["list", "asList"],
          ["timeline", "asTimeline"],
          ["map", "asMap"],
        ]}
      />
      {view === "timeline" || view === "map" ? (
        <DrawnEvents key={JSON.stringify(filters)} filters={filters} as={view} />
      ) : (
        <Listed filters={filters} />
      )}
    </>
  );
};
