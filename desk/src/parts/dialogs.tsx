/** Questions put over the page: a form, or whether somebody means it. */
import { type FormEvent, type ReactNode, useState } from "react";
import { Button } from "react-aria-components/Button";
import { Dialog, DialogTrigger } from "react-aria-components/Dialog";
import { Form } from "react-aria-components/Form";
import { Heading } from "react-aria-components/Heading";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { useWords } from "../use-words.ts";
import { fieldsOf } from "./fields-of.ts";
import { Wrong } from "./wrong.tsx";

interface FormDialogProps {
  /** what the button that opens it says */
  readonly open: string;
  readonly openClass?: string;
  readonly title: string;
  readonly about?: ReactNode;
  /** what the button that does it says */
  readonly submit: string;
  /** does it; what it throws is shown and the dialog stays */
  readonly act: (fields: Readonly<Record<string, string>>) => Promise<unknown>;
  readonly children?: ReactNode;
  /** it asks whether somebody means it */
  readonly grave?: boolean;
}

const DialogForm = ({ title, about, submit, act, children, grave, close }: Omit<FormDialogProps, "open"> & { close: () => void }) => {
  const w = useWords();
  const [state, set] = useState<{ readonly busy: boolean; readonly error?: unknown }>({ busy: false });
  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = fieldsOf(event.currentTarget);
    set({ busy: true });
    try {
      await act(fields);
      close();
    } catch (error) {
      set({ busy: false, error });
    }
  };
  return (
    <Form onSubmit={(e) => void onSubmit(e)} className="dialog-form">
      <Heading slot="title">{title}</Heading>
      {about ? <div>{about}</div> : null}
      {children}
      <Wrong error={state.error} />
      <div className="buttons">
        <Button type="submit" className={grave ? "grave" : "main"} isDisabled={state.busy}>
          {submit}
        </Button>
        <Button onPress={close}>{w("cancel")}</Button>
      </div>
    </Form>
  );
};

export const FormDialog = ({ open, openClass, ...form }: FormDialogProps) => (
  <DialogTrigger>
    <Button className={openClass ?? ""}>{open}</Button>
    <ModalOverlay className="overlay" isDismissable>
      <Modal className="modal">
        <Dialog role={form.grave ? "alertdialog" : "dialog"}>{({ close }) => <DialogForm {...form} close={close} />}</Dialog>
      </Modal>
    </ModalOverlay>
  </DialogTrigger>
);

/** Asks before something is done. */
export const Confirm = (p: Omit<FormDialogProps, "grave">) => <FormDialog {...p} grave />;
