/** الواجهة بالعربية، ملف لكل باب. */
import { frame } from "./frame.ts";
import { parts } from "./parts.ts";

export const ar = { ...frame, ...parts } as const;
