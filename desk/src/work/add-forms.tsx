/** The three ways in: files, a pasted text, an address. */
import { type FormEvent, useRef, useState } from "react";
import { Button } from "react-aria-components/Button";
import { DropZone } from "react-aria-components/DropZone";
import { FileTrigger } from "react-aria-components/FileTrigger";
import { Form } from "react-aria-components/Form";
import { Text } from "react-aria-components/Text";
import { client } from "../api.ts";
import { Field } from "../parts/fields.tsx";
import { fieldsOf } from "../parts/fields-of.ts";
import { Wrong } from "../parts/wrong.tsx";
import { useWords } from "../use-words.ts";
import { MOST_FILES, sendText, upload } from "./upload.ts";

const KINDS = [".txt", ".html", ".htm", ".json", ".ndjson", ".jsonl", ".gz", ".zst", ".warc", ".opml", ".rss", ".atom", ".xml"];

type Sent = { readonly at: "rest" } | { readonly at: "going"; readonly share: number } | { readonly at: "wrong"; readonly error: unknown };

interface Dropped {
  readonly items: readonly { readonly kind: string; getFile?: () => Promise<File> }[];
}

export const Files = () => {
  const w = useWords();
  const [sent, set] = useState<Sent>({ at: "rest" });
  const send = async (files: readonly File[]) => {
    if (files.length === 0) return;
    try {
      set({ at: "going", share: 0 });
      // as many at once as the API takes
      for (let at = 0; at < files.length; at += MOST_FILES)
        await upload(files.slice(at, at + MOST_FILES), (share) =>
          set({ at: "going", share: Math.min(1, (at + share * Math.min(MOST_FILES, files.length - at)) / files.length) }),
        );
      set({ at: "rest" });
    } catch (error) {
      set({ at: "wrong", error });
    }
  };
  const drop = async ({ items }: Dropped) => {
    const files = await Promise.all(items.flatMap((i) => (i.kind === "file" && i.getFile ? [i.getFile()] : [])));
    await send(files);
  };
  return (
    <>
      <DropZone className="drop-zone" onDrop={(e) => void drop(e as Dropped)} getDropOperation={() => "copy"}>
        <Text slot="label">{w("dropHere")}</Text>
        <FileTrigger allowsMultiple acceptedFileTypes={KINDS} onSelect={(list) => void send([...(list ?? [])])}>
          <Button className="main">{w("chooseFiles")}</Button>
        </FileTrigger>
        <p className="quiet">{w("fileKinds")}</p>
      </DropZone>
      {sent.at === "going" ? (
        <p role="status">
          <progress value={sent.share} max={1} aria-label={w("sending")} /> {w("sending")} {w.percent(sent.share)}
        </p>
      ) : null}
      {sent.at === "wrong" ? <Wrong error={sent.error} /> : null}
    </>
  );
};

interface SendFormProps {
  readonly label: string;
  readonly submit: string;
  readonly send: (fields: Readonly<Record<string, string>>) => Promise<unknown>;
  readonly children: React.ReactNode;
}

const SendForm = ({ label, submit, send, children }: SendFormProps) => {
  const w = useWords();
  const form = useRef<HTMLFormElement>(null);
  const [state, set] = useState<{ readonly busy: boolean; readonly told?: string; readonly wrong?: unknown }>({ busy: false });
  const onSubmit = async (e: FormEvent<HTMLFormElement>) => {
    e.preventDefault();
    set({ busy: true });
    try {
      await send(fieldsOf(e.currentTarget));
      form.current?.reset();
      set({ busy: false, told: w("takenUp") });
    } catch (error) {
      set({ busy: false, wrong: error });
    }
  };
  return (
    <Form ref={form} className="dialog-form" aria-label={label} onSubmit={(e) => void onSubmit(e)}>
      {children}
      <div className="buttons">
        <Button type="submit" className="main" isDisabled={state.busy}>
          {submit}
        </Button>
        <span role="status">{state.told ?? ""}</span>
      </div>
      <Wrong error={state.wrong} />
    </Form>
  );
};

export const PasteText = () => {
  const w = useWords();
  return (
    <SendForm label={w("pasteText")} submit={w("addText")} send={sendText}>
      <Field name="text" label={w("itsText")} long required />
      <Field name="title" label={w("itsTitle")} />
      <div className="fields-in-line">
        <Field name="outlet" label={w("filterOutlet")} />
        <Field name="published" label={w("itsDate")} type="date" />
        <Field name="url" label={w("itsAddress")} type="url" />
      </div>
    </SendForm>
  );
};

export const Address = () => {
  const w = useWords();
  return (
    <SendForm label={w("byAddress")} submit={w("addAddress")} send={({ url = "" }) => client.tell("add", { sources: [url] })}>
      <Field name="url" label={w("itsAddress")} type="url" required about={w("addressAbout")} />
    </SendForm>
  );
};

export const FeedForm = ({ follow }: { readonly follow: (url: string) => Promise<unknown> }) => {
  const w = useWords();
  return (
    <SendForm label={w("followFeed")} submit={w("followFeed")} send={({ url = "" }) => follow(url)}>
      <Field name="url" label={w("feedAddress")} type="url" required about={w("feedAbout")} />
    </SendForm>
  );
};
