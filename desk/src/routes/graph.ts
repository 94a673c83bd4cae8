/** Who met whom, and the work on the record. */
import { Missing } from "../parts/missing.tsx";
import { page } from "./root.tsx";

// Each gets its page as `() => import("../pages/….tsx")`; the addresses stand so that links to them are checked.
const none = async () => ({ Page: Missing });

export const graphRoutes = [
  page("/actors", none),
  page("/actor/$id", none),
  page("/series", none),
  page("/series/$id", none),
  page("/events", none),
  page("/event/$id", none),
  page("/network", none),
  page("/add", none),
  page("/cases", none),
  page("/case/$id", none),
  page("/review", none),
] as const;
