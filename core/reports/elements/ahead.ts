/** What a rule takes only far behind its cue: where none of it stands in the rest of the sentence, all ways to get there are spared. */
import type { WordClass } from "../../language.ts";
import type { Scene } from "../../mentions/phrase-words.ts";
import { type Scan, when } from "../../rules/pattern.ts";
import { type Match, matchAt, mayBe } from "../../tokens/annotated.ts";
import { type ClassSet, classSet } from "../../tokens/class-set.ts";
import type { P } from "./scan.ts";

type Test = (m: Match) => boolean;

/** The last place of a member of one of the classes, -1 where there is none. The token behind the sentence is looked at too, for elements that do not ask where it ends. */
const lastOf = ({ scene: { a }, from, to }: Scan<Scene>, classes: readonly WordClass[], set: ClassSet, test: Test): number => {
  for (let at = to; at >= from; at--) {
    if (!mayBe(a, at, set)) continue;
    for (let i = 0; i < classes.length; i++) {
      const m = matchAt(a, at, classes[i] as WordClass);
      if (m !== undefined && test(m)) return at;
    }
  }
  return -1;
};

/** Here or further on in the sentence stands a member of one of the classes of which the test holds. */
export const ahead = (cls: WordClass | readonly WordClass[], test: Test = () => true): P => {
  const classes = typeof cls === "string" ? [cls] : cls;
  const set = classSet(classes);
  let asked: Scan<Scene> | undefined;
  let last = -1;
  return when((scan, at) => {
    if (scan !== asked) last = lastOf(scan, classes, set, test);
    asked = scan;
    return at <= last;
  });
};
