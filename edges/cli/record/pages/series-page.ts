/** Standing mechanisms on a terminal: a list, and one round by round. */
import type { Result } from "../../../../schema/record/operation.ts";
import type { rounds, series } from "../../../../schema/record/operations/events.ts";
import { reasonIn } from "../../../reasons/reason-in.ts";
import { calm, isolate, type Part } from "../../terminal-page.ts";
import type { PageOptions } from "../pages.ts";
import { eventLines, RecordPage } from "./record-page.ts";

type SeriesRef = Result<typeof series>["items"][number];
type Rounds = Result<typeof rounds>;

/** 3, 5–7: runs of numbers by their ends. */
const runs = (numbers: readonly number[]): string => {
  const out: string[] = [];
  for (let i = 0; i < numbers.length; ) {
    let to = i;
    while ((numbers[to + 1] as number) === (numbers[to] as number) + 1) to++;
    out.push(to > i ? `${numbers[i]}–${numbers[to]}` : String(numbers[i]));
    i = to + 1;
  }
  return out.join(", ");
};

const head = (page: RecordPage, s: SeriesRef): void => {
  const { c } = page;
  page.put(c.bold(isolate(s.name)));
  const others = s.names.filter((n) => n !== s.name);
  if (others.length > 0)
    page.row(
      "  ",
      "  ",
      ", ",
      others.map((n): Part => ({ text: n, style: c.dim })),
    );
  const facts = [page.counted(s.events, "eventsCount")];
  if (s.rounds.length > 0) facts.push(`${page.word("rounds")} ${runs(s.rounds)}`);
  if (s.first) facts.push(s.last && s.last !== s.first ? `${s.first} – ${s.last}` : s.first);
  page.put(`  ${page.dim(...facts, s.id)}`);
  if (s.gaps.length > 0) page.put(`  ${c.red(`${calm(page.word("gaps"))}: ${runs(s.gaps)}`)}`);
  if (s.conflicts > 0) page.put(`  ${c.yellow(`${calm(page.word("disputed"))}: ${s.conflicts}`)}`);
};

export const seriesPage = (r: Result<typeof series>, o: PageOptions): string => {
  const page = new RecordPage(o);
  if (r.items.length === 0) page.put(page.c.dim(page.word("nothing")));
  for (const [i, s] of r.items.entries()) {
    if (i > 0) page.put();
    head(page, s);
  }
  if (r.cursor) page.put(`\n${page.c.dim(`${page.word("more")} ${r.cursor}`)}`);
  return page.text();
};

export const roundsPage = (r: Rounds, o: PageOptions): string => {
  const page = new RecordPage(o);
  const { c } = page;
  head(page, r.series);
  for (const round of r.rounds) {
    page.put();
    const name = round.round === undefined ? calm(page.word("unnumbered")) : `${calm(page.word("round"))} ${round.round}`;
    page.put(round.missing ? c.red(`${name}  ${calm(page.word("missing"))}`) : c.bold(name));
    if (round.note && !round.missing) page.latin(reasonIn(o.lang, round.note), "  ", round.disputed ? c.yellow : c.dim);
    for (const e of round.events) eventLines(page, e, "  ");
  }
  if (r.participants.length > 0) {
    page.title("came");
    for (const p of r.participants) page.put(`  ${calm(page.nameOf(p.actor))}  ${c.dim(`${calm(page.word("rounds"))} ${runs(p.rounds)}`)}`);
  }
  return page.text();
};
