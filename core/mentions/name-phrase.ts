/** A name as a noun phrase, with what belongs to it behind it. */
import type { Name } from "./names.ts";
import type { NounPhrase } from "./noun-phrase.ts";
import type { Base } from "./person-phrase.ts";
import { tailFrom } from "./phrase-tail.ts";
import type { Scene } from "./phrase-words.ts";

export const namePhrase = (s: Scene, at: number, name: Name): NounPhrase => {
  // a body of many states takes no nationality: what stands behind it is another's
  const own = name.entry?.features.kind === "international" ? { to: name.to, country: undefined } : undefined;
  const tail = own ?? tailFrom(s, at, name.to, true);
  // a body goes by names of different gender: the noun that opens this one tells which
  const head = name.kind === "organisation" ? s.a.tokens[name.from]?.type.as["organisation-head"]?.entry.features : undefined;
  const gender = ((head?.number === "s" ? head.gender : undefined) ??
    name.entry?.features.gender ??
    (name.kind === "country" || name.kind === "place" || name.kind === "outlet" ? "f" : "")) as Base["gender"];
  return {
    from: at,
    to: name.kind === "organisation" || name.kind === "outlet" ? tail.to : name.to,
    skip: name.skip,
    kind: name.kind,
    gender,
    number: "s",
    definite: true,
    name,
    country: name.entry?.features.country ?? tail.country,
    head: name.entry,
  };
};
