/** Single keys that do something, by their place, so that an Arabic layout has them too. */
import { useEffect } from "react";
import { useSettings } from "./settings.tsx";

/** After G a key leads to a page, for so many milliseconds. */
export const GO_WAIT = 1500;

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(?:input|textarea|select)$/iu.test(target.tagName));

const isElsewhere = (e: KeyboardEvent): boolean => {
  const inDialog = e.target instanceof Element && e.target.closest("[role=dialog],[role=alertdialog]") !== null;
  return e.ctrlKey || e.metaKey || e.altKey || e.defaultPrevented || isTyping(e.target) || inDialog;
};

/** `press` says whether it took the key. Nobody is asked while somebody types, or has turned single keys off. */
export const useSingleKeys = (press: (e: KeyboardEvent) => boolean, enabled = true): void => {
  const { keys } = useSettings();
  useEffect(() => {
    if (keys === "off" || !enabled) return;
    const listen = (e: KeyboardEvent): void => {
      if (!isElsewhere(e) && press(e)) e.preventDefault();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [keys, enabled, press]);
};
