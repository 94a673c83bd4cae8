/**
 * Names in a text: from the lexicon, from the learned tagger, and, once a full name is known, from its last words standing
 * alone. Longer beats shorter; where lengths agree the lexicon beats the tagger. What finds each kind stands in `names/`.
 */
import type { Entry } from "../language.ts";
import type { Tagger } from "../tagger/tagger.ts";
import type { Annotated } from "../tokens/annotated.ts";
import { behindOffices } from "./names/behind-offices.ts";
import { besideListed, choose, chooseAgain, isClearOrLonger, isLongerByNames } from "./names/chosen-names.ts";
import { withFirstNames } from "./names/first-names.ts";
import { withoutObject } from "./names/drawn-objects.ts";
import { givenNames } from "./names/given-names.ts";
import { heldNames } from "./names/held-names.ts";
import { lexicalNames } from "./names/listed-names.ts";
import { markedOutlets } from "./names/marked-outlets.ts";
import { nounNames } from "./names/noun-names.ts";
import { withSurname } from "./names/last-words.ts";
import { withHyphened, withInitial, withoutAdjective, withoutNeighbour } from "./names/name-edges.ts";
import { repeatedNames } from "./names/repeated-names.ts";
import { namesOfSpoken, withoutSpoken } from "./names/spoken-surnames.ts";
import { asSurnames, surnameNames, uncut } from "./names/surnames.ts";
import { taggedNames } from "./names/tagged-names.ts";
import { tailedOutlets } from "./names/tailed-outlets.ts";
import { withoutTwoInOne } from "./names/two-in-one.ts";

export type NameKind = "person" | "organisation" | "country" | "place" | "outlet" | "group";

export interface Name {
  readonly from: number;
  readonly to: number;
  readonly skip: number;
  readonly kind: NameKind;
  readonly source: "lexicon" | "tagger" | "surname" | "context";
  readonly entry: Entry | undefined;
}

export interface Names {
  readonly list: readonly Name[];
  /** for each token, the name that begins there */
  readonly startingAt: readonly (Name | undefined)[];
  /** for each token, the index in `list` of the name that covers it, or -1 */
  readonly covering: Int32Array;
}

/** Lexicon and tagger first; what they leave free may be a given name with what follows it, or a known surname. */
export const findNames = (a: Annotated, tagger: Tagger | undefined): Names => {
  const listed = [...lexicalNames(a), ...markedOutlets(a), ...tailedOutlets(a)];
  const found = choose(a, [...listed, ...besideListed(behindOffices(a, taggedNames(a, tagger)), listed)]);
  const sure = chooseAgain(a, found, withFirstNames(a, found.list));
  const guessed = [...givenNames(a), ...nounNames(a)].filter((name) => isClearOrLonger(sure, name) || isLongerByNames(a, sure, name));
  const first = withoutSpoken(a, guessed.length === 0 ? sure : choose(a, [...sure.list, ...guessed]));
  const spoken = namesOfSpoken(a, first);
  const cut = uncut(a, spoken.length === 0 ? first : choose(a, [...first.list, ...spoken]));
  const grown = withSurname(a, withoutObject(a, cut.list));
  const parted = withoutTwoInOne(a, withHyphened(a, withInitial(a, asSurnames(a, withoutNeighbour(a, withoutAdjective(a, grown))))));
  const whole = chooseAgain(a, cut, heldNames(a, parted));
  const more = [...repeatedNames(a, whole), ...surnameNames(a, whole)];
  return more.length === 0 ? whole : choose(a, [...whole.list, ...more]);
};
