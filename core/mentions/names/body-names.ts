/** The name of a body from the words the tagger took for it, without the object, the crowd or the member that stands behind it. */
import type { Annotated } from "../../tokens/annotated.ts";
import { endsPartyName } from "../name-words.ts";
import type { Name } from "../names.ts";
import { isGluedPlace, leadsAway } from "./name-ends.ts";
import { changed } from "./new-name.ts";

const withLastWord = (a: Annotated, name: Name): Name => (endsPartyName(a, name.from, name.to) ? changed(name, { to: name.to + 1 }) : name);

/** "the presidency its welcome": a verbal noun with its pronoun is what is said, not who says it. */
const withoutObject = (a: Annotated, name: Name): Name => {
  for (let at = name.from + 1; at < name.to; at++) {
    const cue = a.tokens[at]?.type.as.cue;
    if (cue && a.lexicon.language.isPronoun(cue.enclitic)) return changed(name, { to: at });
  }
  return name;
};

/** "called THE MINISTRY OF HEALTH the citizens to": behind a definite word a crowd with the article is somebody else. */
const withoutCrowd = (a: Annotated, name: Name): Name => {
  for (let at = name.from + 2; at < name.to; at++) {
    const type = a.tokens[at]?.type;
    const crowd = type?.definite && !type.adjectival && !type.as.demonym && type.as.group !== undefined && type.as.anonymous !== undefined;
    if (crowd && a.tokens[at - 1]?.type.definite) return changed(name, { to: at });
  }
  return name;
};

/**
 * "the head of the union of the lakes LAYLA SHAMI": behind a definite noun a body's name is complete, and a given name begins its
 * member's. Behind a bare noun or a title it belongs to the body: the King Saud University.
 */
const withoutMember = (a: Annotated, name: Name): Name[] => {
  for (let at = name.from + 2; at < name.to - 1; at++) {
    const type = a.tokens[at]?.type;
    const before = a.tokens[at - 1]?.type;
    if (type?.as["given-name"]?.skip !== 0 || type.definite || before?.as.honorific || before?.as.office) continue;
    // "the faculty of letters AT-SOUSSE Layla Shami": the town ends the body's name as well
    if (!before?.definite && !isGluedPlace(a, at - 1)) continue;
    let to = at + 1;
    while (to < name.to && !leadsAway(a, to)) to++;
    const person: Name = changed(name, { from: at, to, skip: 0, kind: "person" });
    return [changed(name, { to: at }), ...(to - at > 1 ? [person] : [])];
  }
  return [name];
};

/** The body, and the member that the tagger drew in, if it did. */
export const bodyNames = (a: Annotated, tagged: Name): Name[] =>
  withoutMember(a, withoutCrowd(a, withoutObject(a, withLastWord(a, tagged))));
