/** The searches that are kept: each a link, with its feeds. */
import { Link } from "@tanstack/react-router";
import { useAsk, useMay, useTell } from "../api.ts";
import { Confirm, FormDialog } from "../parts/dialogs.tsx";
import { Copy } from "../parts/copy.tsx";
import { Field } from "../parts/fields.tsx";
import { useWords } from "../use-words.ts";

type Query = Readonly<Record<string, unknown>>;

/** A saved search as an address of this page. */
const asAddress = (query: Query): Record<string, string> =>
  Object.fromEntries(Object.entries(query).flatMap(([k, v]) => (v === undefined || v === null || v === "" ? [] : [[k, String(v)]])));

const Secret = ({ of: secret }: { readonly of: string }) => {
  const w = useWords();
  return (
    <div role="status" className="notice">
      <p>{w("webhookSecret")}</p>
      <p>
        <code dir="ltr">{secret}</code> <Copy text={secret} label={w("copySecret")} />
      </p>
    </div>
  );
};

export const SaveSearch = ({ query }: { readonly query: Query }) => {
  const w = useWords();
  const save = useTell("save-search");
  if (!useMay("reviewer")) return null;
  return (
    <>
      <FormDialog
        open={w("saveThis")}
        openClass="small"
        title={w("saveThis")}
        submit={w("save")}
        act={(f) => save.mutateAsync({ name: f.name ?? "", query: { ...query }, ...(f.webhook ? { webhook: f.webhook } : {}) })}
      >
        <Field name="name" label={w("savedName")} required most={200} initial={typeof query.query === "string" ? query.query : ""} />
        <Field name="webhook" label={w("webhook")} type="url" about={w("webhookAbout")} />
      </FormDialog>
      {save.data?.secret ? <Secret of={save.data.secret} /> : null}
    </>
  );
};

export const SavedSearches = () => {
  const w = useWords();
  const may = useMay("reviewer");
  const remove = useTell("remove-search");
  const { data } = useAsk("saved-searches", {});
  if (!data) return null;
  return (
    <aside className="saved" aria-label={w("savedSearches")}>
      <h2>{w("savedSearches")}</h2>
      {data.items.length === 0 ? <p className="quiet">{w("noSaved")}</p> : null}
      <ul className="plain-list">
        {data.items.map((s) => (
          <li key={s.id} className="saved-one">
            <Link to="/search" search={asAddress(s.query)}>
              <bdi>{s.name}</bdi>
            </Link>
            <span className="saved-ways">
              <a href={s.feed}>{w("atomFeed")}</a>
              <a href={s.feed.replace(/\.atom$/u, ".json")}>{w("jsonFeed")}</a>
              {may ? (
                <Confirm
                  open={w("remove")}
                  openClass="small"
                  title={w("removeSaved", { name: s.name })}
                  about={<p>{w("removeSavedAbout")}</p>}
                  submit={w("remove")}
                  act={() => remove.mutateAsync({ search: s.id })}
                />
              ) : null}
            </span>
          </li>
        ))}
      </ul>
    </aside>
  );
};
