/**
 * What can be wrong with what somebody asks: each with a code that stays, the kind of error it is, and what is said of it, in
 * English and in Arabic: what, where, and what to do.
 */
import type { NamesIn, Value } from "../message.ts";
import { askingProblems } from "./problems/asking.ts";
import { decidingProblems } from "./problems/deciding.ts";
import { findingProblems } from "./problems/finding.ts";
import { keepingProblems } from "./problems/keeping.ts";

/** Kinds of errors: what HTTP calls them, and their title. */
export const problemKinds = {
  "bad-request": { status: 400, title: "Bad request" },
  "not-known": { status: 401, title: "Who are you?" },
  "not-allowed": { status: 403, title: "Not allowed" },
  "not-found": { status: 404, title: "Not found" },
  "wrong-method": { status: 405, title: "Not this way" },
  conflict: { status: 409, title: "Conflict" },
  "too-large": { status: 413, title: "Too large" },
  "wrong-form": { status: 415, title: "Not in this form" },
  "wrong-host": { status: 421, title: "Not this name" },
  "too-many": { status: 429, title: "Too many attempts" },
  "own-mistake": { status: 500, title: "Something went wrong here" },
  "not-available": { status: 503, title: "The record is not available" },
} as const;
export type ProblemKind = keyof typeof problemKinds;

export interface ProblemText {
  readonly kind: ProblemKind;
  readonly en: string;
  readonly ar: string;
}

export const problems = { ...askingProblems, ...findingProblems, ...decidingProblems, ...keepingProblems } as const;

export type ProblemCode = keyof typeof problems;
/** What is filled in. The Arabic may leave out what is English only. */
export type ProblemValues<C extends ProblemCode> = Readonly<Record<NamesIn<(typeof problems)[C]["en"]>, Value>>;

const TYPE = "urn:khabar:problem:";
/** A problem's `type` (RFC 9457). */
export const problemType = (code: ProblemCode): string => `${TYPE}${code}`;
export const codeOfType = (type: string): ProblemCode | undefined => {
  const code = type.startsWith(TYPE) ? type.slice(TYPE.length) : "";
  return Object.hasOwn(problems, code) ? (code as ProblemCode) : undefined;
};

/** What is wrong with one parameter, by the code of its check. */
export const parameterProblems: Readonly<Record<string, string>> = {
  invalid_type: "القيمة ناقصة، أو ليست من النوع المطلوب",
  invalid_value: "ليست من القيم المقبولة",
  invalid_format: "ليست على الصيغة المطلوبة",
  invalid_union: "ليست على أي من الصيغ المقبولة",
  too_small: "أقل مما يُقبل",
  too_big: "أكثر مما يُقبل",
  not_multiple_of: "ليست من مضاعفات العدد المطلوب",
  unrecognized_keys: "فيها اسم غير معروف",
  custom: "غير مقبولة",
};
