/** All claims, filtered and in an order, as far as somebody scrolls. */
import { useAskPages } from "../api.ts";
import { ClaimRow } from "../parts/claim-row.tsx";
import { Endless } from "../parts/endless.tsx";
import { Filters, Order, useFilters } from "../parts/filters.tsx";
import { PageTitle } from "../parts/page-title.tsx";
import { useWords } from "../use-words.ts";

const fields = ["speaker", "outlet", "carrier", "act", "medium", "country", "since", "until", "confidence", "no-opinion"] as const;

export const Page = () => {
  const w = useWords();
  const pages = useAskPages("claims", useFilters("claims", [...fields, "sort"]));
  return (
    <>
      <PageTitle title={w("claims")} />
      <Filters fields={fields} />
      <Order
        options={[
          ["newest", "newest"],
          ["outlets", "mostOutlets"],
          ["fastest", "fastest"],
          ["one-origin", "oneOrigin"],
        ]}
      />
      <Endless pages={pages} label={w("claims")} keyOf={(c) => c.id} row={(c) => <ClaimRow claim={c} />} about={150} />
    </>
  );
};
