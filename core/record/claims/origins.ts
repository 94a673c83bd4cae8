/** Where the reports of one claim come from: the points at which the words entered the press. Depends on the set of reports alone. */
import type { Row } from "../../../schema/record/tables.ts";
import { inBoth } from "../ascending.ts";
import type { Statement } from "./statement.ts";
import type { Wording } from "./wording.ts";

export interface NamedOutlet {
  readonly actor: number;
  readonly name: string;
  readonly key: string;
  /** of the name without a word in front that says what sort of outlet it is */
  readonly bareKey: string;
}

export interface Crediting {
  /** by name: "media" are nobody */
  readonly named: boolean;
  /** the outlet is itself the source that the report names */
  readonly speaks: boolean;
}

export interface Witness {
  readonly n: number;
  readonly id: string;
  readonly article: number;
  readonly outlet: NamedOutlet | undefined;
  /** the first carrier: the one nearest the words */
  readonly carrier: (NamedOutlet & Crediting) | undefined;
  readonly medium: Row<"report">["medium"];
  /** of publication, milliseconds since 1970 UTC */
  readonly instant: number | undefined;
  /** nothing but the day of publication is known */
  readonly dayOnly: boolean;
  readonly statement: Pick<Statement, "distinct">;
}

export interface FoundOrigin {
  /** tells the origins of a claim apart */
  readonly key: string;
  readonly kind: Row<"origin">["kind"];
  readonly name: string | undefined;
  readonly actor: number | undefined;
  readonly certain: boolean;
  readonly reason: string;
  readonly reports: readonly {
    readonly n: number;
    /** why it goes back to this origin, where it does not say so itself */
    readonly copied?: string | undefined;
  }[];
}

const DOCUMENTS: ReadonlySet<Witness["medium"]> = new Set<Witness["medium"]>(["statement", "post", "message", "report"]);
const DAY = 86_400_000;

/** Undefined is after everything; a mere day is its end: it cannot be shown to be the first of that day. */
const moment = (w: Witness): number => (w.instant === undefined ? Number.POSITIVE_INFINITY : w.instant + (w.dayOnly ? DAY - 1 : 0));

/** The order of appearance, the same whatever the order of arrival. */
export const byAppearance = (a: Witness, b: Witness): number => {
  const [x, y] = [moment(a), moment(b)];
  return x === y ? (a.id < b.id ? -1 : a.id > b.id ? 1 : 0) : x < y ? -1 : 1;
};

/** `a` was certainly there before `b`. */
const certainlyBefore = (a: Witness, b: Witness): boolean => {
  if (a.instant === undefined || b.instant === undefined) return false;
  return a.instant + (a.dayOnly ? DAY : 0) <= b.instant && a.instant !== b.instant;
};

/** Of word pairs; writers open alike, so few of them say nothing. */
const LEAST_WORDING = 10;
const COPIED = 0.75;

/** Of the content fewer words are enough where they were said to one outlet alone. */
const LEAST_SAID = 4;
const SAID_AGAIN = 0.75;

const share = (a: Wording, b: Wording, least: number): number => {
  const fewer = Math.min(a.length, b.length);
  return fewer < least ? 0 : inBoth(a, b) / fewer;
};

/**
 * Which outlet is meant, within one claim: one that is named with the word for its sort is the one named without it. Two that differ in
 * that word alone are two.
 */
const outletIds = (witnesses: readonly Witness[]): ((o: NamedOutlet) => string) => {
  const keys = new Set(witnesses.flatMap((w) => [w.outlet?.key, w.carrier?.key]));
  return (o) => (keys.has(o.bareKey) ? o.bareKey : o.key) || `actor ${o.actor}`;
};

/** What a report says of its own source, before it is held against the others. */
interface Own {
  readonly key: string;
  readonly kind: FoundOrigin["kind"];
  readonly name?: string;
  readonly actor?: number;
  readonly certain: boolean;
  readonly reason: string;
}

type IdOf = (o: NamedOutlet) => string;

const creditOf = (o: NamedOutlet, idOf: IdOf, kind: Own["kind"], reason: string): Own => ({
  key: `outlet ${idOf(o)}`,
  kind,
  name: o.name,
  actor: o.actor,
  certain: true,
  reason,
});

