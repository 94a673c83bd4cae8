/** A mistake in the command itself: told in one line, exit code 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
