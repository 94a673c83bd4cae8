/** A case: what it holds, with notes; to be handed on by its link or as one document. */
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "react-aria-components/Button";
import type { Answer } from "../../../schema/record/operations.ts";
import { client, useAsk, useMay, useTell } from "../api.ts";
import { CaseItem } from "../cases/case-item.tsx";
import { downloadBytes } from "../cases/download.ts";
import { AnswerTo } from "../parts/answer.tsx";
import { Copy } from "../parts/copy.tsx";
import { Confirm, FormDialog } from "../parts/dialogs.tsx";
import { Empty } from "../parts/empty.tsx";
import { Field } from "../parts/fields.tsx";
import { PageTitle } from "../parts/page-title.tsx";
import { When } from "../parts/when.tsx";
import { useSettings } from "../settings.tsx";
import { Wrong } from "../parts/wrong.tsx";
import { useWords } from "../use-words.ts";
import "../theme/graph.css";

type Case = Answer<"case">;

const Export = ({ id }: { readonly id: string }) => {
  const w = useWords();
  const { language } = useSettings();
  const [wrong, setWrong] = useState<unknown>();
  const give = async (as: "html" | "markdown") => {
    try {
      const told = await client.ask("export-case", { case: id, as, language });
      downloadBytes(told.name, told.type, told.document);
      setWrong(undefined);
    } catch (error) {
      setWrong(error);
    }
  };
  return (
    <>
      <Button onPress={() => void give("html")}>{w("asDocument")}</Button>
      <Button onPress={() => void give("markdown")}>{w("asMarkdown")}</Button>
      <Wrong error={wrong} />
    </>
  );
};

const Change = ({ of }: { readonly of: Case["case"] }) => {
  const w = useWords();
  const put = useTell("put-case");
  const queries = useQueryClient();
  const navigate = useNavigate();
  return (
    <>
      <FormDialog
        open={w("changeCase")}
        title={w("changeCase")}
        submit={w("save")}
        act={({ name = "", note = "" }) => put.mutateAsync({ case: of.id, name, note })}
      >
        <Field name="name" label={w("caseName")} initial={of.name} required most={200} />
        <Field name="note" label={w("caseAbout")} initial={of.note} long most={20_000} />
      </FormDialog>
      <Confirm
        open={w("removeCase")}
        title={w("removeCase")}
        about={<p>{w("removeCaseAbout", { name: of.name })}</p>}
        submit={w("removeCase")}
        act={async () => {
          await client.tell("remove-case", { case: of.id });
          // away first: what is gone is not asked for again
          await navigate({ to: "/cases" });
          await queries.invalidateQueries();
        }}
      />
    </>
  );
};

const Found = ({ of }: { readonly of: Case }) => {
  const w = useWords();
  const may = useMay("reviewer");
  return (
    <>
      <PageTitle title={of.case.name}>
        <bdi>{of.case.name}</bdi>
      </PageTitle>
      <p className="row-foot">
        <span>{w("caseItems", { n: of.items.length })}</span>
        <span>
          {w("changedOn")} <When iso={of.case.changed} exact />
        </span>
        <span>{w("byName", { name: of.case.by })}</span>
      </p>
      {of.case.note ? (
        <p dir="auto" className="case-note">
          {of.case.note}
        </p>
      ) : null}
      <div className="buttons">
        <Export id={of.case.id} />
        <Copy text={window.location.href} label={w("copyLink")} />
        {may ? <Change of={of.case} /> : null}
      </div>
      {of.items.length === 0 ? (
        <Empty>
          <p>{w("emptyCase")}</p>
        </Empty>
      ) : (
        <ol className="case-items">
          {of.items.map((item) => (
            <CaseItem key={`${item.kind} ${item.ref}`} of={of.case.id} item={item} may={may} />
          ))}
        </ol>
      )}
    </>
  );
};

export const Page = () => {
  const { id } = useParams({ from: "/case/$id" });
  const answer = useAsk("case", { case: id });
  return <AnswerTo of={answer}>{(of) => <Found of={of} />}</AnswerTo>;
};
