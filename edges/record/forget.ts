import type { Store } from "../store/open-store.ts";
export const forgetArticle = async (_s: Store, _p: unknown) => {
  throw new Error("soon");
};
