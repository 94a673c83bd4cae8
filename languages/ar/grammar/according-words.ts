/** The words that lead to whoever words are according to, and the source right behind them. */
import type { Scene } from "../../../core/mentions/phrase-words.ts";
import { source, word } from "../../../core/reports/elements.ts";
import { outletInMarks } from "../../../core/reports/recipients.ts";
import { keep, type Scan, seq, single, when } from "../../../core/rules/pattern.ts";
import { type Match, matchAt } from "../../../core/tokens/annotated.ts";

import { isPress } from "./relay-parts.ts";
import { atPause, cueOf, type P } from "./report-parts.ts";

/** "according TO X": the one-letter "to" stands apart, as before marks. */
const isToApart = (scan: Scan<Scene>, at: number): boolean => {
  const m = matchAt(scan.scene.a, at, "preposition");
  return m?.entry.features.role === "for" && m.enclitic === "" && scan.scene.a.tokens[at]?.type.form.length === 1;
};
export const accordingWord: P = single((scan, at) => {
  const m = matchAt(scan.scene.a, at, "according");
  if (m === undefined || m.entry.features.what === "yes" || m.entry.features.weak === "yes" || m.entry.features.pronoun === "yes")
    return -1;
  scan.captures.add("cue", m);
  return m.entry.features.to === "yes" && isToApart(scan, m.to) ? m.to + 1 : m.to;
});
/** "according to HIM": who spoke before. */
export const accordingToHim: P = single((scan, at) => {
  const m = matchAt(scan.scene.a, at, "according");
  if (m?.entry.features.pronoun !== "yes") return -1;
  scan.captures.add("cue", m);
  scan.captures.add("byPronoun", true);
  return m.to;
});
/** "commented ON WHAT he said", "ON WHAT he announced IT": such words lead to a source only behind a comma, with a verb of no object. */
const isSetApart = ({ entry, from, to }: Match, { scene: { a } }: Scan<Scene>): boolean =>
  entry.features.apart !== "yes" ||
  (a.lexicon.language.isComma(a.tokens[from - 1]?.type.text ?? "") && matchAt(a, to, "cue")?.enclitic === "");
export const accordingWhat: P = word(
  "according",
  (m, scan) => m.entry.features.what === "yes" && m.entry.features.weak !== "yes" && isSetApart(m, scan),
);
export const asWhat: P = word("according", (m) => m.entry.features.what === "yes" && m.entry.features.weak === "yes");
export const toSource: P = source("subject", (p, scan) => {
  const { to, who, press } = cueOf(scan).entry.features;
  if (press === "yes" && !isPress(p)) return false;
  if (who === "yes" && p.kind === "common") return false;
  const needsFor = to === "yes";
  return p.kind !== "common" || !needsFor || scan.scene.a.tokens[p.from]?.type.prefixed === "for" || isToApart(scan, p.from - 1);
});
/** A few words in marks that name nobody else, and nothing behind them in their clause. */
export const inMarks: P = (scan, at, next) => {
  const outlet = outletInMarks(scan.scene, at, at);
  return outlet !== undefined && keep(scan, "subject", outlet, () => next(outlet.to));
};
/** "citing "X"", and behind a comma that sets it off "according to "X"". */
export const citedInMarks: P = seq(
  when<Scene>((scan) => {
    const { relay, about, to, who, press } = cueOf(scan).entry.features;
    if (relay === "yes") return about !== "yes";
    const before = scan.scene.a.tokens[cueOf(scan).from - 1]?.type.text ?? "";
    return to !== "yes" && who !== "yes" && press !== "yes" && scan.scene.a.lexicon.language.isComma(before);
  }),
  inMarks,
  atPause,
);
