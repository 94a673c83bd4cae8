/** The arrow keys go from one result to the next. */
import type { KeyboardEvent } from "react";

export const moveBetweenHits = (event: KeyboardEvent<HTMLElement>): void => {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  const target = event.target as HTMLElement;
  if (step === 0 || !/^(?:a|input)$/iu.test(target.tagName) || target.getAttribute("list")) return;
  const hits = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-hit]")];
  // rows further down stand further down in the page, whatever their order in it
  hits.sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top);
  const now = hits.findIndex((h) => h === target || h.closest(".row")?.contains(target));
  const next = hits[now + step] ?? (now < 0 && step > 0 ? hits[0] : undefined);
  if (!next) return;
  event.preventDefault();
  next.focus();
};