const documentOf = (medium: NonNullable<Witness["medium"]>): Own => ({
  key: `document ${medium}`,
  kind: "document",
  certain: true,
  reason: DOCUMENT_REASON[medium] ?? "",
});

const ownOrigin = (w: Witness, idOf: IdOf): Own => {
  const { carrier, outlet, medium } = w;
  if (carrier?.named && outlet && idOf(carrier) === idOf(outlet))
    return carrier.speaks
      ? creditOf(outlet, idOf, "outlet", `what ${outlet.name} itself reports`)
      : creditOf(outlet, idOf, "interview", `${medium === "interview" ? "an interview given" : "said"} to ${outlet.name} itself`);
  if (carrier?.named) return creditOf(carrier, idOf, "carrier", `named as the ${carrier.speaks ? "source" : "carrier"}: ${carrier.name}`);
  if (medium && DOCUMENTS.has(medium)) return documentOf(medium);
  const reason = uncreditedReason(w);
  if (!outlet) return { key: `uncredited article ${w.article}`, kind: "uncredited", certain: false, reason };
  return { key: `uncredited ${idOf(outlet)}`, kind: "uncredited", name: outlet.name, actor: outlet.actor, certain: false, reason };
};

const DOCUMENT_REASON: Partial<Record<NonNullable<Witness["medium"]>, string>> = {
  statement: "a written statement that the report names as its source",
  post: "a post that the report names as its source",
  message: "a message that the report names as its source",
  report: "a document that the report names as its source",
};

const uncreditedReason = (w: Witness): string => {
  if (w.carrier) return "carried by media that are not named";
  if (w.medium === "interview") return "an interview; with whom is not said";
  return `no carrier is named${w.medium ? ` for words of a ${w.medium.replace("-", " ")}` : ""}, and the wording is its own`;
};

/**
 * Who carries a document has it from the document. One carrier alone is told as the origin, since it is what the reports name; where
 * others carry the same document too, or quote it themselves, it is where the words of all of them come from.
 */
const carriersOfDocuments = (witnesses: readonly Witness[], own: ReadonlyMap<number, Own>): Map<string, Own> => {
  const found = new Map<string, Own>();
  const document = new Map(witnesses.flatMap((w) => (w.medium && DOCUMENTS.has(w.medium) ? [[w.medium, documentOf(w.medium)]] : [])));
  for (const [medium, source] of document) {
    const origins = witnesses.filter((w) => w.medium === medium).map((w) => own.get(w.n) as Own);
    const keys = new Set(origins.filter((o) => o.kind === "carrier" || o.kind === "document").map((o) => o.key));
    if (keys.size > 1) for (const o of origins) if (o.kind === "carrier") found.set(o.key, source);
  }
  return found;
};

/** Outlets that others name, and that say themselves where they have it from: what each goes back to. */
const sourcesOfOutlets = (
  witnesses: readonly Witness[],
  own: ReadonlyMap<number, Own>,
  named: ReadonlySet<string>,
  idOf: IdOf,
): Map<string, Own> => {
  const sources = carriersOfDocuments(witnesses, own);
  for (const w of witnesses) {
    if (!w.outlet || !named.has(idOf(w.outlet))) continue;
    const key = `outlet ${idOf(w.outlet)}`;
    const o = own.get(w.n) as Own;
    if (o.certain && !sources.has(key)) sources.set(key, o);
  }
  return sources;
};

/** From outlet to outlet to where the words were first; a circle ends where it began. */
const resolved = (own: Own, sources: ReadonlyMap<string, Own>): Own => {
  let at = own;
  const seen = new Set([own.key]);
  for (;;) {
    const next = sources.get(at.key);
    if (!next || next.key === at.key) return next ?? at;
    if (seen.has(next.key)) return at;
    seen.add(next.key);
    at = next;
  }
};

/** Nothing says that the words were spoken before several outlets. */
const isPrivate = (w: Witness): boolean => w.medium === null || w.medium === "interview";

/** The wording of a report's passage, without what is anybody's: see `wordingOf`. */
export type WordingAt = (w: Witness) => Wording;

