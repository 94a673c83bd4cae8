/** What went wrong with something somebody did. */
import { useWords } from "../use-words.ts";

export const Wrong = ({ error }: { readonly error: unknown }) => {
  const w = useWords();
  if (error === undefined || error === null) return null;
  return (
    <p role="alert" className="field-error" dir="auto">
      {w.problem(error)}
    </p>
  );
};
