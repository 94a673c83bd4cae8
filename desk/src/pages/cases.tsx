/** Cases: folders of claims, articles and events with notes. */
import { Link, useNavigate } from "@tanstack/react-router";
import { useAsk, useMay, useTell } from "../api.ts";
import { AnswerTo } from "../parts/answer.tsx";
import { FormDialog } from "../parts/dialogs.tsx";
import { Empty } from "../parts/empty.tsx";
import { Field } from "../parts/fields.tsx";
import { PageTitle } from "../parts/page-title.tsx";
import { When } from "../parts/when.tsx";
import { useWords } from "../use-words.ts";
import "../theme/graph.css";

const NewCase = () => {
  const w = useWords();
  const tell = useTell("put-case");
  const navigate = useNavigate();
  const make = async ({ name = "", note }: Readonly<Record<string, string>>) => {
    const made = await tell.mutateAsync({ name, ...(note ? { note } : {}) });
    await navigate({ to: "/case/$id", params: { id: made.case.id } });
  };
  return (
    <FormDialog open={w("newCase")} openClass="main" title={w("newCase")} submit={w("save")} act={make}>
      <Field name="name" label={w("caseName")} required most={200} focused />
      <Field name="note" label={w("caseAbout")} long most={20_000} />
    </FormDialog>
  );
};

export const Page = () => {
  const w = useWords();
  const may = useMay("reviewer");
  const cases = useAsk("cases", {});
  return (
    <>
      <PageTitle title={w("cases")} />
      <p className="lead">{w("casesAbout")}</p>
      {may ? (
        <div className="buttons">
          <NewCase />
        </div>
      ) : null}
      <AnswerTo of={cases}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty>
              <p>{w("noCases")}</p>
            </Empty>
          ) : (
            <ul className="plain-list">
              {items.map((c) => (
                <li key={c.id} className="row">
                  <p className="row-head">
                    <Link to="/case/$id" params={{ id: c.id }} className="what">
                      <bdi>{c.name}</bdi>
                    </Link>
                  </p>
                  {c.note ? (
                    <p dir="auto" className="clamped">
                      {c.note}
                    </p>
                  ) : null}
                  <p className="row-foot">
                    <span>{w("caseItems", { n: c.items })}</span>
                    <span>
                      {w("changedOn")} <When iso={c.changed} exact />
                    </span>
                    <span>{w("byName", { name: c.by })}</span>
                  </p>
                </li>
              ))}
            </ul>
          )
        }
      </AnswerTo>
    </>
  );
};
