/** Which page stands at which address; each page's code is loaded when it is first asked for. */
import type { QueryClient } from "@tanstack/react-query";
import { createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import { Layout } from "./layout.tsx";
import { Missing } from "./parts/missing.tsx";

const root = createRootRouteWithContext<{ queries: QueryClient }>()({ component: Layout, notFoundComponent: Missing });

const text = (value: unknown): string | undefined =>
  typeof value === "string" && value !== "" ? value : typeof value === "number" ? String(value) : undefined;
/** What stands behind the question mark, as texts; the operation's own shape checks it. */
export const asTexts = (search: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(Object.entries(search).flatMap(([k, v]) => (text(v) === undefined ? [] : [[k, text(v) as string]])));

const today = createRoute({
  getParentRoute: () => root,
  path: "/",
  component: lazyRouteComponent(() => import("./pages/today.tsx"), "Today"),
});

export const router = createRouter({
  routeTree: root.addChildren([today]),
  context: undefined as never,
  defaultPreload: "intent",
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
