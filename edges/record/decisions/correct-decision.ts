/** A person says what is right: the reading that is kept for the version is changed, never the text. */
import { CorrectionError } from "../../../core/record/corrections/stretch.ts";
import { correctReading, type Read } from "../../../core/record/corrections/correct-reading.ts";
import { correctable, type InBoth, polarities, sentence } from "../../../schema/record/decision-sentences.ts";
import type { Correction } from "../../../schema/record/operations/review.ts";
import * as v from "../../../schema/vocabulary.ts";
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
    if (error instanceof CorrectionError) throw new RecordError("correction-wrong", { what: error.message });
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

const label = (terms: readonly v.Term[], id: string | undefined): InBoth<string> | undefined => terms.find((t) => t.id === id);
const same = (text: string | undefined | null): InBoth<string> | undefined => (text ? { ar: text, en: text } : undefined);

/** What was corrected, and to what, where it can be said in a word. */
const corrected = (c: Correction): InBoth<string> => {
  const says: Partial<Record<keyof Correction, InBoth<string> | undefined>> = {
    act: label(v.acts, c.act),
    mode: label(v.modes, c.mode),
    polarity: c.polarity && polarities[c.polarity],
    type: label(v.eventTypes, c.type),
    status: label(v.statuses, c.status),
    chain: same(c.chain?.map((l) => l.name).join(" ← ")),
    participants: c.participants && { ar: c.participants.map((p) => p.name).join("، "), en: c.participants.map((p) => p.name).join(", ") },
    place: same(c.place),
    start: same(c.start),
    end: same(c.end),
    series: same(c.series),
    round: same(c.round?.toString()),
  };
  const names = (Object.keys(c) as (keyof Correction)[]).filter((name) => c[name] !== undefined);
  const inOne = (language: "ar" | "en"): string[] =>
    names.map((name) => [correctable[name][language], says[name]?.[language]].filter(Boolean).join(language === "ar" ? ": " : " "));
  return { ar: inOne("ar").join("؛ "), en: inOne("en").join("; ") };
};

export const correctDecision: DecisionKind<ReadingTarget> = {
  apply,
  undo,
  about: ({ of, words, correction = {} }) =>
    correction.remove ? sentence(`removed-${of}`, { words }) : sentence(`corrected-${of}`, { words, what: corrected(correction) }),
};
