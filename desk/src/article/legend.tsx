/** What the marks mean, and which of them are shown. */
import { useWords } from "../use-words.ts";
import type { MessageId } from "../words/words.ts";

export const shownKinds = ["speaker", "cue", "content", "carrier", "event"] as const;
export type ShownKind = (typeof shownKinds)[number];

const NAMES = {
  speaker: "markSpeaker",
  cue: "markCue",
  content: "markContent",
  carrier: "markCarrier",
  event: "markEvent",
} as const satisfies Record<ShownKind, MessageId>;

interface LegendProps {
  readonly hidden: ReadonlySet<ShownKind>;
  readonly onChange: (hidden: ReadonlySet<ShownKind>) => void;
}

export const Legend = ({ hidden, onChange }: LegendProps) => {
  const w = useWords();
  const turn = (kind: ShownKind) => {
    const next = new Set(hidden);
    if (!next.delete(kind)) next.add(kind);
    onChange(next);
  };
  return (
    <fieldset className="legend no-print">
      <legend>{w("marks")}</legend>
      {shownKinds.map((kind) => (
        <label key={kind}>
          <input type="checkbox" checked={!hidden.has(kind)} onChange={() => turn(kind)} />
          <span className={`mark m-${kind} m-first m-last`}>{w(NAMES[kind])}</span>
        </label>
      ))}
    </fieldset>
  );
};
