/** Search: words and filters, all in the address, so that what somebody found can be sent to another. */
import { useNavigate } from "@tanstack/react-router";
import type { FormEvent } from "react";
import { Button } from "react-aria-components/Button";
import { type Pages, useAskPages } from "../api.ts";
import { Endless } from "../parts/endless.tsx";
import { fieldsOf } from "../parts/fields-of.ts";
import { Filters, Order, useAddress, useFilters } from "../parts/filters.tsx";
import { PageTitle } from "../parts/page-title.tsx";
import { Isolated } from "../parts/text.tsx";
import { moveBetweenHits } from "../search/arrows.ts";
import { HitRow } from "../search/hit-row.tsx";
import { SavedSearches, SaveSearch } from "../search/saved.tsx";
import { useWords } from "../use-words.ts";
import "../theme/search.css";

const fields = [
  "outlet",
  "speaker",
  "carrier",
  "medium",
  "act",
  "type",
  "status",
  "country",
  "since",
  "until",
  "confidence",
  "no-opinion",
] as const;

const QueryForm = () => {
  const w = useWords();
  const navigate = useNavigate();
  const { query = "" } = useAddress();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { query } = fieldsOf(event.currentTarget);
    void navigate({ to: ".", search: (s: Record<string, string | undefined>) => ({ ...s, query }) });
  };
  return (
    <form onSubmit={submit} className="query-form" key={query}>
      <label className="field">
        <span>{w("searchWords")}</span>
        <input name="query" type="search" defaultValue={query} aria-describedby="search-hint" />
      </label>
      <Button type="submit" className="main">
        {w("search")}
      </Button>
      <p id="search-hint" className="quiet">
        {w("searchHint")} {w("moveHint")}
      </p>
    </form>
  );
};

const Understood = ({ pages }: { readonly pages: Pages<"search"> }) => {
  const w = useWords();
  const first = pages.data?.pages[0];
  if (!first) return null;
  return (
    <p className="understood" role="status">
      {first.total === undefined ? null : <span>{w("results", { n: first.total })}</span>}
      {first.understood.length > 0 ? (
        <span className="quiet">
          {w("understood")} <Isolated>{first.understood.join(" · ")}</Isolated>
        </span>
      ) : null}
    </p>
  );
};

export const Page = () => {
  const w = useWords();
  const asked = useFilters("search", ["query", "sort", ...fields]);
  const pages = useAskPages("search", asked, 50);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrows move the focus between links inside
    <div className="search-page" onKeyDown={moveBetweenHits}>
      <div className="search-main">
        <PageTitle title={w("search")} />
        <QueryForm />
        <Filters fields={fields} />
        <div className="search-bar">
          <Order
            options={[
              ["best", "best"],
              ["newest", "newest"],
              ["oldest", "oldest"],
            ]}
          />
          <SaveSearch query={asked} />
        </div>
        <Understood pages={pages} />
        <Endless
          pages={pages}
          label={w("search")}
          keyOf={(h) => h.article.id}
          row={(h) => <HitRow hit={h} />}
          about={190}
          empty={
            <>
              <p>{w("nothingFound")}</p>
              <p>{w("nothingFoundAbout")}</p>
            </>
          }
        />
      </div>
      <SavedSearches />
    </div>
  );
};
