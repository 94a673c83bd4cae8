/** What may be wider than the page scrolls by itself, and can be scrolled with the keyboard. */
import type { ReactNode } from "react";

interface ScrollBoxProps {
  readonly label: string;
  readonly className?: string;
  readonly children: ReactNode;
}

export const ScrollBox = ({ label, className, children }: ScrollBoxProps) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: without it only a pointer can scroll
  <section className={`scroll ${className ?? ""}`} aria-label={label} tabIndex={0}>
    {children}
  </section>
);
