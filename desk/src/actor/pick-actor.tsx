/** Picks another actor by name. */
import { useState } from "react";
import { ComboBox } from "react-aria-components/ComboBox";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { useAsk } from "../api.ts";
import { Isolated } from "../parts/text.tsx";
import { useWords } from "../use-words.ts";
import type { ActorTold } from "./actor-row.tsx";
import { useKindName } from "./kind-name.ts";

interface PickProps {
  readonly label: string;
  readonly not: string;
  readonly onPick: (actor: ActorTold | undefined) => void;
}

export const PickActor = ({ label, not, onPick }: PickProps) => {
  const w = useWords();
  const kindName = useKindName();
  const [typed, setTyped] = useState("");
  const { data } = useAsk("actors", { name: typed, limit: 12 }, typed.trim().length > 1);
  const found = (data?.items ?? []).filter((a) => a.id !== not);
  return (
    <ComboBox
      className="field"
      items={found}
      inputValue={typed}
      onInputChange={setTyped}
      onSelectionChange={(id) => onPick(found.find((a) => a.id === id))}
      allowsEmptyCollection
      menuTrigger="input"
    >
      <Label>{label}</Label>
      <Input dir="auto" />
      <Popover className="popover">
        <ListBox<ActorTold> className="options" renderEmptyState={() => <p className="quiet">{w("noActors")}</p>}>
          {(actor) => (
            <ListBoxItem id={actor.id} textValue={w.nameOf(actor)} className="option">
              <Isolated>{w.nameOf(actor)}</Isolated>{" "}
              <span className="quiet">
                {kindName(actor.kind)} · {w("reports", { n: actor.reports })}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
};
