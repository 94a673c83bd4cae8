import type { Store } from "../store/open-store.ts";
export const rereadRecord = async (_s: Store, _p: unknown) => {
  throw new Error("soon");
};
