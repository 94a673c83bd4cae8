/** What is shown while an answer is awaited, and where none comes. */
import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import { useWords } from "../use-words.ts";

interface AnswerProps<T> {
  readonly of: UseQueryResult<T>;
  readonly children: (value: T) => ReactNode;
}

export const AnswerTo = <T,>({ of, children }: AnswerProps<T>) => {
  const w = useWords();
  if (of.data !== undefined) return <>{children(of.data)}</>;
  if (of.isError)
    return (
      <div role="alert" className="notice">
        <p>{w("failed")}</p>
        <p dir="auto">{of.error.message}</p>
        <Button onPress={() => void of.refetch()}>{w("retry")}</Button>
      </div>
    );
  return (
    <p role="status" className="quiet">
      {w("loading")}
    </p>
  );
};
