/** ninjs 3.1 (IPTC, 2024) as far as it is used here, as a JSON Schema: what the standard does not know is an error. */
const text = { type: "string" };
const uri = { type: "string", format: "uri" };
const moment = { type: "string", format: "date-time" };
const closed = (properties: Record<string, unknown>, required: string[] = []) => ({
  type: "object",
  additionalProperties: false,
  properties,
  required,
});
const list = (properties: Record<string, unknown>, required: string[] = []) => ({ type: "array", items: closed(properties, required) });
const named = { name: text, rel: text, uri, literal: text };

export const ninjsSchema = closed(
  {
    uri,
    type: { enum: ["text", "audio", "video", "picture", "graphic", "composite", "component", "event", "planning"] },
    standard: closed({ name: { const: "ninjs" }, version: { const: "3.1" }, schema: uri }, ["name", "version"]),
    representationType: { enum: ["full", "partial"] },
    version: text,
    firstCreated: moment,
    versionCreated: moment,
    contentCreated: moment,
    pubStatus: { enum: ["usable", "withheld", "canceled"] },
    language: text,
    title: text,
    by: text,
    headlines: list({ role: text, contentType: text, value: text }, ["value"]),
    bodies: list({ role: text, contentType: text, charCount: { type: "integer" }, wordCount: { type: "integer" }, value: text }, ["value"]),
    people: list(named),
    organisations: list(named),
    places: list(named),
    events: list({ id: text, ...named }),
    infoSources: list({ name: text, role: text, uri, literal: text }),
    altIds: list({ role: text, value: text }),
  },
  ["uri"],
);
