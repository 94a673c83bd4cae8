/** Puts something into a case, or into a new one. */
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { client, useAsk, useMay } from "../api.ts";
import { FormDialog } from "../parts/dialogs.tsx";
import { Field } from "../parts/fields.tsx";
import { useWords } from "../use-words.ts";
import { useQueryClient } from "@tanstack/react-query";

interface PutProps {
  readonly kind: "claim" | "article" | "event" | "passage";
  /** of a passage the article's id, start and end: id:12-90 */
  readonly id: string;
}

const NEW = "new";

const CaseFields = () => {
  const w = useWords();
  const { data } = useAsk("cases", {});
  const items = data?.items ?? [];
  const [chosen, choose] = useState<string>();
  const now = chosen ?? items[0]?.id ?? NEW;
  return (
    <>
      <label className="field">
        <span>{w("caseOne")}</span>
        <select name="case" value={now} onChange={(e) => choose(e.target.value)}>
          {items.map((c) => (
            <option key={c.id} value={c.id}>
              {c.name}
            </option>
          ))}
          <option value={NEW}>{w("newCase")}</option>
        </select>
      </label>
      {now === NEW ? <Field name="name" label={w("caseName")} required most={200} /> : null}
      <Field name="note" label={w("note")} long most={20_000} />
    </>
  );
};

export const PutInCase = ({ kind, id }: PutProps) => {
  const w = useWords();
  const may = useMay("reviewer");
  const queries = useQueryClient();
  const [put, setPut] = useState<{ readonly id: string; readonly name: string }>();
  if (!may) return null;
  const act = async ({ case: wanted = NEW, name = "", note }: Readonly<Record<string, string>>) => {
    const into = wanted === NEW ? ((await client.tell("put-case", { name })) as { case: { id: string } }).case.id : wanted;
    const told = await client.tell("put-in-case", { case: into, kind, ref: id, ...(note ? { note } : {}) });
    setPut((told as { case: { id: string; name: string } }).case);
    await queries.invalidateQueries();
  };
  return (
    <>
      <FormDialog open={w("putInCase")} title={w("putInCase")} submit={w("putIn")} act={act}>
        <CaseFields />
      </FormDialog>
      <span role="status">
        {put ? (
          <>
            {w("putNow")}{" "}
            <Link to="/case/$id" params={{ id: put.id }}>
              {put.name}
            </Link>
          </>
        ) : null}
      </span>
    </>
  );
};
