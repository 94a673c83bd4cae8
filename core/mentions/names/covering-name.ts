import type { Name, Names } from "../names.ts";

/** The name that covers a token. Where none does the list is not asked: what an engine looks up under -1 it looks up as a name, slowly. */
export const coveringName = ({ list, covering }: Names, at: number): Name | undefined => {
  const index = at < 0 ? -1 : (covering[at] ?? -1);
  return index < 0 ? undefined : list[index];
};
