/** The shortcuts, listed. */
import { Button } from "react-aria-components/Button";
import { Dialog } from "react-aria-components/Dialog";
import { Heading } from "react-aria-components/Heading";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { places } from "../shortcuts.ts";
import { useWords } from "../use-words.ts";

export const ShortcutsTable = () => {
  const w = useWords();
  return (
    <dl className="keys">
      <div>
        <dt>
          <kbd>/</kbd>
        </dt>
        <dd>{w("keySearch")}</dd>
      </div>
      {places.map((p) => (
        <div key={p.to}>
          <dt>
            <kbd>G</kbd> {w("keyThen")} <kbd>{p.shown}</kbd>
          </dt>
          <dd>{w(p.label)}</dd>
        </div>
      ))}
      <div>
        <dt>
          <kbd>?</kbd>
        </dt>
        <dd>{w("keyHelp")}</dd>
      </div>
    </dl>
  );
};

interface HelpProps {
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}

export const ShortcutsHelp = ({ open, onOpen }: HelpProps) => {
  const w = useWords();
  return (
    <ModalOverlay className="overlay" isDismissable isOpen={open} onOpenChange={onOpen}>
      <Modal className="modal">
        <Dialog>
          <Heading slot="title">{w("shortcuts")}</Heading>
          <p className="quiet">{w("shortcutsAbout")}</p>
          <ShortcutsTable />
          <div className="buttons">
            <Button slot="close">{w("close")}</Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
};
