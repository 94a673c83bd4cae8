/** What a question leaves out of the record's facts: what the reader is less sure of, and what stands in opinion. */
import { type RawBuilder, type SqlBool, sql } from "kysely";

export interface Bounds {
  readonly confidence?: number | undefined;
  readonly "no-opinion"?: boolean | undefined;
}

export const isBounded = (b: Bounds | undefined): b is Bounds =>
  b !== undefined && (b.confidence !== undefined || b["no-opinion"] === true);

/** Of one and the same fact, a report or an account, called so, of the version `v`: with `and` in front of each condition. */
export const notLeftOut = (fact: "r" | "c", b: Bounds): RawBuilder<unknown> =>
  sql`${b.confidence === undefined ? sql`` : sql` and ${sql.ref(`${fact}.confidence`)} >= ${b.confidence}`}${b["no-opinion"] ? sql` and v.opinion = 0` : sql``}`;

/** The same of a fact that counts: of one that is no repetition, and stands in its article as it is now. */
export const within = (fact: "r" | "c", b: Bounds): RawBuilder<SqlBool> =>
  sql<SqlBool>`${sql.ref(`${fact}.counted`)} = 1${notLeftOut(fact, b)}`;

/** `claim`: the column that has a claim's row number. */
export const someReport = (claim: string, b: Bounds): RawBuilder<SqlBool> =>
  sql<SqlBool>`exists (select 1 from report r join version v on v.n = r.version where r.claim = ${sql.ref(claim)} and ${within("r", b)})`;

/** `event`: the column that has an event's row number. */
export const someAccount = (event: string, b: Bounds, outlets?: readonly number[]): RawBuilder<SqlBool> =>
  sql<SqlBool>`exists (select 1 from account c join version v on v.n = c.version where c.event = ${sql.ref(event)} and ${within("c", b)}${
    outlets ? sql` and v.outlet in (${sql.join([...outlets])})` : sql``
  })`;

/** The same of an account that names the actor of a row of `attendance`, called `t`, or one merged into it. */
export const someAttendance = (b: Bounds): RawBuilder<SqlBool> =>
  sql<SqlBool>`exists (select 1 from account c join version v on v.n = c.version join participant p on p.account = c.n join actor g on g.n = p.actor
    where c.event = t.event and (g.n = t.actor or g."into" = t.actor) and ${within("c", b)})`;

/** The same of an account that has the country of a row of `event_country`, called `t`, as its place or among those who take part. */
export const someCountry = (b: Bounds): RawBuilder<SqlBool> =>
  sql<SqlBool>`exists (select 1 from account c join version v on v.n = c.version where c.event = t.event and ${within("c", b)}
    and (c.country = t.country or exists (select 1 from participant p left join actor a on a.n = p.actor left join actor h on h.n = a."into"
      where p.account = c.n and coalesce(h.country, a.country, p.country) = t.country)))`;

/** Behind a report `r`: its version `v`, where its article is as it stands now. */
export const inCurrentVersion = sql`join version v on v.n = r.version join article s on s.n = v.article and s.current = v.n`;

/** `actor`: the column that has an actor's row number: it, or one merged into it, speaks, carries or takes part. */
export const someMention = (actor: string, b: Bounds): RawBuilder<SqlBool> => {
  const own = sql`(select g.n from actor g where g.n = ${sql.ref(actor)} or g."into" = ${sql.ref(actor)})`;
  return sql<SqlBool>`(exists (select 1 from report r ${inCurrentVersion} where r.speaker in ${own}${notLeftOut("r", b)})
    or exists (select 1 from link l join report r on r.n = l.report ${inCurrentVersion} where l.role = 'carrier' and l.actor in ${own}${notLeftOut("r", b)})
    or exists (select 1 from participant p join account c on c.n = p.account join version v on v.n = c.version where p.actor in ${own} and ${within("c", b)}))`;
};
