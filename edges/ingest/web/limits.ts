/** Bounds on what one fetch may take. Times in milliseconds, sizes in bytes. */
export interface Limits {
  readonly connectMs: number;
  readonly headersMs: number;
  /** between two pieces of the body */
  readonly bodyMs: number;
  /** one request with its redirects, without the waiting between tries */
  readonly totalMs: number;
  readonly keepAliveMs: number;
  readonly headerBytes: number;
  /** as it comes over the wire */
  readonly bodyBytes: number;
  /** after gzip, brotli or deflate are undone */
  readonly contentBytes: number;
  readonly redirects: number;
  /** tries after the first */
  readonly retries: number;
  /** a longer Retry-After is not waited for: the failure says so and the work goes on */
  readonly longestWaitMs: number;
}

export const LIMITS: Limits = {
  connectMs: 10_000,
  headersMs: 20_000,
  bodyMs: 20_000,
  totalMs: 60_000,
  keepAliveMs: 10_000,
  headerBytes: 32 * 1024,
  bodyBytes: 16 * 1024 * 1024,
  contentBytes: 32 * 1024 * 1024,
  redirects: 5,
  retries: 2,
  longestWaitMs: 60_000,
};
