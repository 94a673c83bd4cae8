/** Who changed what, when and from where: kept in the record. */
import type { Context } from "hono";
import type { Store } from "../store/open-store.ts";
import { inWriting } from "../store/writing.ts";
import type { Audit } from "./app.ts";
import type { AddressOf } from "./accounts/log-in.ts";

export const auditIn =
  (store: Store, addressOf: AddressOf): Audit =>
  async (by, what, parameters, c: Context) => {
    await inWriting(store.write, new Date().toISOString(), async (w) => {
      const row = { at: w.now, by, what, parameters: JSON.stringify(parameters), address: addressOf(c) || null };
      w.insert("audit", [{ n: await w.next("audit"), ...row }]);
    });
  };
