/** What is shown while an answer is awaited, and where none comes. */
import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Button } from "react-aria-components/Button";
import { isMissing, isRefused } from "../api.ts";
import { useWords } from "../use-words.ts";
import { Missing } from "./missing.tsx";

export const Waiting = () => {
  const w = useWords();
  return (
    <p role="status" className="waiting">
      {w("loading")}
    </p>
  );
};

export const Failed = ({ error, again }: { readonly error: Error; readonly again: () => unknown }) => {
  const w = useWords();
  return (
    <div role="alert" className="notice">
      <p>{w("failed")}</p>
      <p dir="auto">{w.problem(error)}</p>
      <Button onPress={() => void again()}>{w("retry")}</Button>
    </div>
  );
};

interface AnswerProps<T> {
  readonly of: Pick<UseQueryResult<T>, "data" | "isError" | "error" | "refetch">;
  readonly children: (value: T) => ReactNode;
}

export const AnswerTo = <T,>({ of, children }: AnswerProps<T>) => {
  if (of.data !== undefined) return <>{children(of.data)}</>;
  // whoever is not logged in is led to the door by the frame
  if (!of.isError || isRefused(of.error)) return <Waiting />;
  return isMissing(of.error) ? <Missing /> : <Failed error={of.error as Error} again={of.refetch} />;
};
