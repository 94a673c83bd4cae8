/** What one article has of an event, with the words it stands on. */
import type { Answer } from "../../../schema/record/operations.ts";
import { eventTypes, participantRoles, statuses } from "../../../schema/vocabulary.ts";
import { useCountryName } from "../actor/country-name.ts";
import { ActorName } from "../parts/links.tsx";
import { Passage } from "../parts/passage.tsx";
import { Isolated } from "../parts/text.tsx";
import { When } from "../parts/when.tsx";
import { Reason } from "../parts/reason.tsx";
import { useWords } from "../use-words.ts";

export type AccountTold = Answer<"event">["accounts"][number];

const CERTAINTIES = { sure: "sure", likely: "likely", person: "byPerson" } as const;

export const Who = ({ of }: { readonly of: AccountTold["participants"] }) => {
  const w = useWords();
  const countryName = useCountryName();
  return (
    <ul className="who-list">
      {of.map((p) => (
        <li key={`${p.role} ${p.name}`}>
          <span className="quiet">
            {w.term(participantRoles, p.role)}
            {w("colon")}
          </span>
          <ActorName actor={p.actor} name={p.name} />
          {p.office ? (
            <span className="quiet">
              {" "}
              <Isolated>{p.office}</Isolated>
            </span>
          ) : null}
          {p.country ? <span className="quiet"> · {countryName(p.country)}</span> : null}
        </li>
      ))}
    </ul>
  );
};

interface AccountProps {
  readonly account: AccountTold;
  /** of several accounts, whether this one is marked as another event's */
  readonly chosen?: boolean | undefined;
  readonly onChoose?: (() => void) | undefined;
}

export const Account = ({ account: a, chosen, onChoose }: AccountProps) => {
  const w = useWords();
  return (
    <li className="account" id={a.id}>
      <Passage of={a.passage} at={a.id} />
      <p className="row-foot">
        <span>
          {w.term(eventTypes, a.type)} ({w.term(statuses, a.status)})
        </span>
        <When iso={a.start} until={a.end} />
        {a.place ? <Isolated>{a.place}</Isolated> : null}
        {a.series ? (
          <span>
            <Isolated>{a.series}</Isolated>
            {a.round === undefined ? "" : ` (${w("round", { n: a.round })})`}
          </span>
        ) : null}
        <span>{w("confidenceIs", { share: w.percent(a.confidence) })}</span>
      </p>
      <Who of={a.participants} />
      <p className="quiet small">
        {w("belongs", { how: w(CERTAINTIES[a.certainty]) })}
        {a.reason ? (
          <>
            {w("colon")}
            <Reason>{a.reason}</Reason>
          </>
        ) : null}
      </p>
      {onChoose ? (
        <label className="check">
          <input type="checkbox" checked={chosen ?? false} onChange={onChoose} /> {w("notThisEvent")}
        </label>
      ) : null}
    </li>
  );
};
