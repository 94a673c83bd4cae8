/** Actors with how often, as a table. */
import type { Answer } from "../../../schema/record/operations.ts";
import { ActorLink } from "../parts/links.tsx";
import { useWords } from "../use-words.ts";

interface CounterpartsProps {
  readonly of: Answer<"who">["meets"];
  readonly caption: string;
  readonly name: string;
}

export const Counterparts = ({ of, caption, name }: CounterpartsProps) => {
  const w = useWords();
  return (
    <table className="counts">
      <caption className="unseen">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{name}</th>
          <th scope="col" className="number">
            {w("howOften")}
          </th>
        </tr>
      </thead>
      <tbody>
        {of.map(({ actor, times }) => (
          <tr key={actor.id}>
            <th scope="row">
              <ActorLink actor={actor} />
            </th>
            <td className="number">{w.number(times)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
