/** Steps past what stands between two commas behind the first side: when, by whose word, with whom he came. */
import { isComma } from "../mentions/holder.ts";
import type { Scene } from "../mentions/phrase-words.ts";
import { joinedSourceAt, sourceAt } from "../mentions/source-phrase.ts";
import { isA, matchAt } from "../tokens/annotated.ts";
import type { Step, Walk } from "./behind-steps.ts";
import { partAt } from "./part-phrase.ts";
import { behindSetting, prefixedRole, roleAt, roleBefore } from "./part-roles.ts";
import { membersOf, SUBJECTS } from "./parts.ts";
import { take } from "./take-part.ts";

const LONGEST_ASIDE = 12;

const isSomebody = (s: Scene, at: number): boolean => {
  const phrase = joinedSourceAt(s, at);
  return phrase !== undefined && (phrase.kind === "group" || membersOf(phrase).every((m) => SUBJECTS.has(m.kind)));
};

/** "and HE is the first to": a clause of its own about whoever stands before. */
const opensClause = (s: Scene, at: number): boolean =>
  (s.a.tokens[at]?.type.conjoined ?? false) && s.a.tokens[at]?.type.as.pronoun !== undefined;

/** Not another side in a row, nor what "and" goes on with. */
const opensAside = (s: Scene, at: number): boolean =>
  opensClause(s, at) ||
  (!(s.a.tokens[at]?.type.conjoined ?? false) && (roleAt(s, at) !== "" || !SUBJECTS.has(sourceAt(s, at)?.kind ?? "group")));

const BRINGS_SIDE: ReadonlySet<string> = new Set(["with", "by"]);

/** "X, WITH HIS COUNTERPART, Y,": the other side, whose name stands behind a comma of its own. */
const bringsNamed = (s: Scene, at: number): boolean => {
  const led = matchAt(s.a, at, "preposition");
  if (!BRINGS_SIDE.has(led ? (led.entry.features.role ?? "") : prefixedRole(s, at))) return false;
  const side = sourceAt(s, led?.to ?? at);
  return side?.person !== undefined && side.person.from > side.from && isComma(s, side.person.from - 1);
};

/** The comma that closes an aside which opens behind the one at this token. */
const closeOf = (s: Scene, comma: number): number | undefined => {
  // "yesterday, in the palace, X": behind when and where comes whom he meets
  if (!opensAside(s, comma + 1) || !opensAside(s, behindSetting(s, comma).at)) return undefined;
  if (bringsNamed(s, comma + 1)) return undefined;
  for (let at = comma + 2; at < comma + LONGEST_ASIDE && s.a.sentenceOf[at] === s.a.sentenceOf[comma]; at++) {
    if (isComma(s, at)) return at;
    if (isA(s.a, at, "complementiser")) return undefined;
  }
  return undefined;
};

/** One side is told, and the verb or the noun waits for the other. */
const waits = ({ trigger, found }: Walk): boolean =>
  found.parts.length === 1 && trigger.type !== "visit" && (found.agent || found.between === true);

/** A noun that no verb carries has its other side behind "with" alone. */
const isBare = ({ trigger }: Walk): boolean => !trigger.verbal && !trigger.light && !trigger.lightBehind && trigger.frame !== "receive";

const LOCAL: ReadonlySet<string> = new Set(["in", "at"]);

/** "received, IN HIS OFFICE IN THE CAPITAL today, X": where, told first in the aside, is where they meet. */
const takePlaces = ({ s, trigger, found }: Walk, from: number, to: number): void => {
  if (!LOCAL.has(roleAt(s, from))) return;
  for (let at = from; at < to; at++) {
    const led = roleBefore(s, at) ?? { role: prefixedRole(s, at), next: at };
    const where = LOCAL.has(led.role) || led.role === "by" ? partAt(s, trigger, led.role, led.next) : undefined;
    if (where && where.to <= to && (led.next > at || where.kind === "place")) take(found, trigger, led.role, where);
  }
};

const BRINGS: ReadonlySet<string> = new Set(["with", "by", "from", "for"]);

/** "X, ACCORDING TO A STATEMENT, met Y", "between X, who came yesterday, and Y": where the other side stands behind it. */
export const passesBetweenCommas: Step = (walk, at) => {
  const { s, trigger, found } = walk;
  if (at !== found.end || !isComma(s, at) || !waits(walk)) return undefined;
  const close = closeOf(s, at);
  // when and where is told of the encounter itself
  if (close === undefined || behindSetting(s, at).at >= close) return undefined;
  if (found.between) {
    const other = (s.a.tokens[close + 1]?.type.conjoined ?? false) && isSomebody(s, close + 1) ? joinedSourceAt(s, close + 1) : undefined;
    if (!other) return undefined;
    take(found, trigger, "between", other);
    found.end = other.to;
    return other.to;
  }
  const behind = behindSetting(s, close + 1).at;
  const role = roleAt(s, behind);
  if (isBare(walk) ? role !== "with" : !isSomebody(s, behind) && !BRINGS.has(role)) return undefined;
  takePlaces(walk, at + 1, close);
  return close + 1;
};
