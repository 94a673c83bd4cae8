/** What the editors of reports and events have in common. */
import { type ReactNode, useEffect, useId, useRef } from "react";
import { Button } from "react-aria-components/Button";
import type { Term } from "../../../schema/vocabulary.ts";
import { useWords } from "../use-words.ts";

interface TermChoiceProps<V extends string> {
  readonly label: string;
  readonly terms: readonly Term[];
  readonly value: V;
  readonly none?: string;
  readonly onChange: (value: V) => void;
}

export const TermChoice = <V extends string>({ label, terms, value, none, onChange }: TermChoiceProps<V>) => {
  const w = useWords();
  return (
    <label className="field">
      <span>{label}</span>
      <select value={value} onChange={(e) => onChange(e.target.value as V)}>
        {none === undefined ? null : <option value="">{none}</option>}
        {terms.map((t) => (
          <option key={t.id} value={t.id}>
            {w.term(terms, t.id)}
          </option>
        ))}
      </select>
    </label>
  );
};

interface NameProps {
  readonly label: string;
  readonly value: string;
  readonly names: readonly string[];
  readonly onChange: (value: string) => void;
}

/** A name, the article's own names offered. */
export const NameField = ({ label, value, names, onChange }: NameProps) => {
  const id = useId();
  return (
    <label className="field">
      <span>{label}</span>
      <input value={value} list={id} autoComplete="off" onChange={(e) => onChange(e.target.value)} />
      <datalist id={id}>
        {names.map((n) => (
          <option key={n} value={n} />
        ))}
      </datalist>
    </label>
  );
};

interface EditorFrameProps {
  readonly onSave: () => void;
  readonly onCancel: () => void;
  /** why nothing was saved */
  readonly told: string;
  /** what has the focus first */
  readonly first: string;
  readonly children: ReactNode;
}

/** Escape leaves it as it was; Ctrl+Enter saves. */
export const EditorFrame = ({ onSave, onCancel, told, first, children }: EditorFrameProps) => {
  const w = useWords();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>(first)?.focus(), [first]);
  return (
    <form
      ref={form}
      className="editor"
      aria-label={w("correctReading")}
      onSubmit={(e) => {
        e.preventDefault();
        onSave();
      }}
      onKeyDown={(e) => {
        if (e.key === "Escape") onCancel();
        if (e.key === "Enter" && (e.ctrlKey || e.metaKey)) onSave();
      }}
    >
      {children}
      <div className="buttons">
        <Button type="submit" className="main">
          {w("saveCorrection")}
        </Button>
        <Button onPress={onCancel}>{w("cancel")}</Button>
        <span role="status">{told}</span>
      </div>
      <p className="quiet small">{w("editorKeys")}</p>
    </form>
  );
};
