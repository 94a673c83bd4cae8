/** What is shown where the desk itself fails. */
import type { ErrorComponentProps } from "@tanstack/react-router";
import { Failed } from "./answer.tsx";

export const Broken = ({ error, reset }: ErrorComponentProps) => <Failed error={error as Error} again={reset} />;
