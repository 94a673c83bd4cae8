/** Reports as they are compared, from the store. */
import type { Kysely } from "kysely";
import type { Member } from "../../../core/record/claims/drawn-claim.ts";
import { readStatement, statementOf, type Statement } from "../../../core/record/claims/statement.ts";
import { type Wording, wordingOf } from "../../../core/record/claims/wording.ts";
import { arabicRecord } from "../../../languages/ar/record.ts";
import { inPieces } from "../in-pieces.ts";
import { versionsAround } from "../versions-around.ts";
import { padded } from "./padded.ts";
import type { Database, Row } from "../../../schema/record/tables.ts";

const MOST_KEPT = 2_000;

/** Kept by what it is made of, so that nothing kept can be wrong; emptied when it is full. */
const keeping = <K, V>(most: number, make: (key: K) => V) => {
  const kept = new Map<K, V>();
  return (key: K): V => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    if (kept.size >= most) kept.clear();
    const made = make(key);
    kept.set(key, made);
    return made;
  };
};

/** Of reports that were read before their words were kept. */
const statements = keeping(MOST_KEPT, (content: string): Statement => statementOf(arabicRecord.statementWords(content)));
const names = keeping(MOST_KEPT, (name: string) => arabicRecord.nameKey(name));
const outletNames = keeping(MOST_KEPT, (name: string) => arabicRecord.outletKey(name));
/** Of a report's id, which stands for its very text. */
const wordings = new Map<string, Wording>();
const MOST_WORDINGS = 2_000;
const NO_WORDS = readStatement("");

export interface ToldRow extends Member {
  readonly version: number;
  readonly claim: number | null;
  readonly origin: number | null;
  readonly end: number;
  readonly placed: Pick<Row<"report">, "counted" | "certainty" | "reason">;
}

const query = (db: Kysely<Database>) =>
  db
    .selectFrom("report as r")
    .innerJoin(versionsAround, "v.n", "r.version")
    .innerJoin("article as a", "a.n", "v.article")
    .leftJoin("answer as w", "w.report", "r.n")
    .select(["w.report as answers", "w.name as answered_name", "w.actor as answered", "w.words as answered_words"])
    .select([
      "r.n",
      "r.id",
      "r.version",
      "r.within",
      "r.in_title",
      "r.speaker_name",
      "r.medium",
      "r.polarity",
      "r.act",
      "r.content",
      "r.words",
    ])
    .select(["r.start", "r.end", "r.claim", "r.origin", "r.counted", "r.certainty", "r.reason", "r.speaker", "r.carrier"])
    .select(["v.article", "v.instant", "v.published", "v.outlet", "a.current"])
    .select((e) =>
      e
        .case()
        .when("r.carrier", "is not", null)
        .then(
          e
            .selectFrom("link as l")
            .select("l.given")
            .whereRef("l.report", "=", "r.n")
            .where("l.role", "=", "carrier")
            .orderBy("l.position")
            .limit(1),
        )
        .end()
        .as("carrier_given"),
    );

type Plain = Awaited<ReturnType<ReturnType<typeof query>["execute"]>>[number];

/** What a report is compared by: of what stands around it, and of its own row; its actors apart. */
type Around = Pick<
  Plain,
  "article" | "instant" | "published" | "current" | "carrier_given" | "answers" | "answered_name" | "answered_words"
>;
type Found = Omit<Plain, keyof Around | "speaker" | "carrier" | "outlet" | "answered">;

/** An actor, or the one it was merged into in its place. */
export interface Head {
  readonly n: number;
  readonly name: string;
  /** of the actor the article names */
  readonly kind: Row<"actor">["kind"];
}

/** Who speaks, carries and publishes, as a report is compared by them. */
export interface Heads {
  readonly speaker: Head | undefined;
  readonly carrier: Head | undefined;
  readonly outlet: Head | undefined;
  /** whose words are answered */
  readonly answered: Head | undefined;
}

const actorsAt = (db: Kysely<Database>, numbers: readonly (number | null)[]) =>
  inPieces(numbers, (piece) =>
    db
      .selectFrom("actor")
      .select(["n", "kind", "name", "into"])
      .where("n", "in", padded(piece, piece[0] as number))
      .execute(),
  );

/** The same few actors stand in many reports: they are asked for once. */
const headsIn = async (db: Kysely<Database>, rows: readonly Plain[]): Promise<(r: Plain) => Heads> => {
  const own = new Map(
    (
      await actorsAt(
        db,
        rows.flatMap((r) => [r.speaker, r.carrier, r.outlet, r.answered]),
      )
    ).map((a) => [a.n, a]),
  );
  const heads = new Map(
    (
      await actorsAt(
        db,
        [...own.values()].map((a) => a.into),
      )
    ).map((a) => [a.n, a]),
  );
  const at = (n: number | null) => {
    const actor = n === null ? undefined : own.get(n);
    return actor && { kind: actor.kind, n: actor.into ?? actor.n, name: (heads.get(actor.into ?? actor.n) ?? actor).name };
  };
  return (r) => ({ speaker: at(r.speaker), carrier: at(r.carrier), outlet: at(r.outlet), answered: at(r.answered) });
};

