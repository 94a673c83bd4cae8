type Kind = "not-found" | "bad-request" | "conflict" | "not-allowed";

/** What the user can set right: a name nobody bears, an article that is not there. */
export class RecordError extends Error {
  override readonly name = "RecordError";
  readonly kind: Kind;
  constructor(message: string, kind: Kind = "bad-request") {
    super(message);
    this.kind = kind;
  }
}
