/** The interface's own words. A message is a text with {names}, or a form for each plural class of the language. */
import { ar } from "./ar/index.ts";
import { en } from "./en/index.ts";
import { numberFormat } from "./formats.ts";

export type Language = "ar" | "en";
/** Arabic has six forms, and a counted message needs them all. */
export type ArabicPlural = Readonly<Record<Intl.LDMLPluralRule, string>>;
export type Message = string | (Partial<ArabicPlural> & { readonly other: string });
/** What an area's Arabic must have: a message for each English one, six forms where English has two. A missing one is a type error. */
export type InArabic<T> = { readonly [K in keyof T]: T[K] extends string ? string : ArabicPlural };
export type MessageId = keyof typeof en;
export type Messages = Readonly<Record<MessageId, Message>>;

export const messages: Readonly<Record<Language, Messages>> = { ar: ar satisfies InArabic<typeof en>, en };

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
  return text.replace(/\{([a-z]+)\}/giu, (_, name: string) => {
    const value = values[name];
    return typeof value === "number" ? numberFormat(locale).format(value) : (value ?? "");
  });
};
