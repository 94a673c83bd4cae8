/** The record for agents: each operation that only asks is a tool of the Model Context Protocol, over standard input and output. */
import { Server } from "@modelcontextprotocol/sdk/server/index.js";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import type { Transport } from "@modelcontextprotocol/sdk/shared/transport.js";
import { CallToolRequestSchema, ListToolsRequestSchema } from "@modelcontextprotocol/sdk/types.js";
import { z } from "zod";
import type { RecordOperation } from "../../schema/record/operation.ts";
import { recordOperations } from "../../schema/record/operations.ts";
import { operationById, runOperation } from "../record/operations.ts";
import type { Store } from "../store/open-store.ts";

const INSTRUCTIONS =
  "Khabar is a record of Arabic diplomatic and political news: who said what, through which chain of sources, and who met whom. Every answer " +
  "carries the exact words it stands on (span.quote) and the article they stand in; cite them. `independent` is the number of independent " +
  "origins of a claim: outlets that copy one agency are one origin.";

const isOffered = (o: RecordOperation): boolean => !o.changes && !o.local;

const tool = (o: RecordOperation) => {
  const { $schema: _, ...inputSchema } = z.toJSONSchema(o.parameters, { io: "input", unrepresentable: "any" }) as Record<string, unknown>;
  return {
    name: o.id,
    title: o.summary,
    description: `${o.summary} ${o.description}`,
    inputSchema: { ...inputSchema, type: "object" as const },
    annotations: { readOnlyHint: true, openWorldHint: false },
  };
};

const wrong = (message: string) => ({ isError: true, content: [{ type: "text" as const, text: message }] });

const call = async (store: Store, name: string, given: unknown) => {
  const operation = operationById.get(name);
  if (!operation || !isOffered(operation)) return wrong(`there is no tool ${name}`);
  const parsed = operation.parameters.strict().safeParse(given ?? {});
  if (!parsed.success) return wrong(z.prettifyError(parsed.error));
  try {
    const result = (await runOperation(store, name, parsed.data)) as Record<string, unknown>;
    return { content: [{ type: "text" as const, text: JSON.stringify(result) }], structuredContent: result };
  } catch (error) {
    return wrong((error as Error).message);
  }
};

export const mcpServer = (store: Store, version: string): Server => {
  const server = new Server({ name: "khabar", version }, { capabilities: { tools: {} }, instructions: INSTRUCTIONS });
  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: recordOperations.filter(isOffered).map(tool) }));
  server.setRequestHandler(CallToolRequestSchema, (request) => call(store, request.params.name, request.params.arguments));
  return server;
};

/** Until the other side goes away. */
export const serveMcp = async (store: Store, version: string, transport: Transport = new StdioServerTransport()): Promise<void> => {
  const server = mcpServer(store, version);
  const closed = new Promise<void>((resolve) => {
    server.onclose = resolve;
  });
  process.stdin.once("end", () => void server.close());
  await server.connect(transport);
  await closed;
};
