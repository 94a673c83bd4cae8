/** What is read word by word: the day, articles, claims, searches, quotations. */
import { page } from "./root.tsx";

export const wordRoutes = [
  page("/", () => import("../pages/today.tsx")),
  page("/article/$id", () => import("../pages/article.tsx")),
  page("/claims", () => import("../pages/claims.tsx")),
  page("/claim/$id", () => import("../pages/claim.tsx")),
  page("/search", () => import("../pages/search.tsx")),
  page("/check", () => import("../pages/check.tsx")),
  page("/settings", () => import("../pages/settings.tsx")),
  page("/log-in", () => import("../pages/log-in.tsx")),
] as const;
