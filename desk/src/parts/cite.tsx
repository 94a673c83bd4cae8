/** A passage cited: plain, BibTeX, CSL-JSON, and a link that finds the words again, each to be copied. */
import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { Dialog, DialogTrigger } from "react-aria-components/Dialog";
import { Heading } from "react-aria-components/Heading";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import type { Asked } from "../../../schema/record/operations.ts";
import { useAsk } from "../api.ts";
import { useWords } from "../use-words.ts";
import { AnswerTo } from "./answer.tsx";
import { Copy } from "./copy.tsx";
import { Arabic } from "./text.tsx";

const Form = ({ name, text }: { readonly name: string; readonly text: string }) => (
  <section className="citation">
    <h3>{name}</h3>
    <pre dir="auto">{text}</pre>
    <Copy text={text} />
  </section>
);

const Citations = ({ of }: { readonly of: Asked<"cite"> }) => {
  const w = useWords();
  const cited = useAsk("cite", of);
  return (
    <AnswerTo of={cited}>
      {(c) => (
        <>
          {c.quote ? (
            <Arabic as="blockquote" className="cited-words">
              {c.quote}
            </Arabic>
          ) : null}
          <Form name={w("citePlain")} text={c.plain} />
          {c.link ? <Form name={w("citeLink")} text={c.link} /> : null}
          <Form name="BibTeX" text={c.bibtex} />
          <Form name="CSL-JSON" text={JSON.stringify(c.csl, null, 2)} />
        </>
      )}
    </AnswerTo>
  );
};

export const Cite = ({ of, label }: { readonly of: Asked<"cite">; readonly label?: string }) => {
  const w = useWords();
  const [open, set] = useState(false);
  return (
    <DialogTrigger isOpen={open} onOpenChange={set}>
      <Button className="small">{label ?? w("cite")}</Button>
      <ModalOverlay className="overlay" isDismissable>
        <Modal className="modal">
          <Dialog>
            <Heading slot="title">{w("cite")}</Heading>
            <Citations of={of} />
            <div className="buttons">
              <Button slot="close">{w("close")}</Button>
            </div>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
};
