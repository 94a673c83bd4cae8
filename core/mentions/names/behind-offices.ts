/** Names into which the tagger drew the last word of an office: "the president of THE REPUBLIC SALIM MANSUR". */
import type { Annotated } from "../../tokens/annotated.ts";
import { opensGiven } from "../name-words.ts";
import type { Name } from "../names.ts";
import { changed } from "./new-name.ts";

const LONGEST_OFFICE = 4;

/** Where a listed office that began before this token ends, if it reaches beyond it. */
const officeEnd = (a: Annotated, at: number): number => {
  for (let back = 1; back < LONGEST_OFFICE; back++) {
    const office = a.phrases[at - back]?.find((p) => p.entry.class === "office" && p.to > at);
    if (office) return office.to;
  }
  return at;
};

/** A person's name begins behind the office, not in it. */
export const behindOffices = (a: Annotated, names: readonly Name[]): readonly Name[] =>
  names.map((name) => {
    const end = name.source === "tagger" && name.kind !== "organisation" ? officeEnd(a, name.from) : name.from;
    return end > name.from && end < name.to && opensGiven(a, end) ? changed(name, { from: end, skip: 0, kind: "person" }) : name;
  });
