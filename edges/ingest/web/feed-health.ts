/** How a feed is doing, told from one look to the next. Pure: what was seen goes in, what is now known comes out. */

/** What one look at a feed gave. */
export type Look =
  | { readonly kind: "read"; readonly items: number; readonly mended: boolean }
  | { readonly kind: "not-modified" }
  | { readonly kind: "failed"; readonly reason: string; readonly passing: boolean };

/** Times are ISO 8601. */
export type Health =
  | { readonly state: "new" }
  | { readonly state: "ok"; readonly since: string; readonly checked: string; readonly read: string; readonly mended: boolean }
  /** it can be read and holds nothing: quiet, not broken */
  | { readonly state: "empty"; readonly since: string; readonly checked: string; readonly read: string }
  | {
      readonly state: "failing";
      /** the first failure after the last good look */
      readonly since: string;
      readonly checked: string;
      /** the last failure's */
      readonly reason: string;
      readonly passing: boolean;
      /** failures one after the other */
      readonly times: number;
      /** the last good look, if there was one */
      readonly read?: string | undefined;
    };

const lastRead = (before: Health): string | undefined => (before.state === "new" ? undefined : before.read);

const failing = (before: Health, at: string, reason: string, passing: boolean): Health => ({
  state: "failing",
  since: before.state === "failing" ? before.since : at,
  checked: at,
  reason,
  passing,
  times: before.state === "failing" ? before.times + 1 : 1,
  read: lastRead(before),
});

/** Read since when in this state: a feed that was ok and is ok keeps its `since`. */
const since = (before: Health, state: "ok" | "empty", at: string): string => (before.state === state ? before.since : at);

/**
 * The health after a look at `at`. "Not modified" says only that nothing has changed since the last answer: a good feed
 * stays good, but one that failed goes on failing, for the reason it had, until it is read; and one that was never read
 * has failed.
 */
export const nextHealth = (before: Health, look: Look, at: string): Health => {
  if (look.kind === "failed") return failing(before, at, look.reason, look.passing);
  if (look.kind === "read")
    return look.items > 0
      ? { state: "ok", since: since(before, "ok", at), checked: at, read: at, mended: look.mended }
      : { state: "empty", since: since(before, "empty", at), checked: at, read: at };
  if (before.state === "new") return failing(before, at, "the server says that nothing has changed, but it was never read", true);
  return { ...before, checked: at };
};
