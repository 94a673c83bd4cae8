/** What the user can set right: a name nobody bears, an article that is not there. */
export class RecordError extends Error {
  override readonly name = "RecordError";
  readonly kind: "not-found" | "bad-request" | "conflict";
  constructor(message: string, kind: "not-found" | "bad-request" | "conflict" = "bad-request") {
    super(message);
    this.kind = kind;
  }
}
