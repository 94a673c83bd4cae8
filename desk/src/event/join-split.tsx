/** Two events of one, or one of two: what a person says, each with a way back. */
import { useState } from "react";
import type { Answer } from "../../../schema/record/operations.ts";
import type { EventRef } from "../../../schema/record/shapes.ts";
import { useAsk, useTell } from "../api.ts";
import { Waiting } from "../parts/answer.tsx";
import { Confirm, FormDialog } from "../parts/dialogs.tsx";
import { Field } from "../parts/fields.tsx";
import { useWords } from "../use-words.ts";
import { useEventText } from "./event-text.ts";

type Decided = (n: number, what: string) => void;

const DAYS_AROUND = 10;
const MOST_OFFERED = 30;

const dayBy = (iso: string, days: number): string | undefined => {
  const day = new Date(`${iso.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return undefined;
  return new Date(day.getTime() + days * 86_400_000).toISOString().slice(0, 10);
};

/** Events that may be the same: of those days, or of the same series. */
const useCandidates = (event: EventRef) => {
  const since = event.start ? dayBy(event.start, -DAYS_AROUND) : undefined;
  const until = event.start ? dayBy(event.end ?? event.start, DAYS_AROUND) : undefined;
  const around = useAsk("events", { ...(since ? { since } : {}), ...(until ? { until } : {}), limit: MOST_OFFERED });
  const series = useAsk("events", { series: event.series?.id, limit: MOST_OFFERED }, event.series !== undefined);
  const all = [...(series.data?.items ?? []), ...(around.data?.items ?? [])].filter((e) => e.id !== event.id);
  return { waiting: around.isPending, items: [...new Map(all.map((e) => [e.id, e])).values()] };
};

const Candidates = ({ event, picked, onPick }: { event: EventRef; picked: string | undefined; onPick: (id: string) => void }) => {
  const w = useWords();
  const say = useEventText();
  const { waiting, items } = useCandidates(event);
  if (waiting) return <Waiting />;
  if (items.length === 0) return <p className="quiet">{w("noCandidates")}</p>;
  return (
    <fieldset className="candidates">
      <legend>{w("sameEventAs")}</legend>
      {items.map((e) => (
        <label key={e.id} className="check">
          <input type="radio" name="other" checked={picked === e.id} onChange={() => onPick(e.id)} />
          <span>{say(e)}</span>
        </label>
      ))}
    </fieldset>
  );
};

export const JoinEvents = ({ event, decided }: { readonly event: EventRef; readonly decided: Decided }) => {
  const w = useWords();
  const [picked, setPicked] = useState<string>();
  const tell = useTell("join-events");
  const join = async ({ note }: Readonly<Record<string, string>>) => {
    if (!picked) throw new Error(w("pickOne"));
    const { decision } = await tell.mutateAsync({ events: [event.id, picked], ...(note ? { note } : {}) });
    decided(decision, w("joinedNow"));
  };
  return (
    <FormDialog open={w("joinEvents")} title={w("joinEvents")} about={<p>{w("joinEventsAbout")}</p>} submit={w("joinEvents")} act={join}>
      <Candidates event={event} picked={picked} onPick={setPicked} />
      <Field name="note" label={w("noteWhy")} />
    </FormDialog>
  );
};

interface SplitProps {
  readonly chosen: readonly string[];
  readonly of: Answer<"event">;
  readonly decided: Decided;
}

export const SplitEvent = ({ chosen, of, decided }: SplitProps) => {
  const w = useWords();
  const tell = useTell("split-event");
  const split = async ({ note }: Readonly<Record<string, string>>) => {
    const { decision } = await tell.mutateAsync({ accounts: [...chosen], ...(note ? { note } : {}) });
    decided(decision, w("splitEventNow"));
  };
  if (chosen.length === 0 || chosen.length === of.accounts.length) return null;
  return (
    <Confirm
      open={w("splitEvent")}
      title={w("splitEvent")}
      about={<p>{w("splitEventAbout", { n: chosen.length })}</p>}
      submit={w("splitEvent")}
      act={split}
    >
      <Field name="note" label={w("noteWhy")} />
    </Confirm>
  );
};
