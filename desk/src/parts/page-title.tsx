/** A page's heading: names the window, and takes the focus when somebody came here from another page. */
import { type ReactNode, useEffect, useRef } from "react";
import { useWords } from "../use-words.ts";

const arrival = { wanted: false };
/** The next heading takes the focus, so that a keyboard and a screen reader stand where the new page begins. */
export const focusNextTitle = (): void => {
  arrival.wanted = true;
};

interface PageTitleProps {
  /** for the window, and shown where there are no children */
  readonly title: string;
  readonly children?: ReactNode;
  readonly className?: string;
}

export const PageTitle = ({ title, children, className }: PageTitleProps) => {
  const w = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · ${w("khabar")}`;
  }, [title, w]);
  // of a new title only: the page that is being left may be drawn once more meanwhile, with other words for the same
  useEffect(() => {
    if (!arrival.wanted) return;
    arrival.wanted = false;
    heading.current?.focus({ preventScroll: true });
  }, [title]);
  return (
    <h1 ref={heading} tabIndex={-1} className={className}>
      {children ?? title}
    </h1>
  );
};
