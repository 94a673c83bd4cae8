/** A date or time, to the precision it has, in the calendar and digits somebody chose. */
import { useWords } from "../use-words.ts";

interface WhenProps {
  readonly iso: string | undefined;
  /** with hours and minutes where it has them */
  readonly exact?: boolean;
  readonly until?: string | undefined;
}

const MACHINE = /^\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?)?)?$/u;

const One = ({ iso, exact }: { readonly iso: string; readonly exact: boolean }) => {
  const w = useWords();
  let text = iso;
  try {
    text = exact ? w.time(iso) : w.date(iso);
  } catch {
    // not a date a calendar knows: shown as it was given
  }
  return <time {...(MACHINE.test(iso) ? { dateTime: iso } : {})}>{text}</time>;
};

export const When = ({ iso, exact = false, until }: WhenProps) => {
  const w = useWords();
  if (!iso) return <span className="quiet">{w("undated")}</span>;
  if (!until || until === iso) return <One iso={iso} exact={exact} />;
  return (
    <span>
      <One iso={iso} exact={exact} />
      {" – "}
      <One iso={until} exact={exact} />
    </span>
  );
};
