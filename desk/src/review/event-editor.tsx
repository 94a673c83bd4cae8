/** Corrects an account of an event: what it was, whether it took place, who, where, when. */
import { useState } from "react";
import { Button } from "react-aria-components/Button";
import type { Correction } from "../../../schema/record/operations/review.ts";
import { eventTypes, participantRoles, statuses } from "../../../schema/vocabulary.ts";
import { useWords } from "../use-words.ts";
import { type EventDraft, type EventRead, eventCorrectionOf, eventDraftOf, isDay } from "./event-draft.ts";
import { EditorFrame, NameField, TermChoice } from "./editor-frame.tsx";

interface EventEditorProps {
  readonly event: EventRead;
  readonly onSave: (correction: Correction) => void;
  readonly onCancel: () => void;
}

type Change = (by: Partial<EventDraft>) => void;

const Participants = ({ draft, change }: { readonly draft: EventDraft; readonly change: Change }) => {
  const w = useWords();
  const put = (index: number, by: Partial<EventDraft["participants"][number]>): void =>
    change({ participants: draft.participants.map((p, i) => (i === index ? { ...p, ...by } : p)) });
  return (
    <fieldset>
      <legend>{w("fieldParticipants")}</legend>
      {draft.participants.map((p, i) => (
        <div className="fields-in-line" key={i}>
          <TermChoice label={w("roleOf")} terms={participantRoles} value={p.role} onChange={(role) => put(i, { role })} />
          <NameField label={w("filterName")} value={p.name} names={[]} onChange={(name) => put(i, { name })} />
          <Button className="small" onPress={() => change({ participants: draft.participants.filter((_, n) => n !== i) })}>
            {w("remove")}
          </Button>
        </div>
      ))}
      <Button className="small" onPress={() => change({ participants: [...draft.participants, { role: "party", name: "" }] })}>
        {w("addParticipant")}
      </Button>
    </fieldset>
  );
};

export const EventEditor = ({ event, onSave, onCancel }: EventEditorProps) => {
  const w = useWords();
  const [draft, set] = useState(() => eventDraftOf(event));
  const [told, setTold] = useState("");
  const change: Change = (by) => set((d) => ({ ...d, ...by }));
  const save = (): void => {
    const correction = eventCorrectionOf(event, draft);
    if (draft.start.trim() !== "" && !isDay(draft.start.trim())) setTold(w("dayWanted"));
    else if (Object.keys(correction).length === 0) setTold(w("nothingChanged"));
    else onSave(correction);
  };
  return (
    <EditorFrame onSave={save} onCancel={onCancel} told={told} first="select">
      <div className="fields-in-line">
        <TermChoice label={w("filterType")} terms={eventTypes} value={draft.type} onChange={(type) => change({ type })} />
        <TermChoice label={w("filterStatus")} terms={statuses} value={draft.status} onChange={(status) => change({ status })} />
        <NameField label={w("fieldPlace")} value={draft.place} names={[]} onChange={(place) => change({ place })} />
        <label className="field">
          <span>{w("startsOn")}</span>
          <input dir="ltr" value={draft.start} onChange={(e) => change({ start: e.target.value })} placeholder="2024-05-17" />
        </label>
      </div>
      <Participants draft={draft} change={change} />
    </EditorFrame>
  );
};
