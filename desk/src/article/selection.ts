/** The words somebody selected in an article's text, as offsets into it. */
import { type RefObject, useEffect, useState } from "react";

export interface Selected {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

/** Where a point of the page stands in the text: the paragraph says where it begins, the words before it are counted. */
const offsetOf = (node: Node, offset: number): number | undefined => {
  const element = node instanceof Element ? node : node.parentElement;
  const paragraph = element?.closest<HTMLElement>("[data-start]");
  if (!paragraph) return undefined;
  const before = document.createRange();
  before.selectNodeContents(paragraph);
  before.setEnd(node, offset);
  return Number(paragraph.dataset.start) + before.toString().length;
};

const selectedIn = (root: HTMLElement, text: string): Selected | undefined => {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.startContainer) || !root.contains(range.endContainer)) return undefined;
  const start = offsetOf(range.startContainer, range.startOffset);
  const end = offsetOf(range.endContainer, range.endOffset);
  if (start === undefined || end === undefined) return undefined;
  const quote = text.slice(start, end);
  const lead = quote.length - quote.trimStart().length;
  const trimmed = quote.trim();
  return trimmed === "" ? undefined : { start: start + lead, end: start + lead + trimmed.length, quote: trimmed };
};

export const useSelected = (root: RefObject<HTMLElement | null>, text: string): [Selected | undefined, () => void] => {
  const [selected, set] = useState<Selected>();
  useEffect(() => {
    const look = () => {
      const now = root.current ? selectedIn(root.current, text) : undefined;
      // what was selected stays when a button takes the focus; a new selection in the text replaces it
      if (now) set(now);
      else if (getSelection()?.isCollapsed && root.current?.contains(getSelection()?.anchorNode ?? null)) set(undefined);
    };
    document.addEventListener("selectionchange", look);
    return () => document.removeEventListener("selectionchange", look);
  }, [root, text]);
  return [selected, () => set(undefined)];
};
