/** The filters of a page, kept in its address: what somebody sees can be shared as it is. */
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { type FormEvent, useId, useState } from "react";
import { Button } from "react-aria-components/Button";
import type { Asked, OperationId } from "../../../schema/record/operations.ts";
import { useAsk } from "../api.ts";
import { useWords, type Words } from "../use-words.ts";
import type { MessageId } from "../words/words.ts";
import { fieldsOf } from "./fields-of.ts";
import { type FilterField, type FilterName, fieldOf } from "./filter-fields.ts";
import { Isolated } from "./text.tsx";

type Given = Readonly<Record<string, string | undefined>>;

/** What stands in the address. */
export const useAddress = (): Given => useSearch({ strict: false }) as Given;

/** Those parameters of a question that the address gives; what makes no sense there the API refuses in words. */
export const useFilters = <I extends OperationId>(_: I, names: readonly (keyof Asked<I> & string)[]): Partial<Asked<I>> => {
  const given = useAddress();
  return Object.fromEntries(names.flatMap((n) => (given[n] ? [[n, given[n]]] : []))) as Partial<Asked<I>>;
};

const valueText = (w: Words, field: FilterField, value: string): string => {
  if (field.as === "term") return w.term(field.terms, value);
  if (field.as === "flag") return w("yes");
  if (field.as === "share") return w.percent(Number(value));
  if (field.as === "message") return w(field.options.find(([v]) => v === value)?.[1] ?? "any");
  return value;
};

const SuggestedText = ({ name, kind, initial }: { name: string; kind: "outlet" | "actor"; initial: string }) => {
  const id = useId();
  const w = useWords();
  const [typed, set] = useState("");
  const found = useAsk("actors", { name: typed, limit: 8, ...(kind === "outlet" ? { kind } : {}) }, typed.length > 1);
  return (
    <>
      <input name={name} list={id} defaultValue={initial} onChange={(e) => set(e.target.value)} autoComplete="off" />
      <datalist id={id}>
        {(found.data?.items ?? []).map((a) => (
          <option key={a.id} value={w.nameOf(a)} />
        ))}
      </datalist>
    </>
  );
};

const FilterInput = ({ name, field, given }: { name: string; field: FilterField; given: string }) => {
  const w = useWords();
  if (field.as === "text" && field.suggest) return <SuggestedText name={name} kind={field.suggest} initial={given} />;
  if (field.as === "text") return <input name={name} defaultValue={given} />;
  if (field.as === "date") return <input name={name} type="date" defaultValue={given.length === 10 ? given : ""} />;
  const options: readonly (readonly [string, string])[] =
    field.as === "term"
      ? field.terms.map((t) => [t.id, w.term(field.terms, t.id)] as const)
      : field.as === "message"
        ? field.options.map(([v, m]) => [v, w(m)] as const)
        : field.as === "share"
          ? ["0.5", "0.7", "0.9"].map((v) => [v, w.percent(Number(v))] as const)
          : [["true", w("yes")]];
  return (
    <select name={name} defaultValue={given} onChange={(e) => e.target.form?.requestSubmit()}>
      <option value="">{w("any")}</option>
      {options.map(([value, text]) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </select>
  );
};

/** A filter under its name. */
export const FilterInputNamed = ({ name, given }: { readonly name: FilterName; readonly given: string }) => {
  const w = useWords();
  const field = fieldOf(name);
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is what FilterInput makes
    <label className="field">
      <span>{w(field.label)}</span>
      <FilterInput name={name} field={field} given={given} />
    </label>
  );
};

/** The filters in force, each a link to the page without it. */
const Active = ({ names }: { readonly names: readonly FilterName[] }) => {
  const w = useWords();
  const given = useAddress();
  const active = names.flatMap((name) => (given[name] ? [[name, given[name]] as const] : []));
  if (active.length === 0) return null;
  return (
    <ul className="chips">
      {active.map(([name, value]) => {
        const field = fieldOf(name);
        const text = valueText(w, field, value);
        return (
          <li key={name}>
            <Link
              to="."
              search={(s: Given) => ({ ...s, [name]: undefined })}
              className="chip"
              aria-label={w("removeFilter", { name: w(field.label), value: text })}
            >
              <span>
                {w(field.label)}: <Isolated>{text}</Isolated>
              </span>
              <span aria-hidden="true">×</span>
            </Link>
          </li>
        );
      })}
      {active.length > 1 ? (
        <li>
          <Link to="." search={(s: Given) => ({ ...s, ...Object.fromEntries(names.map((n) => [n, undefined])) })} className="chip">
            {w("clearFilters")}
          </Link>
        </li>
      ) : null}
    </ul>
  );
};

interface FiltersProps {
  readonly fields: readonly FilterName[];
}

export const Filters = ({ fields }: FiltersProps) => {
  const w = useWords();
  const given = useAddress();
  const navigate = useNavigate();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const wanted = fieldsOf(event.currentTarget);
    void navigate({ to: ".", search: (s: Given) => ({ ...s, ...Object.fromEntries(fields.map((n) => [n, wanted[n]])) }) });
  };
  return (
    <search className="filters">
      <Active names={fields} />
      <details>
        <summary>{w("filters")}</summary>
        <form onSubmit={submit} key={fields.map((n) => given[n] ?? "").join("\n")}>
          {fields.map((name) => (
            <FilterInputNamed key={name} name={name} given={given[name] ?? ""} />
          ))}
          <div className="buttons">
            <Button type="submit" className="main">
              {w("applyFilters")}
            </Button>
          </div>
        </form>
      </details>
    </search>
  );
};

interface OrderProps<V extends string> {
  /** the first is the one without being asked for */
  readonly options: readonly (readonly [V, MessageId])[];
  readonly name?: string;
  readonly label?: MessageId;
}

/** In which order, or which of a few views: links, the one in force marked. */
export const Order = <V extends string>({ options, name = "sort", label = "sortBy" }: OrderProps<V>) => {
  const w = useWords();
  const given = useAddress()[name] ?? options[0]?.[0];
  return (
    <nav className="order" aria-label={w(label)}>
      {options.map(([value, message], i) => (
        <Link
          key={value}
          to="."
          search={(s: Given) => ({ ...s, [name]: i === 0 ? undefined : value })}
          className={value === given ? "now" : ""}
          {...(value === given ? { "aria-current": "true" as const } : {})}
        >
          {w(message)}
        </Link>
      ))}
    </nav>
  );
};
