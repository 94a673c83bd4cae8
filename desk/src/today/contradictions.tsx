/** Claims that other claims deny, correct or answer, one under the other. */
import type { Answer } from "../../../schema/record/operations.ts";
import { ClaimRow } from "../parts/claim-row.tsx";
import { useWords } from "../use-words.ts";
import type { MessageId } from "../words/words.ts";

type Contradicted = Answer<"today">["contradicted"];
const KINDS = {
  denies: "deniesFrom",
  corrects: "correctsFrom",
  answers: "answersFrom",
} as const satisfies Record<Contradicted[number]["kind"], MessageId>;

export const Contradictions = ({ of }: { readonly of: Contradicted }) => {
  const w = useWords();
  if (of.length === 0) return null;
  return (
    <section>
      <h2>{w("contradictions")}</h2>
      {of.map((c) => (
        <div key={`${c.claim.id} ${c.by.id}`} className="contradiction">
          <ClaimRow claim={c.claim} />
          <p className="contradiction-word">
            <span className="flag flag-denied">{w(KINDS[c.kind])}</span>
          </p>
          <ClaimRow claim={c.by} />
        </div>
      ))}
    </section>
  );
};
