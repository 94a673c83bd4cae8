/**
 * Event rows in the shape of POLECAT, coded in PLOVER: what the record has, "None" where it has nothing, as that data set writes it. How
 * types and statuses map is in docs/export.md. An event stands once, in the article that tells it first.
 */
import type { EventRef } from "../../schema/record/shapes.ts";
import { alpha3 } from "./country-codes.ts";
import type { ExportedAccount, ExportedActor, ExportedArticle } from "./exported.ts";
import { type ExportFile, writeLines } from "./format.ts";
import { webAddress } from "./iri.ts";

type EventType = ExportedAccount["event"]["type"];
type Status = ExportedAccount["event"]["status"];

export interface Code {
  readonly type: string;
  readonly mode?: string;
}

/** Of what took place or is under way. */
export const HELD: Readonly<Record<EventType, Code>> = {
  visit: { type: "CONSULT", mode: "visit" },
  meeting: { type: "CONSULT" },
  call: { type: "CONSULT", mode: "phone" },
  talks: { type: "CONSULT" },
  summit: { type: "CONSULT" },
  conference: { type: "CONSULT" },
  signing: { type: "SUPPORT" },
  summons: { type: "ACCUSE", mode: "disapprove" },
  credentials: { type: "SUPPORT" },
  rupture: { type: "SANCTION", mode: "withdraw" },
  restoration: { type: "SUPPORT" },
};

/** Of what is still to come or will not come: to agree on it, to ask for it, to call it off. Undefined: as if held. */
export const OTHERWISE: Readonly<Record<Status, Code | undefined | "left out">> = {
  held: undefined,
  ongoing: undefined,
  planned: { type: "AGREE" },
  proposed: { type: "REQUEST", mode: "meet" },
  postponed: { type: "REJECT", mode: "meet" },
  cancelled: { type: "SANCTION", mode: "cancel" },
  denied: "left out",
};

/** PLOVER's own scores of conflict and cooperation, and its quarters. */
const INTENSITY: Readonly<Record<string, number>> = {
  CONSULT: 2.1,
  AGREE: 4.2,
  SUPPORT: 4.6,
  REQUEST: -5,
  ACCUSE: -2,
  REJECT: -4.2,
  SANCTION: -5.2,
};
const QUAD: Readonly<Record<string, string>> = {
  CONSULT: "VERBAL COOPERATION",
  AGREE: "VERBAL COOPERATION",
  SUPPORT: "VERBAL COOPERATION",
  REQUEST: "VERBAL CONFLICT",
  ACCUSE: "VERBAL CONFLICT",
  REJECT: "VERBAL CONFLICT",
  SANCTION: "MATERIAL CONFLICT",
};

export const COLUMNS =
  `Event ID|Event Date|Event Type|Event Mode|Intensity|Quad Code|Contexts|Actor Name|Actor Country|Actor COW|Primary Actor Sector|Actor Sectors|Actor Title|Actor Name Raw|Wikipedia Actor ID|Recipient Name|Recipient Country|Recipient COW|Primary Recipient Sector|Recipient Sectors|Recipient Title|Recipient Name Raw|Wikipedia Recipient ID|Placename|City|District|Province|Country|Latitude|Longitude|GeoNames ID|Raw Placename|Feature Type|Source|Publication Date|Story People|Story Organizations|Story Locations|Language|Version`.split(
    "|",
  );

const NONE = "None";
/** Tabs and line breaks would end a cell. */
const cell = (value: string | undefined): string => value?.replace(/[\t\r\n]+/gu, " ").trim() || NONE;
const list = (values: readonly (string | undefined)[]): string | undefined => {
  const there = values.filter((v): v is string => v !== undefined && v !== "");
  return there.length > 0 ? there.join("; ") : undefined;
};

interface Taking {
  readonly name: string;
  readonly raw: string;
  readonly role: string;
  readonly office: string | undefined;
  readonly country: string | undefined;
}

