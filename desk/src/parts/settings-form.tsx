/** The settings, each a choice among a few. */
import { useId } from "react";
import { type Settings, useSettings } from "../settings.tsx";
import { useWords } from "../use-words.ts";
import type { MessageId } from "../words/words.ts";

interface ChoiceProps<K extends keyof Settings> {
  readonly name: K;
  readonly label: MessageId;
  readonly options: readonly (readonly [Settings[K], string])[];
}

const Choice = <K extends keyof Settings>({ name, label, options }: ChoiceProps<K>) => {
  const settings = useSettings();
  const w = useWords();
  const id = useId();
  return (
    <div className="choice">
      <label htmlFor={id}>{w(label)}</label>
      <select id={id} value={settings[name]} onChange={(e) => settings.change({ [name]: e.target.value } as Partial<Settings>)}>
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
};

export const SettingsForm = () => {
  const w = useWords();
  const languages = [["ar", "العربية"] as const, ["en", "English"] as const];
  return (
    <form className="settings" onSubmit={(e) => e.preventDefault()}>
      <Choice name="language" label="language" options={languages} />
      <Choice name="names" label="names" options={languages} />
      <Choice
        name="digits"
        label="digits"
        options={[
          ["latn", "123"],
          ["arab", "١٢٣"],
        ]}
      />
      <Choice
        name="calendar"
        label="calendar"
        options={[
          ["gregory", w("gregorian")],
          ["islamic-umalqura", w("hijri")],
        ]}
      />
      <Choice
        name="theme"
        label="theme"
        options={[
          ["system", w("system")],
          ["light", w("light")],
          ["dark", w("dark")],
        ]}
      />
      <Choice
        name="keys"
        label="keys"
        options={[
          ["on", w("on")],
          ["off", w("off")],
        ]}
      />
    </form>
  );
};
