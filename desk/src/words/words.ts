/** The interface's own words. A message is a text with {names}, or a form for each plural class of the language. */
import { type ArabicPlural, filled, type Language, type Message } from "../../../schema/message.ts";
import { ar } from "./ar/index.ts";
import { en } from "./en/index.ts";
import { numberFormat } from "./formats.ts";

export type { Language, Message };
/** What an area's Arabic must have: a message for each English one, six forms where English has two. A missing one is a type error. */
export type InArabic<T> = { readonly [K in keyof T]: T[K] extends string ? string : ArabicPlural };
export type MessageId = keyof typeof en;
export type Messages = Readonly<Record<MessageId, Message>>;

export const messages: Readonly<Record<Language, Messages>> = { ar: ar satisfies InArabic<typeof en>, en };

/** `{n}` chooses the plural form; numbers are written in the digits of `locale`. */
export const say = (language: Language, locale: string, id: MessageId, values: Readonly<Record<string, string | number>> = {}): string =>
  filled(language, messages[language][id], values, (v) => (typeof v === "number" ? numberFormat(locale).format(v) : String(v)));
