/** What an element may begin with: a word or phrase of some class, a mark, a word with a letter before it. */
import type { WordClass } from "../../language.ts";
import type { Scene } from "../../mentions/phrase-words.ts";
import type { Opening, Scan } from "../../rules/pattern.ts";
import { mayBe, typeAt } from "../../tokens/annotated.ts";
import { type ClassSet, classSet, union } from "../../tokens/class-set.ts";

class WordOpening implements Opening<Scene> {
  readonly #classes: ClassSet;
  readonly #mark: boolean;
  readonly #glued: boolean;

  constructor(classes: ClassSet, mark: boolean, glued: boolean) {
    this.#classes = classes;
    this.#mark = mark;
    this.#glued = glued;
  }

  fits({ scene: { a } }: Scan<Scene>, at: number): boolean {
    const type = typeAt(a, at);
    if (type === undefined) return false;
    return (this.#mark && type.kind === "mark") || (this.#glued && type.glued) || mayBe(a, at, this.#classes);
  }

  or(other: WordOpening): WordOpening {
    return new WordOpening(union(this.#classes, other.#classes), this.#mark || other.#mark, this.#glued || other.#glued);
  }
}

interface Opens {
  readonly opens: Opening<Scene>;
}
export const wordsOf = (...classes: readonly WordClass[]): Opens => ({ opens: new WordOpening(classSet(classes), false, false) });
export const MARKS: Opens = { opens: new WordOpening(classSet([]), true, false) };
/** Words that may begin with "by" or "for". */
export const GLUED: Opens = { opens: new WordOpening(classSet([]), false, true) };
