/** Which page stands at which address. */
import { createRouter } from "@tanstack/react-router";
import { Broken } from "./parts/broken.tsx";
import { graphRoutes } from "./routes/graph.ts";
import { root } from "./routes/root.tsx";
import { wordRoutes } from "./routes/words.ts";

/** Addresses are plain `?speaker=…&since=…`, to be read, shared and written by hand; of a name given twice the last counts. */
const parseSearch = (text: string): Record<string, string> => Object.fromEntries(new URLSearchParams(text));
const stringifySearch = (search: Record<string, unknown>): string => {
  const given = Object.entries(search).flatMap(([k, v]) => (v === undefined || v === "" ? [] : [[k, String(v)]]));
  return given.length === 0 ? "" : `?${new URLSearchParams(given)}`;
};

export const router = createRouter({
  routeTree: root.addChildren([...wordRoutes, ...graphRoutes]),
  context: undefined as never,
  defaultPreload: "intent",
  defaultErrorComponent: Broken,
  scrollRestoration: true,
  parseSearch,
  stringifySearch,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
