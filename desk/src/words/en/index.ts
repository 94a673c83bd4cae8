/** The interface in English, a file for each area. */
import { article } from "./article.ts";
import { claim } from "./claim.ts";
import { frame } from "./frame.ts";
import { parts } from "./parts.ts";
import { search } from "./search.ts";
import { today } from "./today.ts";

export const en = { ...frame, ...parts, ...article, ...claim, ...search, ...today } as const;
