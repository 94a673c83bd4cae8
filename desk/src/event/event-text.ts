/** An event in a line: what, who, where, when. */
import type { EventRef } from "../../../schema/record/shapes.ts";
import { eventTypes, statuses } from "../../../schema/vocabulary.ts";
import { useWords } from "../use-words.ts";

const MOST_NAMED = 4;

export const useEventText = (): ((event: EventRef) => string) => {
  const w = useWords();
  return (e) => {
    const who = e.participants.slice(0, MOST_NAMED).map((p) => (p.actor ? w.nameOf(p.actor) : p.name));
    const what = `${w.term(eventTypes, e.type)} (${w.term(statuses, e.status)})`;
    const parts = [what, w.list(who), e.place, e.start ? w.date(e.start) : undefined];
    return parts.filter((p) => p !== undefined && p !== "").join(w("comma"));
  };
};
