/** Nothing to show, said so. */
import type { ReactNode } from "react";
import { useWords } from "../use-words.ts";

export const Empty = ({ children }: { readonly children?: ReactNode }) => {
  const w = useWords();
  return <div className="empty">{children ?? <p>{w("nothing")}</p>}</div>;
};
