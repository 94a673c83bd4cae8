/**
 * Actors found by what they are told by. Whoever a phrase may stand for shares words with it, a headword or a head: with these
 * asked for first, a phrase is not held against every actor of a long text.
 */

interface Told {
  readonly forms: readonly string[];
  readonly lemma: string | undefined;
  readonly head: string | undefined;
}

const NONE: readonly never[] = [];

/** Lists under keys; what is not there is an empty one. */
class Lists<T> {
  readonly #lists = new Map<string, T[]>();

  get(key: string): readonly T[] {
    return this.#lists.get(key) ?? NONE;
  }

  /** Nothing is put twice in a row. */
  put(key: string, value: T): void {
    const list = this.#lists.get(key);
    if (list === undefined) this.#lists.set(key, [value]);
    else if (list[list.length - 1] !== value) list.push(value);
  }
}

export class ActorIndex<A extends Told> {
  readonly #withWord = new Lists<A>();
  readonly #opening = new Lists<A>();
  readonly #ending = new Lists<A>();
  readonly #withLemma = new Lists<A>();
  readonly #withHead = new Lists<A>();
  readonly #called = new Lists<A>();
  readonly #wordless: A[] = [];
  readonly #stem: (form: string) => string;

  constructor(stem: (form: string) => string) {
    this.#stem = stem;
  }

  /** Of an actor that is new or told by other words than before. */
  put(actor: A): void {
    const { forms, lemma, head } = actor;
    for (const form of forms) this.#withWord.put(form, actor);
    if (forms.length === 0) this.#wordless.push(actor);
    else {
      this.#opening.put(forms[0] as string, actor);
      this.#ending.put(this.#stem(forms[forms.length - 1] as string), actor);
    }
    if (lemma !== undefined) this.#withLemma.put(lemma, actor);
    if (head !== undefined) this.#withHead.put(head, actor);
  }

  /** A title, a calling or a word of an office that the actor is known by. */
  putCalling(word: string, actor: A): void {
    this.#called.put(word, actor);
  }

  /** All that have the first of the words, or whose own first word is among them. */
  sharing(forms: readonly string[]): A[] {
    const found = [...this.#wordless, ...this.#withWord.get(forms[0] as string)];
    for (let k = 1; k < forms.length; k++) for (const actor of this.#opening.get(forms[k] as string)) found.push(actor);
    return found;
  }

  withWord = (form: string): readonly A[] => this.#withWord.get(form);
  withLemma = (lemma: string): readonly A[] => this.#withLemma.get(lemma);
  withHead = (head: string): readonly A[] => this.#withHead.get(head);
  withCalling = (word: string): readonly A[] => this.#called.get(word);
  /** All whose last word has this stem. */
  ending = (stem: string): readonly A[] => this.#ending.get(stem);
}