const named = (actor: number, name: string) => ({ actor, name, key: names(name), bareKey: outletNames(name) });

/** An outlet that speaks, with nobody behind it named, is where the words come from. */
const carrierOf = (given: Around["carrier_given"], { speaker, carrier }: Heads): Member["carrier"] => {
  if (carrier) return { ...named(carrier.n, carrier.name), named: given !== "anonymous", speaks: false };
  return speaker?.kind === "outlet" ? { ...named(speaker.n, speaker.name), named: true, speaks: true } : undefined;
};

const statementIn = (r: Found): Statement => (r.words === null ? statements(r.content) : readStatement(r.words));

const answersIn = ({ answers, answered_name: name, answered_words: words }: Around, { answered }: Heads): Member["answers"] =>
  answers === null
    ? undefined
    : {
        name: name ?? undefined,
        speaker: name === null ? undefined : { actor: answered?.n, kind: answered?.kind, key: names(name) },
        about: words === null ? NO_WORDS : readStatement(words),
      };

export const toldRow = (r: Found, around: Around, heads: Heads, statement = statementIn(r)): ToldRow => ({
  n: r.n,
  id: r.id,
  version: r.version,
  article: around.article,
  within: r.within,
  inTitle: r.in_title === 1,
  speaker: r.speaker_name === null ? undefined : { actor: heads.speaker?.n, kind: heads.speaker?.kind, key: names(r.speaker_name) },
  medium: r.medium,
  denied: r.polarity === "denied",
  polarity: r.polarity,
  act: r.act,
  instant: around.instant ?? undefined,
  dayOnly: around.published !== null && !around.published.includes("T"),
  statement,
  words: r.content,
  start: r.start,
  end: r.end,
  current: around.current === r.version,
  byPerson: r.certainty === "person",
  outlet: heads.outlet && named(heads.outlet.n, heads.outlet.name),
  carrier: carrierOf(around.carrier_given, heads),
  answers: answersIn(around, heads),
  claim: r.claim,
  origin: r.origin,
  placed: { counted: r.counted, certainty: r.certainty, reason: r.reason },
});

/** Where it stands once its claim is drawn. */
export const toldAsPlaced = (
  told: ToldRow,
  { claim, origin, counted, certainty, reason }: ToldRow["placed"] & Pick<ToldRow, "claim" | "origin">,
): ToldRow => {
  const { placed } = told;
  if (
    told.claim === claim &&
    told.origin === origin &&
    placed.counted === counted &&
    placed.certainty === certainty &&
    placed.reason === reason
  )
    return told;
  return { ...told, claim, origin, placed: { counted, certainty, reason }, byPerson: certainty === "person" };
};

const toldWhere = async (db: Kysely<Database>, column: "r.n" | "r.claim", numbers: readonly number[]): Promise<ToldRow[]> => {
  if (numbers.length === 0) return [];
  const rows = await query(db)
    .where(column, "in", padded(numbers, numbers[0] as number))
    .orderBy("r.n")
    .execute();
  const heads = await headsIn(db, rows);
  return rows.map((r) => toldRow(r, r, heads(r)));
};

export const toldRows = (db: Kysely<Database>, reports: readonly number[]): Promise<ToldRow[]> => toldWhere(db, "r.n", reports);

export const toldOfClaims = (db: Kysely<Database>, claims: readonly number[]): Promise<ToldRow[]> => toldWhere(db, "r.claim", claims);

/** Where the reports of these claims are placed. */
export const placedInClaims = (db: Kysely<Database>, claims: readonly number[]) =>
  db
    .selectFrom("report")
    .select(["n", "claim", "origin", "counted", "certainty", "reason"])
    .where("claim", "in", padded(claims, claims[0] as number))
    .orderBy("n")
    .execute();

/** The wording of the passages of reports, by their ids, which costs a look at their texts. */
export const wordingsOf = async (db: Kysely<Database>, rows: readonly ToldRow[]): Promise<ReadonlyMap<string, Wording>> => {
  const found = new Map<string, Wording>();
  const missing: ToldRow[] = [];
  for (const r of rows) {
    const known = wordings.get(r.id);
    if (known) found.set(r.id, known);
    else missing.push(r);
  }
  if (missing.length > 0) {
    const versions = [...new Set(missing.map((r) => r.version))];
    const texts = await inPieces(versions, (piece) =>
      db
        .selectFrom("version")
        .select(["n", "text", "title"])
        .where("n", "in", padded(piece, piece[0] as number))
        .execute(),
    );
    const byVersion = new Map(texts.map((t) => [t.n, t]));
    for (const r of missing) {
      const t = byVersion.get(r.version);
      const wording = wordingOf((r.inTitle ? t?.title : t?.text) ?? "", r, arabicRecord);
      found.set(r.id, wording);
      if (wordings.size >= MOST_WORDINGS) wordings.clear();
      wordings.set(r.id, wording);
    }
  }
  return found;
};
