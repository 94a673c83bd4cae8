/** Who speaks behind a verb that may be no verb, or behind a time: somebody, and no part of what stands between. */
import type { NounPhrase } from "../../../core/mentions/noun-phrase.ts";
import { behindTimes } from "../../../core/mentions/phrase-words.ts";
import { sourceAt } from "../../../core/mentions/source-phrase.ts";
import { source } from "../../../core/reports/elements.ts";
import { when } from "../../../core/rules/pattern.ts";
import { isA, matchAt } from "../../../core/tokens/annotated.ts";
import { agrees, get, isAbout, type P } from "./report-parts.ts";

const VOICING: ReadonlySet<NounPhrase["kind"]> = new Set(["person", "office", "organisation", "honorific", "group", "anonymous"]);

/** Somebody right behind a verb of voicing that is spelt like "across". */
export const whoVoices: P = source("subject", (p, scan) => VOICING.has(p.kind) && p.skip === 0 && agrees(p, scan));

/** "about", which the verb takes to itself, stands here, and no clause has begun since the subject. */
export const aboutNext: P = when((scan, at) => {
  const { a } = scan.scene;
  const m = matchAt(a, at, "preposition");
  if (m === undefined || !isAbout(m)) return false;
  for (let i = get<NounPhrase>(scan, "subject")?.to ?? at; i < at; i++) if (isA(a, i, "complementiser")) return false;
  return true;
});

const NAMED: ReadonlySet<NounPhrase["kind"]> = new Set(["person", "office", "organisation"]);

/** "affirmed TODAY THE MINISTER his keenness on": behind the time stands who speaks, and what he affirms is nothing between. */
export const noSubjectBehindTimes: P = when((scan, at) => {
  if (scan.scene.inTime[at] !== 1) return true;
  const phrase = sourceAt(scan.scene, behindTimes(scan.scene, at));
  return phrase === undefined || !NAMED.has(phrase.kind) || phrase.skip > 0 || !phrase.definite || !agrees(phrase, scan);
});
