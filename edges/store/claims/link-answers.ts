/** Links of claims that answer others. Which words are answered depends on all that may be: it is found anew whenever these change. */
import { answerOf } from "../../../core/record/claims/answers.ts";
import type { FoundLink } from "../../../core/record/claims/claim-links.ts";
import { speakersAgree } from "../../../core/record/claims/speakers-agree.ts";
import { inPieces } from "../in-pieces.ts";
import type { Writing } from "../writing.ts";
import { putLinks } from "./put-links.ts";
import { reportsInHand } from "./reports-in-hand.ts";
import { versionsAround } from "../versions-around.ts";
import type { ToldRow } from "./told-rows.ts";

/** Of one claim so many reports are asked what they answer: the first to come in. */
const MOST_OF_A_CLAIM = 12;

/** Reports whose answers may be others now: those of these that answer, and of the others those that answer one of these. */
export const answeringAmong = (own: readonly ToldRow[], others: Iterable<ToldRow>): number[] => {
  const found = own.filter((r) => r.answers).map((r) => r.n);
  for (const o of others) {
    const answered = o.answers?.speaker;
    if (answered && own.some((r) => r.speaker && speakersAgree(answered, r.speaker) === "same")) found.push(o.n);
  }
  return [...new Set(found)];
};

interface Asking {
  readonly report: number;
  readonly version: number;
  readonly keys: string;
}

const askingOf = (w: Writing, claim: number): Promise<Asking[]> =>
  w.db
    .selectFrom("answer as a")
    .innerJoin("report as r", "r.n", "a.report")
    .select(["a.report", "r.version", "a.keys"])
    .where("r.claim", "=", claim)
    .orderBy("a.report")
    .limit(MOST_OF_A_CLAIM)
    .execute();

const answerTo = async (w: Writing, { report, version, keys }: Asking): Promise<FoundLink | undefined> => {
  const hand = reportsInHand(w);
  const wanted = keys === "" ? [] : keys.split(",").map(Number);
  await hand.keys.load(wanted);
  const beside = await w.db.selectFrom("report").select("n").where("version", "=", version).execute();
  const numbers = new Set([report, ...beside.map((b) => b.n), ...wanted.flatMap((k) => hand.keys.of(k))]);
  await hand.load(numbers);
  const rows = [...numbers].flatMap((n) => hand.told(n) ?? []).filter((r) => r.n === report || r.current);
  const answer = rows.find((r) => r.n === report);
  return answer && answerOf(answer, rows);
};

/** What these claims answer, as it is found now; what a person said stays. */
const linkClaim = async (w: Writing, claim: number): Promise<void> => {
  const found: FoundLink[] = [];
  for (const asking of await askingOf(w, claim)) {
    const link = await answerTo(w, asking);
    if (link) found.push(link);
  }
  await w.db.deleteFrom("claim_link").where("from", "=", claim).where("kind", "=", "answers").where("certainty", "<>", "person").execute();
  await putLinks(w, found);
};

/** `reports`: those whose answers are to be found anew; they are in the store, and in their claims. */
export const linkAnswers = async (w: Writing, reports: readonly number[]): Promise<void> => {
  if (reports.length === 0) return;
  const rows = await inPieces(reports, (piece) => w.db.selectFrom("report").select("claim").distinct().where("n", "in", piece).execute());
  const claims = [...new Set(rows.flatMap((r) => r.claim ?? []))].sort((a, b) => a - b);
  for (const claim of claims) await linkClaim(w, claim);
};

const DAY = 86_400_000;
const DAYS_AFTER = 8;

/** Reports that may answer what the reports of these claims say. */
export const answeringClaims = async (w: Writing, claims: readonly number[]): Promise<number[]> => {
  const said = await inPieces(claims, (piece) =>
    w.db
      .selectFrom("report as r")
      .innerJoin(versionsAround, "v.n", "r.version")
      .select(["r.speaker", "v.instant"])
      .where("r.claim", "in", piece)
      .where("r.speaker", "is not", null)
      .where("v.instant", "is not", null)
      .execute(),
  );
  if (said.length === 0) return [];
  const instants = said.map((s) => s.instant as number);
  const [first, last] = [Math.min(...instants), Math.max(...instants)];
  const speakers = [...new Set(said.map((s) => s.speaker as number))];
  const rows = await inPieces(speakers, (piece) =>
    w.db
      .selectFrom("answer as a")
      .innerJoin("report as r", "r.n", "a.report")
      .innerJoin(versionsAround, "v.n", "r.version")
      .select("a.report")
      .where("a.actor", "in", piece)
      .where("v.instant", ">=", first - 2 * DAY)
      .where("v.instant", "<=", last + DAYS_AFTER * DAY)
      .execute(),
  );
  return [...new Set(rows.map((r) => r.report))];
};
