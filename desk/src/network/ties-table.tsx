/** The ties of a network as a table: the strongest first. */
import { ActorLink } from "../parts/links.tsx";
import { When } from "../parts/when.tsx";
import { useWords } from "../use-words.ts";
import type { Network } from "./lay-out.ts";
import { ScrollBox } from "../parts/scroll-box.tsx";

interface TiesProps {
  readonly network: Network;
  readonly of: "meetings" | "carriage";
  /** only the ties of this actor */
  readonly around?: string | undefined;
}

export const TiesTable = ({ network, of, around }: TiesProps) => {
  const w = useWords();
  const nodes = new Map(network.nodes.map((n) => [n.id, n]));
  const ties = network.edges
    .filter((e) => around === undefined || e.from === around || e.to === around)
    .flatMap((e) => {
      const [from, to] = [nodes.get(e.from), nodes.get(e.to)];
      return from && to ? [{ ...e, from, to }] : [];
    })
    .sort((a, b) => b.weight - a.weight);
  return (
    <ScrollBox label={w("tiesTable")}>
      <table className="grid">
        <caption className="unseen">{w("tiesTable")}</caption>
        <thead>
          <tr>
            <th scope="col">{of === "carriage" ? w("theCarrier") : w("oneSide")}</th>
            <th scope="col">{of === "carriage" ? w("whomCarried") : w("otherSide")}</th>
            <th scope="col" className="number">
              {w("howOften")}
            </th>
            <th scope="col">{w("lastTime")}</th>
          </tr>
        </thead>
        <tbody>
          {ties.map((t) => (
            <tr key={`${t.from.id} ${t.to.id}`}>
              <th scope="row">
                <ActorLink actor={t.from} />
              </th>
              <td>
                <ActorLink actor={t.to} />
              </td>
              <td className="number">{w.number(t.weight)}</td>
              <td>
                <When iso={t.last?.slice(0, 10)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
};
