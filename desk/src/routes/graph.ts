/** Who met whom, and the work on the record. */
import { pages } from "./pages.ts";
import { page } from "./root.tsx";

export const graphRoutes = [
  page(pages.actors.at, () => import("../pages/actors.tsx")),
  page(pages.actor.at, () => import("../pages/actor.tsx")),
  page(pages["series-list"].at, () => import("../pages/series-list.tsx")),
  page(pages.series.at, () => import("../pages/series.tsx")),
  page(pages.events.at, () => import("../pages/events.tsx")),
  page(pages.event.at, () => import("../pages/event.tsx")),
  page(pages.network.at, () => import("../pages/network.tsx")),
  page(pages.add.at, () => import("../pages/add.tsx")),
  page(pages.cases.at, () => import("../pages/cases.tsx")),
  page(pages.case.at, () => import("../pages/case.tsx")),
  page(pages.review.at, () => import("../pages/review.tsx")),
  page(pages.history.at, () => import("../pages/history.tsx")),
] as const;
