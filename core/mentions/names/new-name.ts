/**
 * A name made anew, or from another with other ends or of another kind. Made with all its keys in their order: what is copied by spreading
 * has a shape of its own at every place that copies, and an engine compiles whoever reads names anew for each.
 */
import type { Name } from "../names.ts";

export const changed = (n: Name, to: Partial<Omit<Name, "entry">>): Name => ({
  from: to.from ?? n.from,
  to: to.to ?? n.to,
  skip: to.skip ?? n.skip,
  kind: to.kind ?? n.kind,
  source: to.source ?? n.source,
  entry: n.entry,
});

/** A person whom no table lists. */
export const newPerson = (from: number, to: number, skip: number, source: Name["source"]): Name => ({
  from,
  to,
  skip,
  kind: "person",
  source,
  entry: undefined,
});
