/** Which reports answer what somebody else said, and whom: "in answer to the remarks of X", "X answered the charges of Y, saying". */
import type { Actors } from "../mentions/actors.ts";
import type { NounPhrase } from "../mentions/noun-phrase.ts";
import { isCueVerb, isWord, type Scene } from "../mentions/phrase-words.ts";
import { sourceAt } from "../mentions/source-phrase.ts";
import { isA, matchAt } from "../tokens/annotated.ts";
import type { PhraseMatch } from "../tokens/phrases.ts";
import type { Sentence } from "../tokens/sentences.ts";
import { ANSWERED, FARTHEST_SUBJECT, ownerOf, phraseOf, toldBehind } from "./answered-words.ts";
import { bearsPronoun, looksBack, type Region } from "./frame.ts";
import type { ReportDraft } from "./read-reports.ts";

/** What a text says of an answer, before it is known which report that is. */
interface Telling extends Region {
  readonly sentence: Sentence;
  /** whose words are answered, where that is told */
  readonly who: NounPhrase | undefined;
  readonly kind: "verb" | "phrase" | "back";
  /** a reporter asked: nobody's words are answered */
  readonly question: boolean;
}

export interface Answer extends Region {
  readonly who: NounPhrase | undefined;
  /** what is said of the words that are answered */
  readonly about: Region | undefined;
}

const FARTHEST_ON = 16;

/** "X answered, on Saturday, the remarks of Y": what the verb's "on" leads to; a response that names nothing answers what was told before it. */
const verbTelling = (s: Scene, at: number, sentence: Sentence): Telling | undefined => {
  const base = { sentence, from: at, kind: "verb" as const };
  for (let on = at + 1; on < Math.min(sentence.to, at + FARTHEST_ON); on++) {
    if (isA(s.a, on, "complementiser") || s.a.quotations.markOf[on] !== -1 || s.a.lexicon.language.isColon(s.a.tokens[on]?.type.text ?? ""))
      break;
    if (isCueVerb(s, on) && s.names.covering[on] === -1) break;
    const preposition = matchAt(s.a, on, "preposition");
    const words = phraseOf(s, on, "answered");
    if (!words && preposition?.entry.features.role !== "on") continue;
    if (!words && preposition && bearsPronoun(preposition)) return { ...base, to: on + 1, who: undefined, question: false };
    const told = toldBehind(s, on, sentence.to);
    // it is answered in deeds, or to something that nobody said
    return told ? { ...base, ...told } : { ...base, to: at + 1, who: undefined, question: true };
  }
  return { ...base, to: at + 1, who: undefined, question: false };
};

const opensSentence = (s: Scene, sentence: Sentence, at: number): boolean => {
  for (let i = sentence.from; i < at; i++) if (isWord(s, i) && !isA(s.a, i, "conjunction")) return false;
  return true;
};

const pointsBack = (s: Scene, sentence: Sentence): boolean => {
  for (let at = sentence.from; at <= sentence.from + 1 && at < sentence.to; at++)
    if (
      s.a.phrases[at]?.some((p) => p.entry.class === "back-pointer" || (p.entry.class === "answering" && p.entry.features.kind === "after"))
    )
      return true;
  return false;
};

const FARTHEST_AFTER = 16;

/** "These remarks come a day after Y's announcement that": what they come after is what somebody said. */
const afterTelling = (s: Scene, at: number, sentence: Sentence): Telling | undefined => {
  let behind = false;
  for (let i = at; i < Math.min(sentence.to, at + FARTHEST_AFTER); i++) {
    behind ||= matchAt(s.a, i, "preposition")?.entry.features.role === "after";
    const words = phraseOf(s, i, "answered");
    const said = s.a.tokens[i]?.type.as.cue?.entry.features.mood === "noun" || isA(s.a, i, "medium");
    const who = behind && words ? ownerOf(s, words.to, sentence.to) : behind && said ? sourceAt(s, i + 1) : undefined;
    if (who && ANSWERED.has(who.kind) && who.to <= sentence.to)
      return { sentence, from: at, to: who.to, who, kind: "back", question: false };
  }
  return undefined;
};

