/** Long work as the API tells of it. */
export interface WorkState {
  readonly id: number;
  readonly operation: string;
  readonly by: string;
  readonly status: "waiting" | "running" | "done" | "failed" | "stopped";
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly failed: number;
  readonly failures: readonly { readonly item: string; readonly message: string }[];
  readonly message?: string;
  readonly asked: string;
  readonly started?: string;
  readonly ended?: string;
  readonly expected?: number;
  readonly about: readonly string[];
}

export const isOver = (s: WorkState): boolean => s.status !== "waiting" && s.status !== "running";
export const doneOf = (s: WorkState): number => s.new + s.changed + s.unchanged + s.failed;

/** The name somebody gave a file, without the folder it was kept in. */
export const shownItem = (item: string): string => item.replace(/^.*khabar-upload-[^/\\]+[/\\]\d+-/u, "");
export const shownMessage = (message: string, item: string): string =>
  (message.startsWith(`${item}: `) ? message.slice(item.length + 2) : message).replace(/\S*khabar-upload-[^/\\\s]+[/\\]\d+-/gu, "");
