/** The interface in English, a file for each area. */
import { frame } from "./frame.ts";
import { parts } from "./parts.ts";

export const en = { ...frame, ...parts } as const;
