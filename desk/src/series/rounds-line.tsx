/** Rounds on a line: those in the record, those that are missing between them, those on which articles disagree. */
import type { Answer } from "../../../schema/record/operations.ts";
import { When } from "../parts/when.tsx";
import { useWords } from "../use-words.ts";
import { ScrollBox } from "../parts/scroll-box.tsx";

export type Round = Answer<"rounds">["rounds"][number];

const stateOf = (round: Round): "missing" | "disputed" | "held" => (round.missing ? "missing" : round.disputed ? "disputed" : "held");

export const anchorOf = (round: Round, index: number): string => `round-${round.round ?? `unnumbered-${index}`}`;

const Stop = ({ round, index }: { readonly round: Round; readonly index: number }) => {
  const w = useWords();
  const state = stateOf(round);
  const start = round.events.find((e) => e.start)?.start;
  return (
    <li className={`stop ${state}`}>
      <a href={`#${anchorOf(round, index)}`}>
        <span className="stop-mark" aria-hidden="true">
          {round.round === undefined ? "·" : w.number(round.round)}
        </span>
        <span className="unseen">{round.round === undefined ? w("unnumbered") : w("roundN", { n: round.round })}</span>
      </a>
      <span className="stop-told">
        {state === "missing" ? w("notInRecord") : start ? <When iso={start} /> : w("undated")}
        {state === "disputed" ? <span className="flag flag-denied">{w("disputed")}</span> : null}
      </span>
    </li>
  );
};

export const RoundsLine = ({ rounds }: { readonly rounds: readonly Round[] }) => {
  const w = useWords();
  return (
    <ScrollBox label={w("roundsOnLine")} className="rounds-line">
      <ol>
        {rounds.map((r, i) => (
          <Stop key={anchorOf(r, i)} round={r} index={i} />
        ))}
      </ol>
    </ScrollBox>
  );
};
