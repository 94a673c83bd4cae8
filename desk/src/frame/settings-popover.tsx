/** The settings beside their button; fetched when somebody opens them. */
import { Link } from "@tanstack/react-router";
import type { RefObject } from "react";
import { Button } from "react-aria-components/Button";
import { Dialog } from "react-aria-components/Dialog";
import { Popover } from "react-aria-components/Popover";
import { SettingsForm } from "../parts/settings-form.tsx";
import { useWords } from "../use-words.ts";

interface SettingsPopoverProps {
  readonly button: RefObject<HTMLButtonElement | null>;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly onHelp: () => void;
}

export const SettingsPopover = ({ button, open, onOpen, onHelp }: SettingsPopoverProps) => {
  const w = useWords();
  const close = (): void => onOpen(false);
  return (
    <Popover triggerRef={button} isOpen={open} onOpenChange={onOpen} placement="bottom end" className="popover">
      <Dialog aria-label={w("settings")}>
        <SettingsForm />
        <p className="popover-foot">
          <Button
            className="small"
            onPress={() => {
              close();
              onHelp();
            }}
          >
            {w("shortcuts")}
          </Button>
          <Link to="/settings" onClick={close}>
            {w("settings")}
          </Link>
        </p>
      </Dialog>
    </Popover>
  );
};
