/** What a rule takes only far behind its cue: where none of it stands in the rest of the sentence, all ways to get there are spared. */
import type { WordClass } from "../../language.ts";
import type { Scene } from "../../mentions/phrase-words.ts";
import { type Scan, when } from "../../rules/pattern.ts";
import { type Match, matchAt, mayBe } from "../../tokens/annotated.ts";
import { type ClassSet, classSet } from "../../tokens/class-set.ts";
import type { P } from "./scan.ts";

/** The last place of a member of the class, -1 where there is none. The token behind the sentence is looked at too, for elements that do not ask where it ends. */
const lastOf = ({ scene: { a }, from, to }: Scan<Scene>, cls: WordClass, classes: ClassSet, test: (m: Match) => boolean): number => {
  for (let at = to; at >= from; at--) {
    const m = mayBe(a, at, classes) ? matchAt(a, at, cls) : undefined;
    if (m !== undefined && test(m)) return at;
  }
  return -1;
};

/** Here or further on in the sentence stands a member of the class of which the test holds. */
export const ahead = (cls: WordClass, test: (m: Match) => boolean = () => true): P => {
  const classes = classSet([cls]);
  let asked: Scan<Scene> | undefined;
  let last = -1;
  return when((scan, at) => {
    if (scan !== asked) last = lastOf(scan, cls, classes, test);
    asked = scan;
    return at <= last;
  });
};
