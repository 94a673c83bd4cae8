/** Who met whom, and the work on the record. */
import { page } from "./root.tsx";

export const graphRoutes = [
  page("/actors", () => import("../pages/actors.tsx")),
  page("/actor/$id", () => import("../pages/actor.tsx")),
  page("/series", () => import("../pages/series-list.tsx")),
  page("/series/$id", () => import("../pages/series.tsx")),
  page("/events", () => import("../pages/events.tsx")),
  page("/event/$id", () => import("../pages/event.tsx")),
  page("/network", () => import("../pages/network.tsx")),
  page("/add", () => import("../pages/add.tsx")),
  page("/cases", () => import("../pages/cases.tsx")),
  page("/case/$id", () => import("../pages/case.tsx")),
  page("/review", () => import("../pages/review.tsx")),
  page("/history", () => import("../pages/history.tsx")),
] as const;
