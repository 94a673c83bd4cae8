/** A case as a document before it is written down: each thing with its facts, the words it stands on, and the number of the source they are from. */
import type { ArticleRef, ClaimRef, EventRef } from "../../../schema/record/shapes.ts";
import type { Store } from "../../store/open-store.ts";
import { versionsShown } from "../refs/article-refs.ts";
import { rowById } from "../refs/find-row.ts";
import { reportRefs } from "../refs/report-refs.ts";
import type { CaseThing } from "./case-items.ts";
import { type Language, termIn, wordIn } from "./case-words.ts";

export interface Fact {
  readonly name: string;
  readonly value: string;
}
export interface Quoted {
  readonly words: string;
  /** index into the document's sources, from 1 */
  readonly source: number;
}
export interface Section {
  readonly kind: string;
  readonly heading: string;
  readonly facts: readonly Fact[];
  readonly quotes: readonly Quoted[];
  /** said where not all that tells it is quoted */
  readonly more?: string;
  readonly note?: string;
}
export interface Source {
  readonly outlet?: string;
  readonly title: string;
  readonly published?: string;
  readonly url?: string;
}
export interface CaseDocument {
  readonly language: Language;
  readonly name: string;
  readonly note?: string;
  readonly facts: readonly Fact[];
  readonly sections: readonly Section[];
  readonly sources: readonly Source[];
}

export interface Kept extends CaseThing {
  readonly kind: "claim" | "article" | "event" | "passage";
  readonly ref: string;
  readonly note?: string | undefined;
}

/** Of one thing; what there is more is told by number. */
const MOST_QUOTED = 20;

class Writer {
  readonly sources: Source[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly store: Store;
  private readonly word: ReturnType<typeof wordIn>;
  private readonly term: ReturnType<typeof termIn>;

  constructor(store: Store, language: Language) {
    this.store = store;
    this.word = wordIn(language);
    this.term = termIn(language);
  }

  private source(a: ArticleRef): number {
    const key = `${a.id} ${a.version}`;
    const known = this.numbers.get(key);
    if (known) return known;
    const n = this.sources.push({
      ...(a.outlet ? { outlet: a.outlet.name } : {}),
      title: a.title ?? this.word("untitled"),
      ...(a.published ? { published: a.published } : {}),
      ...(a.url ? { url: a.url } : {}),
    });
    this.numbers.set(key, n);
    return n;
  }

  private fact(name: Parameters<typeof this.word>[0], value: string | undefined): Fact[] {
    return value ? [{ name: this.word(name), value }] : [];
  }

  private async claim(c: ClaimRef): Promise<Omit<Section, "kind" | "note">> {
    const n = await rowById(this.store, "claim", c.id);
    const rows = await this.store.read
      .selectFrom("report as r")
      .innerJoin("version as v", "v.n", "r.version")
      .select("r.n")
      .where("r.claim", "=", n ?? 0)
      .where("r.counted", "=", 1)
      .orderBy("v.instant")
      .orderBy("r.n")
      .execute();
    const told = rows.slice(0, MOST_QUOTED).map((r) => r.n);
    const refs = await reportRefs(this.store, told);
    const quotes = told
      .flatMap((r) => refs.get(r) ?? [])
      .map((r) => ({ words: r.passage.span.quote, source: this.source(r.passage.article) }));
    const { certain, possible } = c.independent;
    const left = rows.length - told.length;
    return {
      heading: c.content,
      facts: [
        ...this.fact("speaker", c.speaker?.name ?? this.word("unknown")),
        ...this.fact("origins", certain === possible ? `${certain}` : `${certain}–${possible}`),
        ...this.fact("outlets", `${c.outlets}`),
        ...this.fact("first", c.first),
      ],
      quotes,
      ...(left > 0 ? { more: `${this.word("more")} ${left}` } : {}),
    };
  }

  private async event(e: EventRef): Promise<Omit<Section, "kind" | "note">> {
    const n = await rowById(this.store, "event", e.id);
    const rows = await this.store.read
      .selectFrom("account as c")
      .innerJoin("version as v", "v.n", "c.version")
      .select(["c.version", "c.in_title", "c.trigger", "c.trigger_start", "v.text", "v.title"])
      .where("c.event", "=", n ?? 0)
      .where("c.counted", "=", 1)
      .orderBy("v.instant")
      .orderBy("c.n")
      .limit(MOST_QUOTED)
      .execute();
    const shown = await versionsShown(
      this.store,
      rows.map((r) => r.version),
    );
    const quotes = rows.flatMap((r) => {
      const version = shown.get(r.version);
      const text = r.in_title === 1 ? (r.title ?? "") : r.text;
      return version
        ? [{ words: sentenceAround(text, r.trigger_start, r.trigger_start + r.trigger.length), source: this.source(version.ref) }]
        : [];
    });
    const left = e.accounts - quotes.length;
    const when = e.start && e.end && e.end !== e.start ? `${e.start} – ${e.end}` : e.start;
    const participants = e.participants.map((p) => p.name).join("، ");
    return {
      heading: [this.term("type", e.type), e.series?.name].filter(Boolean).join(": "),
      facts: [
        ...this.fact("status", this.term("status", e.status)),
        ...this.fact("when", when),
        ...this.fact("place", e.place),
        ...this.fact("participants", participants),
        ...this.fact("conflicts", e.conflicts.map((c) => this.word(c)).join(", ")),
      ],
      quotes,
      ...(left > 0 ? { more: `${this.word("more")} ${left}` } : {}),
    };
  }

  private async body(kept: Kept): Promise<Omit<Section, "kind" | "note">> {
    if (kept.claim) return this.claim(kept.claim);
    if (kept.event) return this.event(kept.event);
    if (kept.article) {
      const source = this.source(kept.article);
      return {
        heading: kept.article.title ?? this.word("untitled"),
        facts: [...this.fact("outlets", kept.article.outlet?.name), ...this.fact("published", kept.article.published)],
        quotes: kept.quote === undefined ? [{ words: "", source }] : [{ words: kept.quote, source }],
      };
    }
    return { heading: kept.ref, facts: [{ name: "", value: this.word("gone") }], quotes: [] };
  }

  async section(kept: Kept): Promise<Section> {
    return { kind: this.word(kept.kind), ...(await this.body(kept)), ...(kept.note ? { note: kept.note } : {}) };
  }
}

const STOP = /[.؟!\n]/u;
const MOST_AROUND = 300;

/** The sentence a trigger stands in, as far as marks tell; never a page. */
const sentenceAround = (text: string, start: number, end: number): string => {
  let [a, b] = [start, end];
  while (a > 0 && start - a < MOST_AROUND && !STOP.test(text[a - 1] as string)) a--;
  while (b < text.length && b - end < MOST_AROUND && !STOP.test(text[b] as string)) b++;
  return text.slice(a, b).trim();
};

export interface CaseHead {
  readonly name: string;
  readonly note?: string | undefined;
  readonly by: string;
  readonly changed: string;
}

export const caseDocument = async (store: Store, head: CaseHead, kept: readonly Kept[], language: Language): Promise<CaseDocument> => {
  const writer = new Writer(store, language);
  const word = wordIn(language);
  const sections: Section[] = [];
  for (const k of kept) sections.push(await writer.section(k));
  return {
    language,
    name: head.name,
    ...(head.note ? { note: head.note } : {}),
    facts: [
      { name: word("by"), value: head.by },
      { name: word("date"), value: head.changed.slice(0, 10) },
    ],
    sections,
    sources: writer.sources,
  };
};
