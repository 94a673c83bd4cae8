/** Everybody the record knows: those most told of first. */
import { useAskPages } from "../api.ts";
import { ActorRow } from "../actor/actor-row.tsx";
import { Endless } from "../parts/endless.tsx";
import { BOUNDS } from "../parts/filter-fields.ts";
import { Filters, useFilters } from "../parts/filters.tsx";
import { PageTitle } from "../parts/page-title.tsx";
import { useWords } from "../use-words.ts";

const FIELDS = ["name", "kind", ...BOUNDS] as const;

export const Page = () => {
  const w = useWords();
  const pages = useAskPages("actors", useFilters("actors", FIELDS));
  return (
    <>
      <PageTitle title={w("actors")} />
      <p className="lead">{w("actorsAbout")}</p>
      <Filters fields={FIELDS} />
      <Endless
        pages={pages}
        label={w("actors")}
        keyOf={(a) => a.id}
        row={(a) => <ActorRow actor={a} />}
        about={84}
        empty={<p>{w("noActors")}</p>}
      />
    </>
  );
};
