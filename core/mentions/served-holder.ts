/** An office held for somebody who is named within it: "the envoy of the president X to Sahla, Y". */
import { isA, type Match, matchAt } from "../tokens/annotated.ts";
import { afterTitles, isComma, personAt } from "./holder.ts";
import type { Name } from "./names.ts";
import type { OfficePart } from "./noun-phrase.ts";
import { portfolioEnd } from "./portfolio.ts";
import type { Scene } from "./phrase-words.ts";
import { unknownBehindComma } from "./unknown-holder.ts";

export interface Served {
  /** where the office's own words end, the name of whoever is served among them */
  readonly to: number;
  /** who holds the office, where that is told */
  readonly name: Name | undefined;
}

type Office = OfficePart & { readonly head: Match };

const LEADS_TO_PLACE: ReadonlySet<string> = new Set(["to", "in", "at", "for"]);

const nameBehind = (s: Scene, at: number): Name | undefined => personAt(s, afterTitles(s, isComma(s, at) ? at + 1 : at));

/** "X ON THE AFFAIRS OF": a portfolio behind the name is the office's; whoever holds it need not be told. */
const withPortfolio = (s: Scene, at: number): Served | undefined => {
  const portfolio = s.a.tokens[at]?.type.as.portfolio;
  if (!portfolio || !s.a.lexicon.language.isPurpose(portfolio.proclitics)) return undefined;
  const to = portfolioEnd(s, at, true);
  return { to, name: nameBehind(s, to) };
};

/** "X TO SAHLA Y": where the holder is sent, and his name right behind it. */
const sentTo = (s: Scene, at: number): Served | undefined => {
  const led = matchAt(s.a, at, "preposition");
  const place = led?.enclitic === "" && LEADS_TO_PLACE.has(led.entry.features.role ?? "") ? s.names.startingAt[led.to] : undefined;
  const name = place && place.kind !== "person" ? personAt(s, afterTitles(s, place.to)) : undefined;
  return place && name ? { to: place.to, name } : undefined;
};

const FULL = 2;

/** "X Y" of two full names: the second is the holder's. */
const besideFull = (s: Scene, { from, to }: Name): Served | undefined => {
  const name = to - from >= FULL ? s.names.startingAt[to] : undefined;
  return name?.kind === "person" && name.skip === 0 && name.to - name.from >= FULL ? { to, name } : undefined;
};

/** "the aides of the president X": many, and one name. */
const ofMany = (office: Office, { to }: Name): Served | undefined =>
  office.head.entry.features.number === "p" ? { to, name: undefined } : undefined;

/** "AN adviser TO THE PRESIDENT X said", "A spokesman IN THE NAME OF THE PRESIDENT X": told without the article he has no name, and the name is that of the office it stands behind. */
const ofUnnamed = (s: Scene, { head }: Office, served: number, { from, to }: Name): Served | undefined => {
  const mouth = matchAt(s.a, served - 1, "mouthpiece");
  if ((s.a.tokens[served]?.type.prefixed !== "for" && mouth?.to !== served) || isComma(s, from - 1)) return undefined;
  for (let at = head.from; at < served; at++) if (s.a.tokens[at]?.type.definite) return undefined;
  return { to, name: undefined };
};

/** "X, Y, said": between commas stands who holds the office. */
const apposed = (s: Scene, at: number): Served | undefined => {
  const name = isComma(s, at) ? (personAt(s, afterTitles(s, at + 1)) ?? unknownBehindComma(s, at + 1, "")) : undefined;
  return name && name.skip === 0 && isComma(s, name.to) ? { to: at, name } : undefined;
};

/** `name`: what stands as the office's holder at first sight; undefined where he is that. */
export const servedHolder = (s: Scene, office: Office, name: Name | undefined): Served | undefined => {
  if (!name || name.skip > 0) return undefined;
  for (let at = office.head.to; at < name.from; at++)
    if (isA(s.a, at, "office"))
      return (
        withPortfolio(s, name.to) ??
        sentTo(s, name.to) ??
        besideFull(s, name) ??
        apposed(s, name.to) ??
        ofUnnamed(s, office, at, name) ??
        ofMany(office, name)
      );
  // "THE AIDES OF THE PRESIDENT X", "THE DEPUTY OF THE PRESIDENT X, Y, said", told as one office
  for (let at = office.head.from + 1; at < office.head.to; at++)
    if (isA(s.a, at, "office")) return apposed(s, name.to) ?? ofMany(office, name);
  return undefined;
};
