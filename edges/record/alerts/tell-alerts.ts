/** What came in, held against the saved searches, and told. */
import type { Store } from "../../store/open-store.ts";
import { deliverAlerts, type DeliverOptions } from "./deliver.ts";
import { findAlerts } from "./find-alerts.ts";

/** Gives how many alerts were found. What cannot be delivered now is kept for later. */
export const tellAlerts = async (store: Store, o: DeliverOptions): Promise<number> => {
  const found = await findAlerts(store, o.now());
  await deliverAlerts(store, o);
  return found;
};
