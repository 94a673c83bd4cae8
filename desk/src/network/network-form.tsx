/** What the network is of: around whom, since when, how large. */
import type { FormEvent } from "react";
import { Button } from "react-aria-components/Button";
import { useAsk } from "../api.ts";
import { fieldsOf } from "../parts/fields-of.ts";
import { BOUNDS } from "../parts/filter-fields.ts";
import { FilterInputNamed } from "../parts/filters.tsx";
import { useWords } from "../use-words.ts";

interface NetworkFormProps {
  readonly given: Readonly<Record<string, string>>;
  readonly of: "meetings" | "carriage";
  readonly onApply: (search: Readonly<Record<string, string>>) => void;
}

const SIZES = ["20", "40", "60", "120", "250"] as const;

export const NetworkForm = ({ given, of, onApply }: NetworkFormProps) => {
  const w = useWords();
  const around = useAsk("who", { name: given.around ?? "", limit: 1 }, given.around !== undefined);
  const submit = (e: FormEvent<HTMLFormElement>): void => {
    e.preventDefault();
    const wanted = fieldsOf(e.currentTarget);
    const shown = around.data ? w.nameOf(around.data.actor) : undefined;
    // a name that was not touched goes on standing for the very actor
    if (given.around && wanted.around === shown) wanted.around = given.around;
    onApply(wanted);
  };
  const shownAround = given.around === undefined ? "" : around.data ? w.nameOf(around.data.actor) : undefined;
  return (
    <search className="filters">
      <form onSubmit={submit} className="fields-in-line">
        <label className="field">
          <span>{w("aroundWhom")}</span>
          <input name="around" dir="auto" defaultValue={shownAround} key={shownAround} />
        </label>
        <label className="field">
          <span>{w("filterSince")}</span>
          <input name="since" type="date" defaultValue={given.since} />
        </label>
        <label className="field">
          <span>{w("filterUntil")}</span>
          <input name="until" type="date" defaultValue={given.until} />
        </label>
        <label className="field">
          <span>{w("howMany")}</span>
          <select name="limit" defaultValue={given.limit ?? "60"}>
            {SIZES.map((n) => (
              <option key={n} value={n}>
                {w.number(Number(n))}
              </option>
            ))}
          </select>
        </label>
        {BOUNDS.map((name) => (
          <FilterInputNamed key={name} name={name} given={given[name] ?? ""} />
        ))}
        {of === "meetings" ? (
          <label className="check">
            <input type="checkbox" name="countries" value="true" defaultChecked={given.countries === "true"} /> {w("byCountries")}
          </label>
        ) : null}
        <Button type="submit" className="main">
          {w("applyFilters")}
        </Button>
      </form>
    </search>
  );
};
