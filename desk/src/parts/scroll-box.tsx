/** What may be wider than the page scrolls by itself, and can be scrolled with the keyboard. */
import type { ReactNode } from "react";

interface ScrollBoxProps {
  readonly label: string;
  readonly className?: string;
  readonly children: ReactNode;
}

export const ScrollBox = ({ label, className, children }: ScrollBoxProps) => (
  // a group, not a landmark: the section around it is one already
  // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
  // biome-ignore lint/a11y/noNoninteractiveTabindex: without it only a pointer can scroll
  <div className={`scroll ${className ?? ""}`} role="group" aria-label={label} tabIndex={0}>
    {children}
  </div>
);
