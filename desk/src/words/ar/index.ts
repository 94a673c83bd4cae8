/** الواجهة بالعربية، ملف لكل باب. */
import { article } from "./article.ts";
import { claim } from "./claim.ts";
import { frame } from "./frame.ts";
import { parts } from "./parts.ts";
import { search } from "./search.ts";
import { today } from "./today.ts";

export const ar = { ...frame, ...parts, ...article, ...claim, ...search, ...today } as const;