const takingPart = (f: ExportedAccount): Taking[] =>
  f.event.participants.map((p, i) => {
    const actor: ExportedActor | undefined = f.actors[i];
    const country = p.country ?? actor?.country ?? undefined;
    return {
      name: actor?.english ?? actor?.name ?? p.name,
      raw: p.name,
      role: p.role,
      office: p.office,
      country: country && alpha3(country),
    };
  });

/** Who acts, and towards whom: a visitor towards a host; of parties the one named first towards the others. */
const sides = (all: readonly Taking[]): readonly [readonly Taking[], readonly Taking[]] => {
  const visitors = all.filter((p) => p.role === "visitor");
  if (visitors.length > 0) return [visitors, all.filter((p) => p.role !== "visitor" && p.role !== "mediator")];
  const parties = all.filter((p) => p.role !== "mediator");
  const hosts = parties.filter((p) => p.role === "host");
  const [first, ...rest] =
    hosts.length > 0 && hosts.length < parties.length ? [...parties.filter((p) => p.role !== "host"), ...hosts] : parties;
  return [first ? [first] : [], rest];
};

const side = (people: readonly Taking[]): string[] => [
  cell(list(people.map((p) => p.name))),
  cell(list([...new Set(people.map((p) => p.country))])),
  NONE,
  cell(people.some((p) => p.office) ? "GOV" : undefined),
  cell(people.some((p) => p.office) ? "GOV" : undefined),
  cell(list(people.map((p) => p.office))),
  cell(list(people.map((p) => p.raw))),
  NONE,
];

const ofKind = (a: ExportedArticle, ...kinds: string[]): string | undefined => {
  const names = new Set<string>();
  for (const x of [...a.reports, ...a.accounts])
    for (const actor of x.actors) if (actor && kinds.includes(actor.kind)) names.add(actor.english ?? actor.name);
  return list([...names]);
};

const dayOf = (f: ExportedAccount, joined: EventRef | undefined): string | undefined =>
  (joined?.start ?? f.event.time?.start)?.slice(0, 10);

const contexts = (status: Status): string => (status === "planned" || status === "proposed" ? "diplomatic; future" : "diplomatic");

/** Undefined for what is denied: there is no event to code. */
export const rowOf = (a: ExportedArticle, f: ExportedAccount): string[] | undefined => {
  const status = f.joined?.status ?? f.event.status;
  const other = OTHERWISE[status];
  if (other === "left out") return undefined;
  const code = other ?? HELD[f.joined?.type ?? f.event.type];
  const [actors, recipients] = sides(takingPart(f));
  const place = f.joined?.place ?? f.event.place?.name;
  const country = f.joined?.country ?? f.event.place?.country;
  return [
    cell(f.joined?.id ?? f.id),
    cell(dayOf(f, f.joined)),
    code.type,
    cell(code.mode),
    String(INTENSITY[code.type]),
    cell(QUAD[code.type]),
    contexts(status),
    ...side(actors),
    ...side(recipients),
    cell(place),
    NONE,
    NONE,
    NONE,
    cell(country && alpha3(country)),
    NONE,
    NONE,
    NONE,
    cell(f.event.place?.name),
    NONE,
    cell(a.outlet?.english ?? a.outlet?.name ?? webAddress(a.version.url)),
    cell(a.version.published?.slice(0, 10)),
    cell(ofKind(a, "person")),
    cell(ofKind(a, "organisation", "group")),
    cell(ofKind(a, "country", "place")),
    a.version.language,
    `khabar ${a.version.reader}`,
  ];
};

export const plover: ExportFile = {
  type: "text/tab-separated-values; charset=utf-8",
  ending: "tsv",
  async write(articles, sink) {
    await sink(`${COLUMNS.join("\t")}\n`);
    const seen = new Set<string>();
    const lines = async function* () {
      for await (const a of articles)
        for (const f of a.accounts) {
          const key = f.joined?.id ?? f.id;
          if (seen.has(key)) continue;
          const row = rowOf(a, f);
          if (!row) continue;
          seen.add(key);
          yield `${row.join("\t")}\n`;
        }
    };
    return writeLines(lines(), sink);
  },
};
