/** Single keys of the review. */
import { useCallback, useRef } from "react";
import { GO_WAIT, useSingleKeys } from "../single-keys.ts";
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

export const useReviewKeys = (act: (what: ReviewAct) => void, enabled: boolean): void => {
  const goUntil = useRef(0);
  const press = useCallback(
    (e: KeyboardEvent): boolean => {
      const going = Date.now() < goUntil.current;
      goUntil.current = e.code === "KeyG" ? Date.now() + GO_WAIT : 0;
      const key = going || e.shiftKey ? undefined : reviewKeys.find((k) => k.code === e.code);
      if (key) act(key.act);
      return key !== undefined;
    },
    [act],
  );
  useSingleKeys(press, enabled);
};
