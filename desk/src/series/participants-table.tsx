/** Who came to which round. */
import type { Answer } from "../../../schema/record/operations.ts";
import { ActorLink } from "../parts/links.tsx";
import { useWords } from "../use-words.ts";
import { ScrollBox } from "../parts/scroll-box.tsx";

type Rounds = Answer<"rounds">;

export const ParticipantsTable = ({ of }: { readonly of: Rounds }) => {
  const w = useWords();
  const numbers = of.rounds.flatMap((r) => (r.round === undefined ? [] : [{ round: r.round, missing: r.missing }]));
  return (
    <ScrollBox label={w("participantsByRound")}>
      <table className="grid">
        <caption className="unseen">{w("participantsByRound")}</caption>
        <thead>
          <tr>
            <th scope="col">{w("participant")}</th>
            {numbers.map((n) => (
              <th scope="col" key={n.round} className={n.missing ? "number missing" : "number"}>
                {w.number(n.round)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {of.participants.map(({ actor, rounds }) => (
            <tr key={actor.id}>
              <th scope="row">
                <ActorLink actor={actor} />
              </th>
              {numbers.map((n) => (
                <td key={n.round} className={n.missing ? "number missing" : "number"}>
                  {rounds.includes(n.round) ? (
                    <span className="came" role="img" aria-label={w("cameTo")}>
                      ●
                    </span>
                  ) : n.missing ? (
                    <span className="quiet" role="img" aria-label={w("notInRecord")}>
                      –
                    </span>
                  ) : null}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
};
