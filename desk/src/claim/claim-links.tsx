/** What a claim denies, corrects or answers, and what does so to it. */
import { ClaimRow } from "../parts/claim-row.tsx";
import { Reason } from "../parts/reason.tsx";
import { useWords } from "../use-words.ts";
import type { MessageId } from "../words/words.ts";
import type { Trace } from "./tree.ts";

type Kind = Trace["links"][number]["kind"];
const RELATIONS = {
  denies: { to: "deniesTo", from: "deniesFrom" },
  corrects: { to: "correctsTo", from: "correctsFrom" },
  answers: { to: "answersTo", from: "answersFrom" },
} as const satisfies Record<Kind, Record<"to" | "from", MessageId>>;

export const ClaimLinks = ({ of }: { readonly of: Trace["links"] }) => {
  const w = useWords();
  if (of.length === 0) return null;
  return (
    <section>
      <h2>{w("links")}</h2>
      <ul className="plain-list">
        {of.map((l) => (
          <li key={`${l.kind} ${l.direction} ${l.claim.id}`}>
            <p className="relation">
              <span className={l.kind === "denies" ? "flag flag-denied" : "flag"}>{w(RELATIONS[l.kind][l.direction])}</span>{" "}
              <Reason className="quiet">{l.reason}</Reason>
            </p>
            <ClaimRow claim={l.claim} />
          </li>
        ))}
      </ul>
    </section>
  );
};
