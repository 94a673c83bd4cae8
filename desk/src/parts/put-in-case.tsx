/** Puts what somebody looks at into a case, an old one or a new one, with a note. */
import type { Asked } from "../../../schema/record/operations.ts";
import { useAsk, useMay, useTell } from "../api.ts";
import { useWords } from "../use-words.ts";
import { FormDialog } from "./dialogs.tsx";
import { Choice, Field } from "./fields.tsx";

const NEW = "";

interface PutProps {
  readonly kind: Asked<"put-in-case">["kind"];
  /** its id; of a passage `id:start-end` */
  readonly of: string;
  readonly openClass?: string;
}

const Fields = () => {
  const w = useWords();
  const cases = useAsk("cases", {});
  const known = (cases.data?.items ?? []).map((c) => [c.id, c.name] as const);
  return (
    <>
      {known.length > 0 ? (
        <Choice key={known.length} name="case" label={w("caseChoice")} options={[...known, [NEW, w("caseNew")]]} initial={known[0]?.[0]} />
      ) : null}
      <Field name="name" label={w("caseNewName")} required={cases.isSuccess && known.length === 0} most={200} />
      <Field name="note" label={w("note")} long most={20_000} />
    </>
  );
};

export const PutInCase = ({ kind, of, openClass = "small" }: PutProps) => {
  const w = useWords();
  const may = useMay("reviewer");
  const make = useTell("put-case");
  const put = useTell("put-in-case");
  if (!may) return null;
  const act = async (fields: Readonly<Record<string, string>>) => {
    if (!fields.case && !fields.name) throw new Error(w("caseWanted"));
    // a name that was typed is a wish for a new case, whatever the list stands at
    const id = fields.name ? (await make.mutateAsync({ name: fields.name })).case.id : (fields.case as string);
    await put.mutateAsync({ case: id, kind, ref: of, ...(fields.note ? { note: fields.note } : {}) });
  };
  return (
    <FormDialog open={w("putInCase")} openClass={openClass} title={w("putInCase")} submit={w("save")} act={act}>
      <Fields />
    </FormDialog>
  );
};
