/** How many independent origins a claim has: a filled dot for a certain one, a ring for one that may be. */
import { type IndependentOrigins, originsMessage } from "../../../schema/counts.ts";
import { useWords } from "../use-words.ts";

const MOST_DOTS = 6;

export const useOriginsText = (): ((of: IndependentOrigins) => string) => {
  const w = useWords();
  return (independent) => w(...originsMessage(independent));
};

export const Origins = ({ of }: { readonly of: IndependentOrigins }) => {
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
