/** A series round by round: who came, what is missing, where articles disagree. */
import type { Parameters, Result } from "../../../schema/record/operation.ts";
import type { rounds } from "../../../schema/record/operations/events.ts";
import type { ActorRef, EventRef } from "../../../schema/record/shapes.ts";
import type { Store } from "../../store/open-store.ts";
import { eventRefs } from "../refs/event-refs.ts";
import { seriesNamed } from "./find-series.ts";
import { eventsOfSeries, seriesRefs } from "./list-series.ts";
import { disputesIn } from "./round-disputes.ts";

type Rounds = Result<typeof rounds>;
type Round = Rounds["rounds"][number];

const inOrder = (numbered: ReadonlyMap<number, readonly EventRef[]>, gaps: readonly number[]): Round[] => {
  const all = [...[...numbered.keys()].map((round) => ({ round, missing: false })), ...gaps.map((round) => ({ round, missing: true }))];
  const made: Round[] = [];
  const disputes = disputesIn(numbered);
  for (const { round, missing } of all.sort((a, b) => a.round - b.round)) {
    const events = [...(numbered.get(round) ?? [])];
    const told = disputes.get(round) ?? [];
    const note = missing ? `round ${round} is not in the record` : told.join("; ");
    made.push({ round, missing, disputed: told.length > 0, events, ...(note ? { note } : {}) });
  }
  return made;
};

/** Those who came to most rounds first. */
const participantsOf = (numbered: ReadonlyMap<number, readonly EventRef[]>): Rounds["participants"] => {
  const by = new Map<string, { actor: ActorRef; rounds: Set<number> }>();
  for (const [round, events] of numbered)
    for (const { actor } of events.flatMap((e) => e.participants)) {
      if (!actor) continue;
      const known = by.get(actor.id) ?? { actor, rounds: new Set<number>() };
      known.rounds.add(round);
      by.set(actor.id, known);
    }
  return [...by.values()]
    .map((p) => ({ actor: p.actor, rounds: [...p.rounds].sort((a, b) => a - b) }))
    .sort((a, b) => b.rounds.length - a.rounds.length || (a.rounds[0] ?? 0) - (b.rounds[0] ?? 0));
};

export const showRounds = async (store: Store, p: Parameters<typeof rounds>): Promise<Rounds> => {
  const found = await seriesNamed(store, p.series);
  const refs = await seriesRefs(store, found, p);
  const best = [...refs].sort((a, b) => b.events - a.events)[0] as (typeof refs)[number];
  const n = found[refs.indexOf(best)] as number;
  const held = await eventsOfSeries(store, [n], p);
  const events = await eventRefs(
    store,
    held.map((h) => h.n),
    p,
  );
  const numbered = new Map<number, EventRef[]>();
  const unnumbered: EventRef[] = [];
  for (const h of held) {
    const ref = events.get(h.n);
    if (!ref) continue;
    if (h.round === null) unnumbered.push(ref);
    else numbered.set(h.round, [...(numbered.get(h.round) ?? []), ref]);
  }
  const told: Round[] = inOrder(numbered, best.gaps);
  if (unnumbered.length > 0)
    told.push({
      missing: false,
      disputed: unnumbered.some((e) => e.conflicts.length > 0),
      events: unnumbered,
      note: "no article gives the number",
    });
  return { series: best, rounds: told, participants: participantsOf(numbered) };
};
