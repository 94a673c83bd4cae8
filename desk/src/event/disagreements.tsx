/** Where articles disagree on an event: each value with those that give it. */
import type { Answer } from "../../../schema/record/operations.ts";
import { statuses } from "../../../schema/vocabulary.ts";
import { Source } from "../parts/links.tsx";
import { Isolated } from "../parts/text.tsx";
import { When } from "../parts/when.tsx";
import { useWords } from "../use-words.ts";
import type { MessageId } from "../words/words.ts";
import { ScrollBox } from "../parts/scroll-box.tsx";

type Told = Answer<"event">;
type Field = Told["disagreements"][number]["field"];

const FIELDS = {
  time: "fieldTime",
  place: "fieldPlace",
  round: "fieldRound",
  participants: "fieldParticipants",
  status: "fieldStatus",
} as const satisfies Record<Field, MessageId>;

const ISO = /^\d{4}(?:-\d\d){0,2}(?:T[\d:.Z+-]+)?$/u;
const RANGE = /^(\d{4}(?:-\d\d){0,2})\s*(?:\/|–|\.\.)\s*(\d{4}(?:-\d\d){0,2})$/u;

const Value = ({ field, value }: { readonly field: Field; readonly value: string }) => {
  const w = useWords();
  if (field === "status") return <>{w.term(statuses, value)}</>;
  if (field === "round" && /^\d+$/u.test(value)) return <>{w("roundN", { n: Number(value) })}</>;
  const range = field === "time" ? RANGE.exec(value) : undefined;
  if (range) return <When iso={range[1]} until={range[2]} />;
  if (field === "time" && ISO.test(value)) return <When iso={value} />;
  return <Isolated>{value}</Isolated>;
};

export const Disagreements = ({ told }: { readonly told: Told }) => {
  const w = useWords();
  const accounts = new Map(told.accounts.map((a) => [a.id, a]));
  return (
    <ScrollBox label={w("eventDisagreements")}>
      <table className="grid disagreements">
        <caption className="unseen">{w("eventDisagreements")}</caption>
        <thead>
          <tr>
            <th scope="col">{w("about")}</th>
            <th scope="col">{w("value")}</th>
            <th scope="col">{w("accordingTo")}</th>
          </tr>
        </thead>
        <tbody>
          {told.disagreements.flatMap((d) =>
            d.values.map((v, i) => (
              <tr key={`${d.field} ${v.value}`}>
                {i === 0 ? (
                  <th scope="rowgroup" rowSpan={d.values.length}>
                    {w(FIELDS[d.field])}
                  </th>
                ) : null}
                <td>
                  <Value field={d.field} value={v.value} />
                </td>
                <td>
                  <ul className="sources">
                    {v.accounts.map((id) => {
                      const account = accounts.get(id);
                      return account ? (
                        <li key={id}>
                          <Source article={account.passage.article} at={id} />
                        </li>
                      ) : null;
                    })}
                  </ul>
                </td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </ScrollBox>
  );
};
