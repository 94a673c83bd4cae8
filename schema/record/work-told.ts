/** Long work as the API tells of it. */
export interface WorkTold {
  readonly id: number;
  readonly operation: string;
  readonly by: string;
  readonly status: "waiting" | "running" | "done" | "failed" | "stopped";
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly failed: number;
  /** the latest failures, each with its reason */
  readonly failures: readonly { readonly item: string; readonly message: string }[];
  readonly message?: string | undefined;
  /** ISO 8601: when it was asked for, begun, ended */
  readonly asked: string;
  readonly started?: string;
  readonly ended?: string;
  /** how many things it is about, where that is known before it begins */
  readonly expected?: number | undefined;
  /** what it is about, in the words of whoever asked: names of files, an address */
  readonly about: readonly string[];
}
