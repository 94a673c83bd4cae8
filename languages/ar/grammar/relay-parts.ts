/** What the patterns of words passed on are made of: outlets one behind the other, documents carried, and the source behind them. */
import type { NounPhrase } from "../../../core/mentions/noun-phrase.ts";
import { closesPhrase, isDefiniteSaying, type Scene } from "../../../core/mentions/phrase-words.ts";
import { sourceAt } from "../../../core/mentions/source-phrase.ts";
import { ahead, comma, source, word } from "../../../core/reports/elements.ts";
import { outletInMarks } from "../../../core/reports/recipients.ts";
import { alt, keep, opt, type Scan, seq, single, when } from "../../../core/rules/pattern.ts";
import { quotationOf } from "../../../core/tokens/quotations.ts";
import type { WordType } from "../../../core/tokens/word-type.ts";
import { type P, aboutWord, get, isAbout, nounCue, cueOf, needs } from "./report-parts.ts";

export const isPress = (p: NounPhrase) => p.kind === "outlet" || (p.kind === "anonymous" && p.head?.features.kind === "media");

/** Outlets one behind the other, "from" between them; the last "from" brings the source. Relays are kept from the publisher's side. */
export const fromSource: P = seq<Scene>(alt(aboutWord, word("mouthpiece")), toWhom);

/** "from "several sources in Sahla"": an unnamed source told between marks. */
const whomInMarks: P = (scan, at, next) => {
  const q = quotationOf(scan.scene.a.quotations, at);
  const found = q?.open === at && !q.broken ? sourceAt(scan.scene, at + 1) : undefined;
  if (!q || found?.kind !== "anonymous" || found.skip > 0 || found.to > q.close) return false;
  return keep(scan, "subject", found, () => next(q.close + 1));
};

export const whom = alt<Scene>(source("subject"), whomInMarks);

export function toWhom(scan: Scan<Scene>, at: number, next: (at: number) => boolean): boolean {
  return whom(scan, at, (after) => {
    const found = get<NounPhrase>(scan, "subject") as NounPhrase;
    if (isPress(found)) {
      const relays = [...(get<NounPhrase[]>(scan, "relays") ?? []), found];
      if (keep(scan, "relays", relays, () => fromSource(scan, after, next))) return true;
    }
    return next(after);
  });
}

/** "to X": whom the words are ascribed to. */
export const toWord: P = word("preposition", (m) => m.entry.features.role === "to" && m.enclitic === "");
/** "learned from X" */
export const fromWord: P = word("preposition", (m) => m.entry.features.role === "from" && m.enclitic === "");
export const forWhom: P = source("subject", (p) => p.skip > 0);

export const citing: P = word("according", (m) => m.entry.features.relay === "yes" && m.entry.features.about === "yes");
export const citingFrom: P = word("according", (m) => m.entry.features.relay === "yes" && m.entry.features.about !== "yes");

/** "the agency said, according to the source, that": who told the outlet. */
export const toldBy: P = seq(
  opt(comma),
  word("according", (m) => m.entry.features.what !== "yes" && m.entry.features.weak !== "yes" && m.entry.features.relay !== "yes"),
  // "based ON its sources"
  opt(toWord),
  source("subject", (p) => p.kind === "anonymous" || p.kind === "person" || p.kind === "office"),
);

const MOST_NAME = 4;

/** "from Wisam Shami HIS SAYING", "from X that": two to four words that no table has for anything but names, up to what he said or a comma. */
const unknownPerson: P = (scan, at, next) => {
  const { scene } = scan;
  const isOfName = (i: number) => {
    const type = scene.a.tokens[i]?.type;
    return (
      type?.kind === "word" && !type.conjoined && type.prefixed === "" && !closesPhrase(scene, i) && (type.definite || isNameLike(type))
    );
  };
  let to = at;
  while (to < scan.to && to - at < MOST_NAME && isOfName(to)) to++;
  const first = scene.a.tokens[at]?.type;
  if (
    to - at < 2 ||
    first?.definite ||
    (scene.a.tokens[to]?.type.kind === "mark" && !scene.a.lexicon.language.isComma(scene.a.tokens[to]?.type.text ?? ""))
  )
    return false;
  const person = { from: at, to, skip: 0 };
  const phrase: NounPhrase = { ...person, kind: "person", gender: "", number: "s", definite: true, person };
  return keep(scan, "subject", phrase, () => next(to));
};
const isNameLike = (type: WordType): boolean => type.classes.every((c) => c === "given-name" || c === "name-particle");

