/**
 * The elements that patterns of attribution are made of, each kind in a file of its own in `elements/`. Each takes tokens and may keep
 * what it took.
 */
export { ahead } from "./elements/ahead.ts";
export { colon, comma, that, word } from "./elements/word.ts";
export { cue, framesOf, takes } from "./elements/cue.ts";
export { quotation } from "./elements/quotation.ts";
export { source } from "./elements/source.ts";
export { looseSource } from "./elements/loose-source.ts";
export { isToldBody, isToldPerson } from "./elements/loose-words.ts";
export { titledPerson } from "./elements/titled-person.ts";
export { fillers, isManner, speaksOnly, tellsHow } from "./elements/fillers.ts";
export { isAnothers } from "./elements/anothers-preposition.ts";
export { bearsBy, byFollows, isWhereWithBy, ownPreposition, prefixedBy, prefixedFor } from "./elements/preposition.ts";
export { isLedNoun } from "./verbal-noun.ts";
export { objectStart } from "./elements/object.ts";
export { wordsOf } from "./elements/opening.ts";
