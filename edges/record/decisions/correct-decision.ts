/** A person says what is right: the reading that is kept for the version is changed, never the text. */
import { CorrectionError } from "../../../core/record/corrections/stretch.ts";
import { correctReading, type Read } from "../../../core/record/corrections/correct-reading.ts";
import { unpack } from "../../store/packed.ts";
import { replaceReading } from "../../store/replace-reading.ts";
import type { Writing } from "../../store/writing.ts";
import { RecordError } from "../record-error.ts";
import { anchoredVersion } from "./anchors.ts";
import type { DecisionKind } from "./decision-kind.ts";
import { replayOnClaims } from "./replay.ts";
import { inForce, type ReadingTarget, tableOf, targetRow } from "./reading-target.ts";

const versionRow = async (w: Writing, n: number) =>
  w.db.selectFrom("version").select(["n", "title", "text", "reading"]).where("n", "=", n).executeTakeFirstOrThrow();

/** The reading as it came is kept beside, once, so that everything can be taken back. */
const keepAsRead = async (w: Writing, version: number, reading: Uint8Array): Promise<void> => {
  await w.db
    .insertInto("as_read")
    .values({ version, reading })
    .onConflict((c) => c.column("version").doNothing())
    .execute();
};

/** Throws a RecordError for a correction that does not fit the words. */
const apply = async (w: Writing, t: ReadingTarget): Promise<boolean> => {
  const n = await targetRow(w.db, t);
  if (n === undefined || !t.correction) return false;
  const row = await w.db.selectFrom(tableOf(t)).select(["version", "local"]).where("n", "=", n).executeTakeFirstOrThrow();
  const version = await versionRow(w, row.version);
  const before = unpack<Read>(version.reading);
  let after: Read;
  try {
    after = correctReading(before, { title: version.title ?? "", text: version.text }, t.of, row.local, t.correction);
  } catch (error) {
    if (error instanceof CorrectionError) throw new RecordError(error.message);
    throw error;
  }
  await keepAsRead(w, version.n, version.reading);
  const { reports } = await replaceReading(w, version.n, after);
  await replayOnClaims(w, reports);
  await w.db
    .updateTable(tableOf(t))
    .set({ decided: "corrected" })
    .where("version", "=", version.n)
    .where("local", "=", row.local)
    .execute();
  return true;
};

/** The version as it was read, with what else was decided on it and is in force. */
const undo = async (w: Writing, t: ReadingTarget): Promise<void> => {
  const version = await anchoredVersion(w.db, t.at);
  if (version === undefined) return;
  const kept = await w.db.selectFrom("as_read").select("reading").where("version", "=", version).executeTakeFirst();
  if (!kept) return;
  await w.db.deleteFrom("as_read").where("version", "=", version).execute();
  const { reports } = await replaceReading(w, version, unpack<Read>(kept.reading), { forgetDecided: true });
  await replayOnClaims(w, reports);
  for (const other of await inForce(w.db, t.at)) {
    if (other.kind === "correct") await apply(w, other.target);
    else await acceptAgain(w, other.target);
  }
};

const acceptAgain = async (w: Writing, t: ReadingTarget): Promise<void> => {
  const { acceptDecision } = await import("./accept-decision.ts");
  await acceptDecision.apply(w, t);
};

const corrected = (t: ReadingTarget): string => {
  const c = t.correction ?? {};
  if (c.remove) return "is none";
  const says: Partial<Record<string, string>> = {
    act: c.act,
    mode: c.mode,
    polarity: c.polarity,
    type: c.type,
    status: c.status,
    chain: c.chain?.map((l) => l.name).join(" ← "),
    participants: c.participants?.map((p) => p.name).join(", "),
    place: c.place ?? undefined,
    start: c.start ?? undefined,
    round: c.round?.toString(),
  };
  return Object.keys(c)
    .filter((name) => c[name as keyof typeof c] !== undefined)
    .map((name) => (says[name] ? `${name} ${says[name]}` : name))
    .join("; ");
};

export const correctDecision: DecisionKind<ReadingTarget> = {
  apply,
  undo,
  about: (t) => `${t.of} corrected (${corrected(t)}): ${t.words}`,
};
