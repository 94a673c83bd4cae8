/** Says that another claim is the same utterance: one of the same speaker, or any by its id. */
import type { ClaimRef } from "../../../schema/record/shapes.ts";
import { useAsk, useMay, useTell } from "../api.ts";
import { FormDialog } from "../parts/dialogs.tsx";
import { Field } from "../parts/fields.tsx";
import { Arabic } from "../parts/text.tsx";
import { useWords } from "../use-words.ts";

/** An id as it was typed, or out of an address of this desk. */
const idOf = (typed: string): string => decodeURIComponent(/\/claim\/([^/?#]+)/u.exec(typed)?.[1] ?? typed);

const Suggestions = ({ claim }: { readonly claim: ClaimRef }) => {
  const w = useWords();
  const found = useAsk("claims", { speaker: claim.speaker?.id, limit: 12 }, claim.speaker !== undefined);
  const others = (found.data?.items ?? []).filter((c) => c.id !== claim.id);
  if (others.length === 0) return null;
  return (
    <fieldset className="suggestions">
      <legend>{w("joinOr")}</legend>
      {others.map((c) => (
        <label key={c.id}>
          <input type="radio" name="chosen" value={c.id} />
          <Arabic as="span">{c.content}</Arabic>
        </label>
      ))}
    </fieldset>
  );
};

export const JoinClaim = ({ claim }: { readonly claim: ClaimRef }) => {
  const w = useWords();
  const join = useTell("join-claims");
  if (!useMay("reviewer")) return null;
  const act = async (f: Readonly<Record<string, string>>) => {
    const other = f.other ? idOf(f.other) : f.chosen;
    if (!other) throw new Error(w("required"));
    await join.mutateAsync({ claims: [claim.id, other], ...(f.note ? { note: f.note } : {}) });
  };
  return (
    <FormDialog open={w("join")} openClass="small" title={w("joinTitle")} about={<p>{w("claimJoinAbout")}</p>} submit={w("join")} act={act}>
      <Suggestions claim={claim} />
      <Field name="other" label={w("joinOther")} />
      <Field name="note" label={w("noteWhy")} />
    </FormDialog>
  );
};
