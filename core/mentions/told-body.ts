/** Bodies, states, outlets and places: the one told before by this name or a shorter form, or another. */
import type { ActorDirectory } from "./actor-directory.ts";
import { isIndefinite, isOtherForm, isRun, sameBody, shortens } from "./actor-likeness.ts";
import type { Actor } from "./actors.ts";
import type { NounPhrase, Range } from "./noun-phrase.ts";
import { bare, formsOf } from "./phrase-forms.ts";
import { nameOf } from "../tokens/annotated.ts";

/** A body told without its head begins with the article: the Russian foreign [ministry]; a fleet of a company is not the company. */
const isHeadless = (d: ActorDirectory, at: number): boolean => {
  return d.scene.a.tokens[at]?.type.definite ?? false;
};

export const bodyTold = (d: ActorDirectory, phrase: NounPhrase): Actor => {
  const forms = bare(d.scene, formsOf(d.scene, phrase));
  const kind = phrase.kind === "country" ? "country" : phrase.kind === "outlet" ? "outlet" : phrase.kind === "place" ? "place" : "body";
  const head = phrase.head?.lemma;
  const short =
    phrase.to - phrase.from === 1 &&
    phrase.definite &&
    (phrase.head?.class === "organisation-head" || phrase.head?.class === "outlet-head");
  // listed under one headword: the kingdom and the state it is
  const listed = kind === "body" || (kind === "country" && !phrase.members);
  const lemma = listed ? phrase.name?.entry?.lemma : undefined;
  const indefinite = isIndefinite(d.scene, phrase);
  const same = (a: Actor) =>
    !(short && phrase.number === "s" && a.number === "p") &&
    (sameBody(forms, a.forms, isHeadless(d, phrase.from)) ||
      sameBody(a.forms, forms, isHeadless(d, a.mentions[0] ?? 0)) ||
      (lemma !== undefined && a.lemma === lemma && (kind === "body" || isOtherForm(forms, a.forms, lemma))) ||
      (kind === "body" && (shortens(d.scene, forms, a.forms) || shortens(d.scene, a.forms, forms))) ||
      (short && (a.head === head || (a.kind === "body" && a.forms.includes(forms[0] as string)))));
  const among = d.comparable(forms, lemma, short ? head : undefined).filter((a) => a.kind === kind && same(a));
  // "the alliance": the alliance of X before the council of the alliance
  const ofHead = (a: Actor) => a.forms[0] === forms[0] && a.forms.length > 1;
  const known =
    (short ? d.lastWhere((a) => a.indefinite === indefinite && ofHead(a), among) : undefined) ??
    d.lastWhere((a) => a.indefinite === indefinite, among) ??
    d.lastWhere(() => true, among);
  // "the Omani capital Muscat" is called Muscat
  const range = (phrase.kind === "outlet" || phrase.kind === "place") && phrase.name ? phrase.name : phrase;
  const name = nameOf(d.scene.a, range);
  const { gender, number, country } = phrase;
  const told = !known && short && kind === "body" && number === "s" ? namedBefore(d, phrase, forms[0] as string) : undefined;
  if (told)
    return d.add({ kind, name: nameOf(d.scene.a, told), forms: bare(d.scene, formsOf(d.scene, told)), gender, number, country, head });
  if (!known) return d.add({ kind, name, forms, gender, number, country, head, lemma, indefinite });
  d.bearsLemma(known, lemma);
  const longer = forms.length > known.forms.length && (isRun(known.forms, forms) || shortens(d.scene, known.forms, forms));
  // "the kingdom", and then by its own name
  const usual = kind === "country" && name === lemma && known.name !== lemma && known.forms.length === 1;
  if (longer || usual) d.rename(known, name, forms);
  return known;
};

/** "the secretary of the alliance of X … the alliance": a body told so far only inside another's office. */
const namedBefore = (d: ActorDirectory, phrase: NounPhrase, head: string): Range | undefined => {
  return d.scene.names.list.findLast(
    (n) =>
      n.kind === "organisation" &&
      n.from < phrase.from &&
      n.to - n.from > 1 &&
      bare(d.scene, formsOf(d.scene, { ...n, to: n.from + 1 }))[0] === head,
  );
};
