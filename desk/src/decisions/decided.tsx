/** What somebody just decided, told with a way back. */
import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { client, useTell } from "../api.ts";
import { Wrong } from "../parts/wrong.tsx";
import { useWords } from "../use-words.ts";
import { useQueryClient } from "@tanstack/react-query";

export interface Decision {
  readonly n: number;
  /** in words */
  readonly what: string;
}

/** The last decision of this page, and how it is told. */
export const useDecided = () => {
  const [last, set] = useState<Decision>();
  return { last, decided: (n: number, what: string) => set({ n, what }), forget: () => set(undefined) } as const;
};

/** Takes a decision back; all that was asked is asked anew. */
export const useUndo = () => {
  const queries = useQueryClient();
  return async (decision: number): Promise<void> => {
    await client.tell("undo", { decision });
    await queries.invalidateQueries();
  };
};

interface DecidedProps {
  readonly of: Decision | undefined;
  readonly onUndone: () => void;
}

export const Decided = ({ of, onUndone }: DecidedProps) => {
  const w = useWords();
  const undo = useTell("undo");
  const [undone, setUndone] = useState(false);
  const back = (): void => {
    if (!of) return;
    undo.mutate(
      { decision: of.n },
      {
        onSuccess: () => {
          setUndone(true);
          onUndone();
        },
      },
    );
  };
  return (
    <div role="status" className={of ? "decided" : "unseen"}>
      {of ? (
        <>
          <span>{of.what}</span>{" "}
          <Button className="small" onPress={back} isDisabled={undo.isPending}>
            {w("undo")}
          </Button>
        </>
      ) : undone ? (
        w("takenBack")
      ) : (
        ""
      )}
      <Wrong error={undo.error} />
    </div>
  );
};
