/** Formats in which things point at each other, held against their own schemas and read by others' libraries. */
import { defaultModel, Model } from "@alephdata/followthemoney";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
// @ts-expect-error it has no types of its own
import jsonld from "jsonld";
import { expect, test } from "vitest";
import { annotationContext } from "./formats/annotation-context.ts";
import { ninjsSchema } from "./formats/ninjs-schema.ts";
import { count, exported, HARD, lines, store } from "./export-fixture.ts";

type Node = Record<string, unknown> & { "@id": string; "@type"?: string[] };
const OA = "http://www.w3.org/ns/oa#";
const PROV = "http://www.w3.org/ns/prov#";

test("web annotations: expand without a term unknown, and the selectors find the words, by code points too", async () => {
  const document = JSON.parse((await exported({ format: "web-annotation" })).toString("utf8"));
  const documentLoader = async (url: string) => {
    if (url !== "http://www.w3.org/ns/anno.jsonld") throw new Error(`nothing is fetched: ${url}`);
    return { contextUrl: undefined, documentUrl: url, document: annotationContext };
  };
  const dropped: unknown[] = [];
  const options = { documentLoader, eventHandler: ({ event }: { event: unknown }) => void dropped.push(event) };
  const expanded = (await jsonld.expand(document, options as never)) as unknown as Node[];
  expect(dropped).toEqual([]);
  const annotations = expanded.filter((n) => n["@type"]?.includes(`${OA}Annotation`));
  expect(annotations.length).toBe((await count("report")) + (await count("account")));
  const texts = new Map<string, string>();
  for (const v of await store.read
    .selectFrom("version")
    .innerJoin("article", "article.n", "version.article")
    .select(["article.id", "text", "title"])
    .execute()) {
    texts.set(`urn:khabar:article:${encodeURIComponent(v.id)}`, v.text);
    texts.set(`urn:khabar:article:${encodeURIComponent(v.id)}:title`, v.title ?? "");
  }
  const value = (node: Node | undefined, term: string) => (node?.[term] as { "@value": unknown }[] | undefined)?.[0]?.["@value"];
  for (const a of annotations)
    for (const target of a[`${OA}hasTarget`] as Node[]) {
      const text = texts.get((target[`${OA}hasSource`] as Node[])[0]?.["@id"] ?? "") ?? "";
      const selectors = target[`${OA}hasSelector`] as Node[];
      const quote = selectors.find((s) => s["@type"]?.includes(`${OA}TextQuoteSelector`));
      const place = selectors.find((s) => s["@type"]?.includes(`${OA}TextPositionSelector`));
      const [exact, prefix, suffix] = ["exact", "prefix", "suffix"].map((t) => String(value(quote, OA + t)));
      expect(text).toContain(`${prefix}${exact}${suffix}`);
      expect([...text].slice(Number(value(place, `${OA}start`)), Number(value(place, `${OA}end`))).join("")).toBe(exact);
    }
  const flat = (await jsonld.flatten(document, null as never, options as never)) as unknown as Node[];
  const byId = new Map(flat.map((n) => [n["@id"], n]));
  const to = (node: Node | undefined, term: string) => byId.get((node?.[PROV + term] as Node[] | undefined)?.[0]?.["@id"] ?? "");
  const report = await store.read
    .selectFrom("report as r")
    .innerJoin("version as v", "v.n", "r.version")
    .innerJoin("article as a", "a.n", "v.article")
    .select("r.id")
    .where("a.id", "=", HARD[0]?.id ?? "")
    .where("r.medium", "=", "statement")
    .executeTakeFirstOrThrow();
  const said = byId.get(`urn:khabar:report:${report.id}:said`);
  const name = (node: Node | undefined) => value(node, "http://xmlns.com/foaf/0.1/name");
  expect(name(to(said, "wasAttributedTo"))).toMatch(/سالم الحداد$/u);
  expect(name(to(to(said, "wasQuotedFrom"), "wasAttributedTo"))).toMatch(/الأفق/u);
  expect(name(to(to(said, "hadPrimarySource"), "wasAttributedTo"))).toMatch(/سالم الحداد$/u);
  expect(to(to(said, "wasQuotedFrom"), "hadPrimarySource")).toBe(to(said, "hadPrimarySource"));
});

test("FollowTheMoney: the library takes every entity, its values are of their types, what is pointed at is there", async () => {
  const model = new Model(defaultModel);
  const entities = lines(await exported({ format: "ftm" })).map((l) => model.getEntity(l as never));
  const ids = new Set(entities.map((e) => e.id));
  expect(ids.size).toBe(entities.length);
  const types = (defaultModel as unknown as { types: Record<string, { values?: Record<string, string> }> }).types;
  for (const e of entities) {
    for (const needed of e.schema.required) expect(e.hasProperty(needed)).toBe(true);
    for (const p of e.getProperties())
      for (const v of e.getProperty(p).map(String)) {
        if (p.type.name === "entity") expect(ids).toContain(v);
        if (types[p.type.name]?.values && p.type.name !== "topic") expect(Object.keys(types[p.type.name]?.values ?? {})).toContain(v);
        if (p.type.name === "date") expect(v).toMatch(/^\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d)?([+-]\d\d:\d\d)?)?)?)?$/u);
        if (p.type.name === "url") expect(URL.canParse(v)).toBe(true);
      }
  }
  const kinds = new Set(entities.map((e) => e.schema.name));
  for (const kind of ["Article", "Person", "Organization", "Event", "Documentation"]) expect(kinds).toContain(kind);
  const again = lines(await exported({ format: "ftm" }));
  expect(again.map((e) => e.id)).toEqual(entities.map((e) => e.id));
});

test("ninjs: valid, and the chain of every report can be read from infoSources", async () => {
  const ajv = new Ajv2020({ strict: false });
  (addFormats as unknown as (a: Ajv2020) => void)(ajv);
  const valid = ajv.compile(ninjsSchema);
  const items = lines(await exported({ format: "ninjs" }));
  for (const item of items) expect(valid(item), JSON.stringify(valid.errors)).toBe(true);
  expect(items.length).toBe(await count("article"));
  const sources = items.flatMap((i) => (i.infoSources ?? []) as { role: string; literal: string; name: string }[]);
  const links = await store.read
    .selectFrom("link")
    .innerJoin("report", "report.n", "link.report")
    .select(["report.id", "position", "role"])
    .execute();
  for (const l of links) expect(sources.find((s) => s.literal === `${l.id}/${l.position}`)?.role).toBe(l.role);
});
