/** What people decided about something, each to be taken back. */
import { useAsk, useMay, useTell } from "../api.ts";
import { useSettings } from "../settings.tsx";
import { useWords } from "../use-words.ts";
import { Confirm } from "./dialogs.tsx";
import { When } from "./when.tsx";

export const Decisions = ({ target }: { readonly target: string }) => {
  const w = useWords();
  const { language } = useSettings();
  const may = useMay("reviewer");
  const undo = useTell("undo");
  const { data } = useAsk("decisions", { target });
  if (!data || data.items.length === 0) return null;
  return (
    <section>
      <h2>{w("decisions")}</h2>
      <ul className="plain-list">
        {data.items.map((d) => (
          <li key={d.n} className="row">
            <p>
              <span dir="auto">{d.about[language]}</span>
              {d.note ? (
                <>
                  {" — "}
                  <bdi>{d.note}</bdi>
                </>
              ) : null}
            </p>
            <p className="row-foot">
              <span>
                {w("decidedBy", { name: "" })}
                <bdi>{d.by}</bdi>
              </span>
              <When iso={d.at} exact />
              {d.undone ? <span>{w("decisionUndone")}</span> : null}
              {d.lost ? <span>{w("decisionLost")}</span> : null}
              {may && !d.undone ? (
                <Confirm
                  open={w("undo")}
                  openClass="small"
                  title={w("undo")}
                  about={<p dir="auto">{d.about[language]}</p>}
                  submit={w("undo")}
                  act={() => undo.mutateAsync({ decision: d.n })}
                />
              ) : null}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
};
