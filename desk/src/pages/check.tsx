/** Checks a quotation: was it said so, by whom, where first. */
import { useNavigate } from "@tanstack/react-router";
import type { FormEvent } from "react";
import { Button } from "react-aria-components/Button";
import { Form } from "react-aria-components/Form";
import { useAsk } from "../api.ts";
import { type Checked, Find, VERDICTS } from "../check/find.tsx";
import { AnswerTo } from "../parts/answer.tsx";
import { Field } from "../parts/fields.tsx";
import { fieldsOf } from "../parts/fields-of.ts";
import { useAddress } from "../parts/filters.tsx";
import { PageTitle } from "../parts/page-title.tsx";
import { useWords } from "../use-words.ts";
import "../theme/check.css";

const Verdict = ({ of }: { readonly of: Checked }) => {
  const w = useWords();
  const [word, about] = VERDICTS[of.verdict];
  return (
    <>
      <div className={`verdict verdict-${of.verdict}`} role="status">
        <p className="verdict-word">{w(word)}</p>
        <p>{w(about)}</p>
      </div>
      <ol className="plain-list">
        {of.finds.map((f) => (
          <Find key={`${f.passage.article.id} ${f.passage.span.start} ${f.verdict}`} of={f} />
        ))}
      </ol>
    </>
  );
};

const Answered = ({ quote, speaker }: { readonly quote: string; readonly speaker: string | undefined }) => {
  const checked = useAsk("check-quote", { quote, ...(speaker ? { speaker } : {}) });
  return <AnswerTo of={checked}>{(c) => <Verdict of={c} />}</AnswerTo>;
};

export const Page = () => {
  const w = useWords();
  const navigate = useNavigate();
  const { quote, speaker } = useAddress();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const f = fieldsOf(event.currentTarget);
    void navigate({ to: "/check", search: { quote: f.quote, speaker: f.speaker } });
  };
  return (
    <div className="check-page">
      <PageTitle title={w("check")} />
      <p className="lead">{w("checkAbout")}</p>
      <Form className="dialog-form" onSubmit={submit} key={`${quote} ${speaker}`}>
        <Field name="quote" label={w("quotation")} long required initial={quote} most={4000} />
        <Field name="speaker" label={w("saidBy")} initial={speaker} />
        <div className="buttons">
          <Button type="submit" className="main">
            {w("checkIt")}
          </Button>
        </div>
      </Form>
      {quote ? <Answered quote={quote} speaker={speaker} /> : null}
    </div>
  );
};
