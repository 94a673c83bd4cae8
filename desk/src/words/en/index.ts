/** The interface in English, a file for each area. */
import { counts } from "../../../../schema/counts.ts";
import { actors } from "./actors.ts";
import { article } from "./article.ts";
import { cases } from "./cases.ts";
import { claim } from "./claim.ts";
import { events } from "./events.ts";
import { frame } from "./frame.ts";
import { network } from "./network.ts";
import { parts } from "./parts.ts";
import { review } from "./review.ts";
import { search } from "./search.ts";
import { today } from "./today.ts";
import { work } from "./work.ts";

export const en = {
  ...counts.en,
  ...actors,
  ...article,
  ...cases,
  ...claim,
  ...events,
  ...frame,
  ...network,
  ...parts,
  ...review,
  ...search,
  ...today,
  ...work,
} as const;
