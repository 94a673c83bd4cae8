/**
 * W3C Web Annotations with PROV-O, as one JSON-LD document: what is said in an article is an entity of its own, quoted from the agencies and
 * outlets it came through, with the document or the utterance it goes back to as its primary source.
 */
import type { Span } from "../../schema/reading.ts";
import { codePoints } from "./code-points.ts";
import type { ExportedAccount, ExportedActor, ExportedArticle, ExportedReport } from "./exported.ts";
import type { ExportFile } from "./format.ts";
import { iri, webAddress, wikidataIri } from "./iri.ts";

type Json = Record<string, unknown>;

const entity = { "@type": "@id" };
/** Added to the W3C's own context. */
export const CONTEXT = [
  "http://www.w3.org/ns/anno.jsonld",
  {
    prov: "http://www.w3.org/ns/prov#",
    khabar: "urn:khabar:ns:",
    owl: "http://www.w3.org/2002/07/owl#",
    wasQuotedFrom: { ...entity, "@id": "prov:wasQuotedFrom" },
    hadPrimarySource: { ...entity, "@id": "prov:hadPrimarySource" },
    wasAttributedTo: { ...entity, "@id": "prov:wasAttributedTo" },
    wasDerivedFrom: { ...entity, "@id": "prov:wasDerivedFrom" },
    specializationOf: { ...entity, "@id": "prov:specializationOf" },
    actedOnBehalfOf: { ...entity, "@id": "prov:actedOnBehalfOf" },
    startedAtTime: { "@id": "prov:startedAtTime" },
    endedAtTime: { "@id": "prov:endedAtTime" },
    sameAs: { ...entity, "@id": "owl:sameAs" },
    act: "khabar:act",
    mode: "khabar:mode",
    polarity: "khabar:polarity",
    medium: "khabar:medium",
    given: "khabar:given",
    role: "khabar:role",
    status: "khabar:status",
    eventType: "khabar:eventType",
    place: "khabar:place",
    country: "khabar:country",
    series: "khabar:series",
    round: "khabar:round",
    participant: { ...entity, "@id": "khabar:participant" },
    confidence: "khabar:confidence",
    rule: "khabar:rule",
    originsCertain: "khabar:originsCertain",
    originsPossible: "khabar:originsPossible",
  },
] as const;

const present = (values: Json): Json => Object.fromEntries(Object.entries(values).filter(([, v]) => v !== undefined));

const AGENTS: Partial<Record<ExportedActor["kind"], string>> = {
  person: "prov:Person",
  organisation: "prov:Organization",
  outlet: "prov:Organization",
};

/** `of`: what the agent is known by where the record has no actor for it. */
const agent = (actor: ExportedActor | undefined, name: string, of: string): Json =>
  present({
    id: actor ? iri.actor(actor.id) : `${of}:agent`,
    type: ["prov:Agent", ...(actor && AGENTS[actor.kind] ? [AGENTS[actor.kind]] : [])],
    name: actor?.name ?? name,
    sameAs: actor ? wikidataIri(actor.wikidata) : undefined,
  });

const AROUND = 40;

interface Text {
  readonly source: string;
  readonly text: string;
  readonly point: (units: number) => number;
}

/** Both selectors say the same place: by its words, and by its offsets in code points. */
const target = ({ source, text, point }: Text, span: Span): Json => ({
  type: "SpecificResource",
  source,
  selector: [
    {
      type: "TextQuoteSelector",
      exact: span.quote,
      prefix: text.slice(Math.max(0, span.start - AROUND), span.start).replace(/^[\udc00-\udfff]/u, ""),
      suffix: text.slice(span.end, span.end + AROUND).replace(/[\ud800-\udbff]$/u, ""),
    },
    { type: "TextPositionSelector", start: point(span.start), end: point(span.end) },
  ],
});

const targets = (text: Text, spans: readonly Span[]): Json | Json[] =>
  spans.length === 1 ? target(text, spans[0] as Span) : spans.map((s) => target(text, s));