/** The report whose wording this one has without saying so: credited ones first, then the earliest. `others`: in the order of appearance. */
const copiedFrom = (w: Witness, others: readonly Witness[], own: ReadonlyMap<number, Own>, wordingAt: WordingAt): Witness | undefined => {
  const credited = (x: Witness): boolean => (own.get(x.n) as Own).certain;
  const interview = (x: Witness): boolean => own.get(x.n)?.kind === "interview" || (credited(x) && x.medium === "interview");
  const wording = wordingAt(w);
  const copied = (x: Witness): boolean =>
    x.article !== w.article &&
    !certainlyBefore(w, x) &&
    (share(wordingAt(x), wording, LEAST_WORDING) >= COPIED ||
      (interview(x) && isPrivate(w) && share(x.statement.distinct, w.statement.distinct, LEAST_SAID) >= SAID_AGAIN));
  return others.find((x) => credited(x) && copied(x)) ?? others.find((x) => !credited(x) && byAppearance(x, w) < 0 && copied(x));
};

/** Whoever rewrites a document has other words; who quotes it has all of them. */
const QUOTED_WHOLE = 0.9;
const isWhole = (a: readonly number[], b: readonly number[]): boolean =>
  Math.min(a.length, b.length) >= LEAST_SAID && inBoth(a, b) >= QUOTED_WHOLE * Math.max(a.length, b.length);

/** Who names no source for the very words of a document, nor says how they were said, has them from the document. */
const documentWith = (w: Witness, others: readonly Witness[], own: ReadonlyMap<number, Own>): Witness | undefined =>
  w.medium !== null || w.carrier
    ? undefined
    : others.find(
        (x) => own.get(x.n)?.kind === "document" && x.article !== w.article && isWhole(x.statement.distinct, w.statement.distinct),
      );

/**
 * Reports of one outlet that credit nobody and name no document are its own words, however often it tells them: whose wording they have
 * makes no difference.
 */
export const mayBeCopied = (witnesses: readonly Witness[]): boolean => {
  const outlet = witnesses[0]?.outlet?.actor;
  const isOwn = (w: Witness): boolean => !w.carrier && !DOCUMENTS.has(w.medium) && w.outlet !== undefined && w.outlet.actor === outlet;
  return witnesses.length > 1 && witnesses.some((w) => !w.carrier?.named) && !witnesses.every(isOwn);
};

/** `given`: reports that count, each once an article. In the order of appearance of their first reports. */
export const originsOf = (given: readonly Witness[], wordingAt: WordingAt): FoundOrigin[] => {
  const witnesses = [...given].sort(byAppearance);
  const idOf = outletIds(witnesses);
  const own = new Map(witnesses.map((w) => [w.n, ownOrigin(w, idOf)]));
  const named = new Set(witnesses.flatMap((w) => (w.carrier?.named ? [idOf(w.carrier)] : [])));
  const sources = sourcesOfOutlets(witnesses, own, named, idOf);
  const copying = mayBeCopied(witnesses);
  const origins = new Map<string, Own & { reports: FoundOrigin["reports"][number][] }>();
  const decided = new Map<number, Own>();
  for (const w of witnesses) {
    let o = own.get(w.n) as Own;
    let copied: string | undefined;
    if (!o.certain && w.outlet && named.has(idOf(w.outlet)))
      o = creditOf(w.outlet, idOf, "carrier", `named as the carrier: ${w.outlet.name}`);
    else if (copying && !o.certain) {
      const document = documentWith(w, witnesses, own);
      const source = document ?? copiedFrom(w, witnesses, own, wordingAt);
      if (document) {
        copied = `has the words of the ${document.medium} that ${document.outlet ? document.outlet.name : "another report"} names`;
        o = own.get(document.n) as Own;
      } else if (source) {
        copied = `has the wording of ${source.outlet ? `the report of ${source.outlet.name}` : "another report"} and does not say so`;
        o = decided.get(source.n) ?? resolved(own.get(source.n) as Own, sources);
      }
    }
    o = resolved(o, sources);
    decided.set(w.n, o);
    const known = origins.get(o.key);
    if (known) known.reports.push({ n: w.n, copied });
    else origins.set(o.key, { ...o, reports: [{ n: w.n, copied }] });
  }
  return [...origins.values()].map((o) => ({ ...o, name: o.name, actor: o.actor }));
};

export const independentOf = (origins: readonly FoundOrigin[]): { certain: number; possible: number } => ({
  certain: origins.filter((o) => o.certain).length,
  possible: origins.length,
});