const phraseTelling = (s: Scene, m: PhraseMatch, sentence: Sentence): Telling | undefined => {
  if (m.entry.features.kind === "after") return opensSentence(s, sentence, m.from) ? afterTelling(s, m.from, sentence) : undefined;
  const told = toldBehind(s, m.to - 1, sentence.to);
  return told && { sentence, from: m.from, kind: pointsBack(s, sentence) ? "back" : "phrase", ...told };
};

const isResponse = (s: Scene, at: number): boolean => {
  const cue = s.a.tokens[at]?.type.as.cue;
  if (cue?.entry.features.act !== "respond" || s.a.lexicon.language.isFuture(cue.proclitics)) return false;
  return isCueVerb(s, at) && s.names.covering[at] === -1;
};

const tellingsOf = (s: Scene): Telling[] => {
  const found: Telling[] = [];
  let seen = 0;
  for (let at = 0; at < s.a.tokens.length; at++) {
    const phrase = s.a.phrases[at] === undefined ? undefined : phraseOf(s, at, "answering");
    if (!phrase && s.a.tokens[at]?.type.as.cue?.entry.features.act !== "respond") continue;
    const sentence = s.a.sentences[s.a.sentenceOf[at] as number];
    if (!sentence || at < seen || s.a.quotations.inside[at] !== -1) continue;
    const telling = phrase ? phraseTelling(s, phrase, sentence) : isResponse(s, at) ? verbTelling(s, at, sentence) : undefined;
    if (!telling) continue;
    seen = telling.to;
    found.push(telling);
  }
  return found;
};

const FARTHEST_OUTLET = 30;
const FARTHEST_OPENING = 4;
const REMARKS: ReadonlySet<string> = new Set(["remarks", "statement", "interview", "post", "speech", "message", "report"]);
const isRemark = (s: Scene, at: number): boolean => {
  const cue = s.a.tokens[at]?.type.as.cue?.entry;
  return (
    REMARKS.has(matchAt(s.a, at, "medium")?.entry.features.kind ?? "") || (cue?.features.mood === "noun" && cue.features.act === "accuse")
  );
};

/** "the news that THE PAPER published", "a report of THE PAPER". */
const isPublisher = (s: Scene, at: number): boolean =>
  isA(s.a, at - 2, "relative") || matchAt(s.a, at - 1, "medium")?.entry.features.kind === "report";

/** "denied what X published on", "denied the remarks of Y": whose words are denied stands where what is denied begins; an outlet, behind it. */
const deniedOwner = (s: Scene, d: ReportDraft): { readonly from: number; readonly who: NounPhrase } | undefined => {
  const [region] = d.content.regions;
  if (!region) return undefined;
  const denies = d.frame.cue.entry.features.act === "deny";
  for (let at = region.from; at < Math.min(region.to, region.from + FARTHEST_OPENING); at++) {
    const what = isA(s.a, at, "relative");
    if (!what && !(denies && isRemark(s, at))) continue;
    const who = ownerOf(s, at + 1, region.to, what ? { farthest: FARTHEST_SUBJECT } : {});
    const listed = who?.head !== undefined || who?.name?.entry !== undefined;
    if (who && (denies || (who.kind === "outlet" && listed))) return { from: at, who };
    break;
  }
  if (!denies) return undefined;
  for (let at = region.from + 1; at < Math.min(region.to, region.from + FARTHEST_OUTLET); at++) {
    const who = sourceAt(s, at);
    if (who?.kind === "outlet" && who.to <= region.to && isPublisher(s, at)) return { from: at - 1, who };
  }
  return undefined;
};

const contains = (d: ReportDraft, at: number): boolean => d.content.regions.some((r) => r.from <= at && at < r.to);

/** Sentences behind that in which it is told that somebody answers, with nothing of what he says, up to his words. */
const FARTHEST_WORDS = 2;

const isByAnother = (actors: Actors, d: ReportDraft, who: NounPhrase | undefined): boolean => {
  const actor = who && actors.of(who);
  if (!who || !d.speaker) return true;
  return actor ? d.speaker.actor !== actor && !d.speaker.together.includes(actor) : d.speaker.phrase?.from !== who.from;
};

