/** Persons told by name, and whom they were told before as. */
import type { ActorDirectory } from "./actor-directory.ts";
import { initialsFit, isRun } from "./actor-likeness.ts";
import type { Actor } from "./actors.ts";
import type { NounPhrase, Range } from "./noun-phrase.ts";
import { type OfficeWords, officeWords, servedIn } from "./office-words.ts";
import { bare, callingsOf, formsOf } from "./phrase-forms.ts";
import { isA, nameOf } from "../tokens/annotated.ts";
import type { Scene } from "./phrase-words.ts";

/** What he is called before his name: not whom he serves, "the adviser OF THE PRESIDENT X", or speaks for, "IN THE NAME of the president". */
const titlesOf = (s: Scene, { from, skip, office }: NounPhrase, to: number): readonly Range[] => {
  if (!office || office.to > to) return [{ from, to, skip }];
  const behind = { from: office.to, to, skip: 0 };
  if (office.spokesman) for (let at = from; at < to; at++) if (isA(s.a, at, "mouthpiece")) return [{ from, to: at, skip }, behind];
  const served = servedIn(s, office);
  if (served.from === served.to) return [{ from, to, skip }];
  return [
    { from, to: served.from, skip },
    { from: served.to, to, skip: 0 },
  ];
};

export const personTold = (d: ActorDirectory, phrase: NounPhrase, range: Range): Actor => {
  const forms = formsOf(d.scene, range);
  const lemma = d.scene.names.startingAt[range.from]?.entry?.lemma;
  const isPerson = (a: Actor) => a.kind === "person";
  const known =
    d.lastWhere(
      (a) =>
        isPerson(a) &&
        (isRun(forms, a.forms) || isRun(a.forms, forms) || initialsFit(forms, a.forms) || (lemma !== undefined && a.lemma === lemma)),
      d.comparable(forms, lemma),
    ) ?? (forms.length === 1 ? (d.endingLike(forms[0] as string) ?? d.spelledLike(forms[0] as string, lemma)) : d.nearlyNamed(forms));
  const name = nameOf(d.scene.a, range);
  const actor =
    known ??
    d.add({
      kind: "person",
      name,
      forms,
      gender: phrase.gender,
      number: "s",
      country: phrase.country,
      head: undefined,
      beside: phrase.head?.class === "counterpart",
    });
  d.bearsLemma(actor, lemma);
  for (const titles of titlesOf(d.scene, phrase, range.from)) for (const word of callingsOf(d.scene, titles)) d.call(word, actor);
  const [title] = bare(d.scene, formsOf(d.scene, { from: phrase.from, to: Math.min(phrase.from + 1, range.from), skip: phrase.skip }));
  if (title !== undefined) d.entitle(actor, title);
  // "KING X": a title that belongs to the name is what he is called as well
  if (forms.length > 1 && d.scene.a.tokens[range.from]?.type.as.office) d.call(bare(d.scene, forms)[0] as string, actor);
  if (forms.length > actor.forms.length) d.rename(actor, name, forms);
  if (phrase.gender !== "" && actor.gender === "") actor.gender = phrase.gender;
  const office = phrase.office ? officeWords(d.scene, phrase.office) : officeOfCounterpart(d, phrase, actor);
  if (office) d.holdsNow(actor, office);
  for (const other of phrase.others ?? []) d.holdsNow(actor, officeWords(d.scene, other));
  actor.country ??= phrase.country;
  return actor;
};

/** "the foreign minister met his Sahlani counterpart X": X is foreign minister too, of Sahla. */
const officeOfCounterpart = (d: ActorDirectory, phrase: NounPhrase, actor: Actor): OfficeWords | undefined => {
  if (phrase.head?.class !== "counterpart" || phrase.country === undefined) return undefined;
  const other = d.lastWhere((a) => a !== actor && a.kind === "person" && (a.mentions[0] ?? 0) < phrase.from, d.holders);
  const office = other?.offices.at(-1);
  return office && office.country !== phrase.country ? { ...office, words: office.own, country: phrase.country, former: false } : undefined;
};