/** The way of the words: from the article back through the carriers to the document or the utterance, and who stands behind each. */
const saidOf = (fact: ExportedReport): Json => {
  const { report, actors } = fact;
  const base = iri.report(fact.id);
  const links = report.chain.map((link, i) => ({ link, agent: agent(actors[i], link.name, `${base}:link-${i}`), i }));
  const speaker = links.find((l) => l.link.role === "speaker");
  const medium = links.find((l) => l.link.role === "medium");
  const spoken =
    speaker &&
    present({
      ...speaker.agent,
      actedOnBehalfOf: speaker.link.for && { id: `${base}:for`, type: "prov:Agent", name: speaker.link.for },
    });
  const source = present({
    id: `${base}:source`,
    type: "prov:Entity",
    medium: medium?.link.kind,
    name: medium?.link.name,
    given: speaker?.link.given,
    wasAttributedTo: spoken,
  });
  const carried = links
    .filter((l) => l.link.role === "carrier")
    .reduce<Json | undefined>(
      (nearer, l) =>
        present({
          id: `${base}:carried-${l.i}`,
          type: "prov:Entity",
          wasAttributedTo: l.agent,
          wasQuotedFrom: nearer,
          hadPrimarySource: `${base}:source`,
        }),
      undefined,
    );
  return present({
    id: `${base}:said`,
    type: "prov:Entity",
    act: report.cue.act,
    mode: report.mode,
    polarity: report.polarity,
    wasAttributedTo: speaker?.agent.id,
    wasQuotedFrom: carried,
    hadPrimarySource: source,
    specializationOf: fact.claim && {
      id: iri.claim(fact.claim.id),
      type: "prov:Entity",
      originsCertain: fact.claim.certain,
      originsPossible: fact.claim.possible,
    },
  });
};

const eventOf = (fact: ExportedAccount): Json => {
  const { event, actors, joined } = fact;
  const base = iri.account(fact.id);
  return present({
    id: joined ? iri.event(joined.id) : `${base}:event`,
    type: "prov:Activity",
    eventType: event.type,
    status: event.status,
    startedAtTime: event.status === "held" ? event.time?.start : undefined,
    endedAtTime: event.status === "held" ? event.time?.end : undefined,
    place: event.place?.name,
    country: event.place?.country,
    series: event.series?.name,
    round: event.series?.round,
    participant: event.participants.map((p, i) =>
      present({
        id: `${base}:participant-${i}`,
        role: p.role,
        name: p.name,
        country: p.country,
        specializationOf: agent(actors[i], p.name, `${base}:participant-${i}`),
      }),
    ),
  });
};

const textsOf = ({ version }: ExportedArticle): { readonly body: Text; readonly title: Text } => ({
  body: { source: iri.article(version.id), text: version.text, point: codePoints(version.text) },
  title: { source: iri.title(version.id), text: version.title ?? "", point: codePoints(version.title ?? "") },
});

const sourcesOf = (a: ExportedArticle, used: { title: boolean }): Json[] => {
  const { version } = a;
  const id = iri.article(version.id);
  const article = present({
    id,
    type: "prov:Entity",
    sameAs: webAddress(version.url),
    language: version.language,
    wasAttributedTo: a.outlet && agent(a.outlet, a.outlet.name, id),
  });
  return [article, ...(used.title ? [{ id: iri.title(version.id), type: "prov:Entity", wasDerivedFrom: id }] : [])];
};

/** Dates without a time of day are left out: the vocabulary wants a moment. */
const annotationsOf = (a: ExportedArticle): Json[] => {
  const { body, title } = textsOf(a);
  const inTitle = [...a.reports.map((r) => r.report.in), ...a.accounts.map((e) => e.event.in)].includes("title");
  const made = {
    created: a.version.added,
    generator: { id: "urn:khabar", type: "prov:SoftwareAgent", name: `Khabar ${a.version.reader}` },
  };
  const reports = a.reports.map((fact) => ({
    id: iri.report(fact.id),
    type: "Annotation",
    motivation: "identifying",
    ...made,
    rule: fact.report.rule,
    confidence: fact.report.confidence,
    body: saidOf(fact),
    target: targets(fact.report.in ? title : body, fact.report.content),
  }));
  const events = a.accounts.map((fact) => ({
    id: iri.account(fact.id),
    type: "Annotation",
    motivation: "identifying",
    ...made,
    rule: fact.event.rule,
    confidence: fact.event.confidence,
    body: eventOf(fact),
    target: targets(fact.event.in ? title : body, fact.event.evidence.length > 0 ? fact.event.evidence : [fact.event.trigger]),
  }));
  return [...sourcesOf(a, { title: inTitle }), ...reports, ...events];
};

export const webAnnotations: ExportFile = {
  type: "application/ld+json; charset=utf-8",
  ending: "jsonld",
  async write(articles, sink) {
    await sink(`{"@context":${JSON.stringify(CONTEXT)},"@graph":[`);
    let rows = 0;
    let joint = "\n";
    for await (const a of articles) {
      for (const item of annotationsOf(a)) {
        await sink(`${joint}${JSON.stringify(item)}`);
        joint = ",\n";
      }
      rows += a.reports.length + a.accounts.length;
    }
    await sink("\n]}\n");
    return rows;
  },
};
