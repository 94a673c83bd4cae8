/** How many independent origins a claim has: a filled dot for a certain one, a ring for one that may be. */
import { useWords } from "../use-words.ts";

const MOST_DOTS = 6;

export interface IndependentCount {
  readonly certain: number;
  readonly possible: number;
}

export const useOriginsText = (): ((of: IndependentCount) => string) => {
  const w = useWords();
  return ({ certain, possible: n }) => {
    if (certain === n) return w("origins", { n });
    return certain === 0 ? w("originsAtMost", { n }) : w("originsRange", { certain, n });
  };
};

export const Origins = ({ of }: { readonly of: IndependentCount }) => {
  const text = useOriginsText()(of);
  const shown = Math.min(MOST_DOTS, of.possible);
  return (
    <span className="origins">
      <span className="origin-dots" aria-hidden="true">
        {Array.from({ length: shown }, (_, i) => (
          <span key={`dot ${i + 1}`} className={i < of.certain ? "origin-dot origin-certain" : "origin-dot"} />
        ))}
        {of.possible > shown ? <span>+</span> : null}
      </span>
      {text}
    </span>
  );
};
