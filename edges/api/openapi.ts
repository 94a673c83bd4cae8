/** The API's own description (OpenAPI 3.1), made from the operations. */
import { z } from "zod";
import type { RecordOperation } from "../../schema/record/operation.ts";
import { recordOperations } from "../../schema/record/operations.ts";
import { export_, exported } from "../../schema/record/operations/exports.ts";

type Json = Record<string, unknown>;

const schemaOf = (type: z.ZodType, io: "input" | "output"): Json => {
  const { $schema: _, ...schema } = z.toJSONSchema(type, { io, unrepresentable: "any" }) as Json;
  return schema;
};

const answers = (operation: RecordOperation): Json => ({
  200: { description: operation.summary, content: { "application/json": { schema: schemaOf(operation.result, "output") } } },
  default: {
    description: "What was wrong, where, and what to do (RFC 9457)",
    content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
  },
});

const inAddress = (operation: RecordOperation): Json[] => {
  const schema = schemaOf(operation.parameters, "input") as { properties?: Record<string, Json>; required?: string[] };
  return Object.entries(schema.properties ?? {}).map(([name, { description, ...rest }]) => ({
    name,
    in: "query",
    required: schema.required?.includes(name) ?? false,
    description,
    schema: rest,
  }));
};

const asked = (operation: RecordOperation): Json => {
  const common = {
    operationId: operation.id,
    summary: operation.summary,
    description: operation.description,
    responses: answers(operation),
  };
  if (!operation.changes) return { get: { ...common, parameters: inAddress(operation) } };
  const body = { required: true, content: { "application/json": { schema: schemaOf(operation.parameters, "input") } } };
  return { post: { ...common, requestBody: body } };
};

/** The same on the command line, where it writes files. */
const exporting: Json = {
  get: {
    operationId: "export",
    summary: export_.summary,
    description: "Streams the format that is asked for; the connection is cut where it cannot be brought to its end.",
    parameters: inAddress({ ...export_, parameters: z.object(exported) }),
    responses: {
      200: {
        description: "The export, as a file to be kept",
        content: Object.fromEntries(
          ["application/x-ndjson", "text/csv", "application/vnd.apache.parquet", "application/ld+json", "text/tab-separated-values"].map(
            (type) => [type, { schema: {} }],
          ),
        ),
      },
      default: answers(export_).default,
    },
  },
};

const Problem: Json = {
  type: "object",
  required: ["type", "title", "status"],
  properties: {
    type: { type: "string" },
    title: { type: "string" },
    status: { type: "integer" },
    detail: { type: "string" },
    values: { type: "object", additionalProperties: { type: ["string", "number"] } },
    errors: {
      type: "array",
      items: {
        type: "object",
        properties: { parameter: { type: "string" }, code: { type: "string" }, message: { type: "string" } },
        required: ["parameter", "code", "message"],
      },
    },
  },
};

/** `local` operations are the command line's alone. */
export const openApi = (version: string): Json => ({
  openapi: "3.1.0",
  info: {
    title: "Khabar",
    version,
    description: "The record of Arabic diplomatic and political news: who said what, through which chain of sources, and who met whom.",
    license: { name: "Apache-2.0", identifier: "Apache-2.0" },
  },
  servers: [{ url: "/" }],
  paths: Object.fromEntries([
    ...recordOperations.filter((o) => !o.local).map((o) => [`/api/${o.id}`, asked(o)]),
    ["/api/export", exporting],
  ]),
  components: { schemas: { Problem } },
});
