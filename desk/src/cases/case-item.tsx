/** One thing in a case, with its note. */
import { Link } from "@tanstack/react-router";
import type { Answer } from "../../../schema/record/operations.ts";
import { useTell } from "../api.ts";
import { ClaimRow } from "../parts/claim-row.tsx";
import { Confirm, FormDialog } from "../parts/dialogs.tsx";
import { EventRow } from "../parts/event-row.tsx";
import { Field } from "../parts/fields.tsx";
import { Source } from "../parts/links.tsx";
import { Arabic, Isolated } from "../parts/text.tsx";
import { useWords } from "../use-words.ts";

type Item = Answer<"case">["items"][number];

const Kept = ({ item }: { readonly item: Item }) => {
  const w = useWords();
  if (item.gone) return <p className="warn">{w("goneFromRecord")}</p>;
  if (item.claim) return <ClaimRow claim={item.claim} />;
  if (item.event) return <EventRow event={item.event} />;
  const article = item.article;
  if (!article) return <p className="warn">{w("goneFromRecord")}</p>;
  return (
    <article className="row">
      {item.quote ? (
        <Arabic as="blockquote">{item.quote}</Arabic>
      ) : (
        <p className="row-head">
          <Link to="/article/$id" params={{ id: article.id }} className="what">
            <Isolated>{article.title ?? article.id}</Isolated>
          </Link>
        </p>
      )}
      <p className="row-foot">
        <Source article={article} />
      </p>
    </article>
  );
};

interface CaseItemProps {
  readonly of: string;
  readonly item: Item;
  readonly may: boolean;
}

export const CaseItem = ({ of, item, may }: CaseItemProps) => {
  const w = useWords();
  const put = useTell("put-in-case");
  const take = useTell("take-from-case");
  const what = { case: of, kind: item.kind, ref: item.ref } as const;
  return (
    <li className="case-item">
      <Kept item={item} />
      {item.note ? (
        <p className="case-note" dir="auto">
          {item.note}
        </p>
      ) : null}
      {may ? (
        <div className="buttons">
          <FormDialog
            open={item.note ? w("changeNote") : w("addNote")}
            openClass="small"
            title={w("note")}
            submit={w("save")}
            act={({ note = "" }) => put.mutateAsync({ ...what, note })}
          >
            <Field name="note" label={w("note")} initial={item.note} long most={20_000} focused />
          </FormDialog>
          <Confirm
            open={w("takeOut")}
            openClass="small"
            title={w("takeOut")}
            about={<p>{w("takeOutAbout")}</p>}
            submit={w("takeOut")}
            act={() => take.mutateAsync(what)}
          />
        </div>
      ) : null}
    </li>
  );
};
