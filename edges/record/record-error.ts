import { filled } from "../../schema/message.ts";
import { type ProblemCode, type ProblemKind, problems, type ProblemValues } from "../../schema/record/problems.ts";

type Rest<C extends ProblemCode> = keyof ProblemValues<C> extends never ? [] : [values: ProblemValues<C>];

/** What the user can set right: a name nobody bears, an article that is not there. Its code and values are said in words by the table of problems. */
export class RecordError<C extends ProblemCode = ProblemCode> extends Error {
  override readonly name: string = "RecordError";
  readonly code: C;
  readonly values: Readonly<Record<string, string | number>>;
  constructor(code: C, ...[values]: Rest<C>) {
    super(filled("en", problems[code].en, values ?? {}));
    this.code = code;
    this.values = values ?? {};
  }
  get kind(): ProblemKind {
    return problems[this.code].kind;
  }
}
