/** The way up from the end of a long page. */
import { useWords } from "../use-words.ts";

export const BackToTop = () => {
  const w = useWords();
  const up = () => {
    scrollTo({ top: 0 });
    document.querySelector<HTMLElement>("main h1")?.focus({ preventScroll: true });
  };
  return (
    <button type="button" className="back-to-top no-print" onClick={up}>
      <span aria-hidden="true">↑</span> {w("backToTop")}
    </button>
  );
};
