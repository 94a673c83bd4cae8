/** What is read word by word: the day, articles, claims, searches, quotations. */
import { pages } from "./pages.ts";
import { page } from "./root.tsx";

export const wordRoutes = [
  page(pages.today.at, () => import("../pages/today.tsx")),
  page(pages.article.at, () => import("../pages/article.tsx")),
  page(pages.claims.at, () => import("../pages/claims.tsx")),
  page(pages.claim.at, () => import("../pages/claim.tsx")),
  page(pages.search.at, () => import("../pages/search.tsx")),
  page(pages.check.at, () => import("../pages/check.tsx")),
  page(pages.settings.at, () => import("../pages/settings.tsx")),
  page(pages["log-in"].at, () => import("../pages/log-in.tsx")),
] as const;
