/** What a decision has come to, on a terminal: its number, how to take it back, and what the record has now. */
import type { ActorRef, ClaimRef, EventRef } from "../../../../schema/record/shapes.ts";
import { label } from "../../labels.ts";
import { calm, isolate } from "../../terminal-page.ts";
import { eventLines, RecordPage } from "../pages/record-page.ts";
import type { PageOptions } from "../pages.ts";
import { claimLines } from "./claim-lines.ts";
import { say } from "./words.ts";

interface Decided {
  readonly decision: number;
  readonly actor?: ActorRef;
  readonly claim?: ClaimRef;
  readonly event?: EventRef;
}

export const decidedPage = (r: Decided, o: PageOptions): string => {
  const page = new RecordPage(o);
  const { c } = page;
  page.put(`${calm(say(o.lang, "decided"))} ${c.bold(String(r.decision))}`);
  page.put(`  ${c.dim(`khabar undo ${r.decision}`)}  ${c.dim(calm(say(o.lang, "takesItBack")))}`);
  if (r.actor) {
    page.put(`${c.bold(isolate(r.actor.name))}${r.actor.english ? `  ${r.actor.english}` : ""}`);
    page.put(`  ${page.dim(label(o.lang, "kind", r.actor.kind), r.actor.id)}`);
  }
  if (r.claim) claimLines(page, r.claim, "", o.lang);
  if (r.event) eventLines(page, r.event, "");
  return page.text();
};

export const undonePage = (r: Decided, o: PageOptions): string => {
  const page = new RecordPage(o);
  page.put(`${calm(say(o.lang, "takenBack"))} ${page.c.bold(String(r.decision))}`);
  return page.text();
};
