/** Long work as it is shown. */
import type { WorkTold } from "../../../schema/record/work-told.ts";

export type WorkState = WorkTold;

export const isOver = (s: WorkState): boolean => s.status !== "waiting" && s.status !== "running";
export const doneOf = (s: WorkState): number => s.new + s.changed + s.unchanged + s.failed;

/** The name somebody gave a file, without the folder it was kept in. */
export const shownItem = (item: string): string => item.replace(/^.*khabar-upload-[^/\\]+[/\\]\d+-/u, "");
export const shownMessage = (message: string, item: string): string =>
  (message.startsWith(`${item}: `) ? message.slice(item.length + 2) : message).replace(/\S*khabar-upload-[^/\\\s]+[/\\]\d+-/gu, "");
