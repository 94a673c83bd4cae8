/** Single keys of the review: they go by a key's place, so that an Arabic layout has them too. */
import { useEffect } from "react";
import { useSettings } from "../settings.tsx";
import type { MessageId } from "../words/words.ts";

export type ReviewAct = "accept" | "correct" | "none" | "next" | "before" | "undo";

export const reviewKeys = [
  { code: "KeyA", shown: "A", act: "accept", label: "keyAccept" },
  { code: "KeyC", shown: "C", act: "correct", label: "keyCorrect" },
  { code: "KeyX", shown: "X", act: "none", label: "keyNone" },
  { code: "KeyJ", shown: "J", act: "next", label: "keyNext" },
  { code: "KeyK", shown: "K", act: "before", label: "keyBefore" },
  { code: "KeyZ", shown: "Z", act: "undo", label: "keyUndo" },
] as const satisfies readonly { code: string; shown: string; act: ReviewAct; label: MessageId }[];

const GO_WAIT = 1500;

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(?:input|textarea|select)$/iu.test(target.tagName));

export const useReviewKeys = (act: (what: ReviewAct) => void, enabled: boolean): void => {
  const { keys } = useSettings();
  useEffect(() => {
    if (keys === "off" || !enabled) return;
    let goUntil = 0;
    const press = (e: KeyboardEvent): void => {
      // behind G a key leads to a page
      const going = Date.now() < goUntil;
      goUntil = e.code === "KeyG" ? Date.now() + GO_WAIT : 0;
      if (going) return;
      const inDialog = e.target instanceof Element && e.target.closest("[role=dialog],[role=alertdialog]");
      if (e.ctrlKey || e.metaKey || e.altKey || e.shiftKey || e.defaultPrevented || isTyping(e.target) || inDialog) return;
      const key = reviewKeys.find((k) => k.code === e.code);
      if (!key) return;
      e.preventDefault();
      act(key.act);
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [keys, act, enabled]);
};
