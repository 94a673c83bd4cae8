/** The rows that were read from one version, taken out again, with what they told of actors. Claims and events are to be loosened before. */
import type { StoredVersion } from "./stored-entry.ts";
import { countReports, tellNow } from "./told-later.ts";
import type { Writing } from "./writing.ts";

export const takeOutRows = async (w: Writing, version: StoredVersion): Promise<void> => {
  await tellNow(w);
  await countReports(w, [version.n], -1);
  await w.db.deleteFrom("report").where("version", "=", version.n).execute();
  await w.db.deleteFrom("account").where("version", "=", version.n).execute();
};
