/** Fields of a form, each with its label, and what is wrong with it under it. */
import type { ReactNode } from "react";
import { FieldError } from "react-aria-components/FieldError";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { TextArea } from "react-aria-components/TextArea";
import { TextField } from "react-aria-components/TextField";
import { useWords } from "../use-words.ts";

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly about?: ReactNode;
  readonly type?: "text" | "password" | "url" | "email" | "date" | "number";
  readonly initial?: string | undefined;
  readonly required?: boolean;
  /** several lines */
  readonly long?: boolean;
  readonly most?: number;
  readonly complete?: string;
  readonly focused?: boolean;
}

export const Field = (p: FieldProps) => {
  const w = useWords();
  return (
    <TextField
      className="field"
      name={p.name}
      type={p.type ?? "text"}
      defaultValue={p.initial ?? ""}
      isRequired={p.required ?? false}
      autoFocus={p.focused ?? false}
      {...(p.most ? { maxLength: p.most } : {})}
      {...(p.complete ? { autoComplete: p.complete } : {})}
    >
      <Label>{p.label}</Label>
      {p.long ? <TextArea rows={3} /> : <Input />}
      {p.about ? <span className="quiet">{p.about}</span> : null}
      <FieldError className="field-error">
        {({ validationDetails, validationErrors }) => (validationDetails.valueMissing ? w("required") : validationErrors.join(" "))}
      </FieldError>
    </TextField>
  );
};

interface ChoiceProps<V extends string> {
  readonly name: string;
  readonly label: string;
  readonly options: readonly (readonly [V, string])[];
  readonly initial?: V | undefined;
  readonly onChange?: (value: V) => void;
}

/** One of a few: the browser's own list, which every hand and screen reader knows. */
export const Choice = <V extends string>({ name, label, options, initial, onChange }: ChoiceProps<V>) => (
  <label className="field">
    <span>{label}</span>
    <select name={name} defaultValue={initial} onChange={(e) => onChange?.(e.target.value as V)}>
      {options.map(([value, text]) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </select>
  </label>
);