/** The report that a telling belongs to. */
const hostOf = (s: Scene, actors: Actors, drafts: readonly ReportDraft[], t: Telling): ReportDraft | undefined => {
  const others = drafts.filter((d) => isByAnother(actors, d, t.who));
  const inSentence = (d: ReportDraft, from: number, to = from): boolean => {
    const at = s.a.sentenceOf[d.frame.cue.from] as number;
    return at >= from && at <= to;
  };
  const { index } = t.sentence;
  if (t.kind === "back") return others.findLast((d) => d.frame.cue.from < t.sentence.from && !looksBack(d.frame.tie));
  if (t.kind === "verb") {
    const own = drafts.find((d) => d.frame.cue.from === t.from);
    if (own) return others.includes(own) ? own : undefined;
  } else {
    const before = others.findLast((d) => inSentence(d, index) && d.frame.cue.from < t.from);
    if (before) {
      // "that the state took it in answer to": what is told there is no answer of the speaker's, unless the writer sets it off
      const apart = s.a.lexicon.language.isComma(s.a.tokens[t.from - 1]?.type.text ?? "") || isA(s.a, t.from - 1, "demonstrative");
      return contains(before, t.from) && !apart ? undefined : before;
    }
  }
  // "Y, who had accused": what comes with the relative clause is told of Y, whoever seems to speak
  let { to } = t;
  const behind = isWord(s, to) ? to : to + 1;
  if (t.who && isA(s.a, behind, "relative")) for (to = behind; to < t.sentence.to && (to === behind || isWord(s, to)); ) to++;
  const named = t.who !== undefined || t.question;
  return others.find(
    (d) => d.frame.cue.from >= to && (inSentence(d, index) || (named && inSentence(d, index + 1, index + FARTHEST_WORDS))),
  );
};

const FEWEST_ABOUT = 2;

/** From whose words they are to the end of what is said of them. */
const aboutOf = (s: Scene, actors: Actors, drafts: readonly ReportDraft[], t: Telling): Region | undefined => {
  let [from, to] = [t.to, t.sentence.to];
  for (const d of drafts)
    if (d.frame.from >= from && d.frame.from < to && isByAnother(actors, d, t.who) && d.frame.cue.from !== t.from) to = d.frame.from;
  for (const d of drafts) {
    // "X said, in answer to the remarks of Y on Z, that": the words begin behind what is answered
    const [own] = d.content.regions;
    if (own && own.from > from && own.from <= to && d.frame.cue.from < t.to && isByAnother(actors, d, t.who)) to = own.from;
  }
  const isMark = (at: number): boolean => !isWord(s, at) && s.a.tokens[at]?.type.kind === "mark";
  while (from < to && (isMark(from) || isA(s.a, from, "relative") || isA(s.a, from, "complementiser"))) from++;
  while (to > from && (isMark(to - 1) || isA(s.a, to - 1, "complementiser"))) to--;
  return to - from >= FEWEST_ABOUT ? { from, to } : undefined;
};

/** The answers of a text, by the reports that give them. */
export const answersOf = (s: Scene, actors: Actors, drafts: readonly ReportDraft[]): ReadonlyMap<ReportDraft, Answer> => {
  const answers = new Map<ReportDraft, Answer>();
  if (drafts.length === 0) return answers;
  const asked = new Set<ReportDraft>();
  for (const t of tellingsOf(s)) {
    const host = hostOf(s, actors, drafts, t);
    if (!host) continue;
    if (t.question) {
      asked.add(host);
      continue;
    }
    const known = answers.get(host);
    if (known?.who || (known && !t.who)) continue;
    answers.set(host, { from: t.from, to: t.to, who: t.who, about: t.who ? aboutOf(s, actors, drafts, t) : undefined });
  }
  for (const d of drafts) {
    const denied = answers.get(d)?.who ? undefined : deniedOwner(s, d);
    if (denied && isByAnother(actors, d, denied.who))
      answers.set(d, { from: denied.from, to: denied.who.to, who: denied.who, about: undefined });
  }
  for (const host of asked) if (!answers.get(host)?.who) answers.delete(host);
  return answers;
};
