/** The root of all addresses, and how a page is put at one. */
import type { QueryClient } from "@tanstack/react-query";
import { createRootRouteWithContext, createRoute, lazyRouteComponent } from "@tanstack/react-router";
import type { ComponentType } from "react";
import { Layout } from "../layout.tsx";
import { Missing } from "../parts/missing.tsx";

export const root = createRootRouteWithContext<{ queries: QueryClient }>()({ component: Layout, notFoundComponent: Missing });

export type Texts = Readonly<Record<string, string | undefined>>;

/** What stands behind the question mark, as texts; the operation's own shape checks it. */
const asTexts = (search: Record<string, unknown>): Texts =>
  Object.fromEntries(Object.entries(search).flatMap(([k, v]) => (typeof v === "string" && v !== "" ? [[k, v]] : [])));

/** A page's code is loaded when it is first asked for; the module exports it as `Page`. */
export const page = <const P extends string>(path: P, load: () => Promise<{ Page: ComponentType }>) =>
  createRoute({ getParentRoute: () => root, path, validateSearch: asTexts, component: lazyRouteComponent(load, "Page") });
