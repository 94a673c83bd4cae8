/** The interface's own words. A message is a text with {names}, or a form for each plural class of the language. */
import { ar } from "./ar.ts";
import { en } from "./en.ts";

export type Language = "ar" | "en";
export type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };
export type Message = string | Plural;
export type Messages = { readonly [K in keyof typeof en]: Message };
export type MessageId = keyof typeof en;

export const messages: Readonly<Record<Language, Messages>> = { ar, en };

const rules: Partial<Record<Language, Intl.PluralRules>> = {};

/** `{n}` chooses the plural form; numbers are written in the digits of `locale`. */
export const say = (language: Language, locale: string, id: MessageId, values: Readonly<Record<string, string | number>> = {}): string => {
  const message = messages[language][id];
  let text: string;
  if (typeof message === "string") text = message;
  else {
    rules[language] ??= new Intl.PluralRules(language);
    text = message[rules[language].select(Number(values.n ?? 0))] ?? message.other;
  }
  return text.replace(/\{(\w+)\}/gu, (_, name: string) => {
    const value = values[name];
    return typeof value === "number" ? new Intl.NumberFormat(locale).format(value) : (value ?? "");
  });
};
