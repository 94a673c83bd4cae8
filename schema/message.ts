/** Texts that people are shown: in Arabic and in English, with {names} to be filled in, and a form for each plural class where something is counted. */
export type Language = "ar" | "en";

/** Arabic has six forms, and a counted message needs them all. */
export type ArabicPlural = Readonly<Record<Intl.LDMLPluralRule, string>>;
export type Message = string | (Partial<ArabicPlural> & { readonly other: string });
export type Value = string | number;
export type Values = Readonly<Record<string, Value>>;

/** The names that a text wants filled in. */
export type NamesIn<T extends string> = T extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;

const rules: Partial<Record<Language, Intl.PluralRules>> = {};

/** `n` among the values chooses the plural form; `shown` writes a value as its reader is to see it. */
export const filled = (
  language: Language,
  message: Message,
  values: Readonly<Record<string, unknown>>,
  shown: (value: unknown) => string = String,
): string => {
  let text: string;
  if (typeof message === "string") text = message;
  else {
    rules[language] ??= new Intl.PluralRules(language);
    text = message[rules[language].select(Number(values.n ?? 0))] ?? message.other;
  }
  return text.replace(/\{([a-z]+)\}/giu, (_, name: string) => shown(values[name] ?? ""));
};

/** Whatever stands in a text of another direction keeps to itself. */
export const isolated = (text: string): string => `\u2068${text}\u2069`;