/** Further on stands what may lead the source that words are passed on from, without which no way to get there need be tried. */
export const fromAhead: P = ahead(["preposition", "mouthpiece"], (m) => m.entry.class === "mouthpiece" || isAbout(m));

/** The same where the source may be cited. */
export const sourceAhead: P = ahead(["preposition", "mouthpiece", "according"], (m) => m.entry.class !== "preposition" || isAbout(m));

/** "from" and a person the tables do not know. */
export const fromUnknown: P = seq(alt(aboutWord, word("mouthpiece")), unknownPerson);

/** "from X", "citing, from X": the source behind an outlet. */
export const innerSource: P = alt(seq(citingFrom, toWhom), seq(opt(citing), fromSource), toldBy, seq(citingFrom, unknownPerson));

export const asRelay: P = single((scan, at) => {
  scan.captures.add("relays", [get<NounPhrase>(scan, "relay")]);
  return at;
});

/** "THE REPORTER OF the agency X": the outlet he reports for passes the words on. */
const reporterOf: P = source("reporter", (p) => p.kind === "office");
const ofOutlet: P = single((scan, at) => {
  const reporter = get<NounPhrase>(scan, "reporter") as NounPhrase;
  const marked = outletInMarks(scan.scene, reporter.from + 1, reporter.from + 1);
  if (marked) {
    scan.captures.add("relays", [marked]);
    return Math.max(marked.to, at);
  }
  const outlet = sourceAt(scan.scene, reporter.from + 1);
  if (outlet?.kind !== "outlet" || outlet.name === undefined || outlet.to > at) return -1;
  scan.captures.add("relays", [outlet]);
  return at;
});

/** "relayed "X" from": a few words in marks that name nobody else, where an outlet is told. */
const inMarks: P = single((scan, at) => {
  const outlet = outletInMarks(scan.scene, at, at);
  if (!outlet) return -1;
  scan.captures.add("relays", [outlet]);
  return outlet.to;
});

/** 'learned "X" that': the same, where the outlet says so itself. */
export const saysInMarks: P = single((scan, at) => {
  const outlet = outletInMarks(scan.scene, at, at);
  if (!outlet) return -1;
  scan.captures.add("subject", outlet);
  return outlet.to;
});

/** An outlet that passes words on, or whoever reports for it. */
export const pressRelay: P = alt(seq(source("relay", isPress), asRelay), seq(reporterOf, ofOutlet), inMarks);

export const relaySubject: P = alt(
  seq(reporterOf, ofOutlet),
  inMarks,
  seq(
    source("relay", (p) => p.kind !== "common" || p.definite),
    asRelay,
  ),
);

/** "the agency X for news": what the outlet is for, behind its name. */
export const purpose: P = single((scan, at) => (scan.scene.a.tokens[at]?.type.prefixed === "for" ? at + 1 : -1));

/** A document with its issuer, relayed: "carried a statement by the council that". */
export const relayedDocument: P = source("subject", (p) => p.kind === "document" && p.issuer !== undefined);

/** "HIS SAYING", "THE SAYING" before the clause. */
export const relayedNoun: P = seq(
  nounCue,
  when((scan) => cueOf(scan).enclitic !== "" || isDefiniteSaying(cueOf(scan))),
);

export const relayNoun: P = opt(relayedNoun);

/** What an outlet does with another's words when it says whose they are. */
const PASSING_ON: ReadonlySet<string> = new Set(["say", "add", "announce", "reveal", "confirm", "explain", "point-out"]);

export const relayCue: P = when((scan) => {
  const { act, lemma, frames } = cueOf(scan).entry.features;
  return frames === "relay" || lemma !== undefined || PASSING_ON.has(act ?? "");
});

export const onlyRelay = needs("relay");
