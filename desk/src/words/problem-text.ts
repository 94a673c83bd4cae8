/** What went wrong, in the language of the desk: by the problem's code where the server gives one. */
import { KhabarError } from "../../../edges/client/client.ts";
import { filled, isolated, type Language } from "../../../schema/message.ts";
import { codeOfType, parameterProblems, problems } from "../../../schema/record/problems.ts";
import { numberFormat } from "./formats.ts";
import { slipInArabic } from "./slips.ts";
import { say } from "./words.ts";

const inArabic = (error: KhabarError, locale: string): string => {
  const { type, values = {}, errors = [] } = error.problem;
  const code = codeOfType(type);
  if (!code) return say("ar", locale, "wentWrong", { status: error.problem.status });
  if (errors.length > 0)
    return errors.map((e) => `${isolated(e.parameter)}: ${parameterProblems[e.code] ?? parameterProblems.custom}`).join("؛ ");
  return filled("ar", problems[code].ar, values, (v) =>
    typeof v === "number" ? numberFormat(locale).format(v) : isolated(slipInArabic(String(v))),
  );
};

/** fetch's own error, where nobody answers, is in whatever words the browser has. */
export const problemText = (error: unknown, language: Language, locale: string): string => {
  if (!(error instanceof KhabarError))
    return error instanceof TypeError ? say(language, locale, "nobodyAnswers") : String((error as Error).message);
  return language === "ar" ? inArabic(error, locale) : error.message;
};
