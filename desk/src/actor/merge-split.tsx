/** Two of one, or one of two: what a person says about who is who, each with a way back. */
import { useState } from "react";
import type { Answer } from "../../../schema/record/operations.ts";
import { useTell } from "../api.ts";
import { Confirm, FormDialog } from "../parts/dialogs.tsx";
import { Field } from "../parts/fields.tsx";
import { Isolated } from "../parts/text.tsx";
import { useWords } from "../use-words.ts";
import type { ActorTold } from "./actor-row.tsx";
import { PickActor } from "./pick-actor.tsx";

type Who = Answer<"who">;
type Decided = (n: number, what: string) => void;

export const Merge = ({ actor, decided }: { readonly actor: Who["actor"]; readonly decided: Decided }) => {
  const w = useWords();
  const [other, setOther] = useState<ActorTold>();
  const tell = useTell("merge-actors");
  const merge = async ({ note }: Readonly<Record<string, string>>) => {
    if (!other) throw new Error(w("pickOne"));
    const { decision } = await tell.mutateAsync({ actors: [actor.id, other.id], ...(note ? { note } : {}) });
    decided(decision, w("mergedNow", { name: w.nameOf(other), into: w.nameOf(actor) }));
  };
  return (
    <FormDialog
      open={w("mergeActors")}
      title={w("mergeTitle", { name: w.nameOf(actor) })}
      about={<p>{w("mergeAbout", { name: w.nameOf(actor) })}</p>}
      submit={w("mergeActors")}
      act={merge}
    >
      <PickActor label={w("sameAs")} not={actor.id} onPick={setOther} />
      <Field name="note" label={w("noteWhy")} />
    </FormDialog>
  );
};

export const Names = ({ who, may, decided }: { readonly who: Who; readonly may: boolean; readonly decided: Decided }) => {
  const w = useWords();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const tell = useTell("split-actor");
  const ORIGINS = { seed: w("nameSeed"), reading: w("nameReading"), person: w("namePerson") };
  const splittable = may && who.names.length > 1;
  const split = async ({ note }: Readonly<Record<string, string>>) => {
    const { decision, actor } = await tell.mutateAsync({ actor: who.actor.id, names: [...chosen], ...(note ? { note } : {}) });
    setChosen([]);
    decided(decision, w("splitNow", { name: w.nameOf(actor) }));
  };
  const toggle = (name: string): void => setChosen((c) => (c.includes(name) ? c.filter((n) => n !== name) : [...c, name]));
  return (
    <>
      <table className="counts">
        <caption className="unseen">{w("namesAndSpellings")}</caption>
        <thead>
          <tr>
            {splittable ? <th scope="col">{w("anothers")}</th> : null}
            <th scope="col">{w("filterName")}</th>
            <th scope="col">{w("nameFrom")}</th>
            <th scope="col" className="number">
              {w("howOften")}
            </th>
          </tr>
        </thead>
        <tbody>
          {who.names.map((n) => (
            <tr key={n.name}>
              {splittable ? (
                <td>
                  <input
                    type="checkbox"
                    aria-label={w("anothersName", { name: n.name })}
                    checked={chosen.includes(n.name)}
                    onChange={() => toggle(n.name)}
                  />
                </td>
              ) : null}
              <th scope="row">
                <Isolated>{n.name}</Isolated>
              </th>
              <td>{ORIGINS[n.origin]}</td>
              <td className="number">{w.number(n.uses)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {splittable && chosen.length > 0 && chosen.length < who.names.length ? (
        <Confirm
          open={w("splitActor")}
          title={w("splitActorTitle")}
          about={
            <>
              <p>{w("splitActorAbout")}</p>
              <ul>
                {chosen.map((n) => (
                  <li key={n}>
                    <Isolated>{n}</Isolated>
                  </li>
                ))}
              </ul>
            </>
          }
          submit={w("splitActor")}
          act={split}
        >
          <Field name="note" label={w("noteWhy")} />
        </Confirm>
      ) : null}
    </>
  );
};
