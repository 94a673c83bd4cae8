/** What is read word by word: the day, articles, claims, searches, quotations. */
import { Missing } from "../parts/missing.tsx";
import { page } from "./root.tsx";

const none = async () => ({ Page: Missing });

export const wordRoutes = [
  page("/", () => import("../pages/today.tsx")),
  page("/article/$id", none),
  page("/claims", () => import("../pages/claims.tsx")),
  page("/claim/$id", none),
  page("/search", none),
  page("/check", none),
  page("/settings", () => import("../pages/settings.tsx")),
  page("/log-in", () => import("../pages/log-in.tsx")),
] as const;
