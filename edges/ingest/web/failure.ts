/** Why something could not be fetched, in words that say what to do. */
export type FailureCode =
  | "bad-address"
  | "refused-address"
  | "name"
  | "connect"
  | "tls"
  | "timeout"
  | "status"
  | "redirects"
  | "too-large"
  | "broken-body"
  | "robots"
  | "stopped"
  | "not-readable";

export class FetchFailure extends Error {
  readonly code: FailureCode;
  /** the same request may succeed at another time */
  readonly passing: boolean;
  readonly status: number | undefined;
  /** how long the server asks to be left alone, milliseconds */
  readonly waitFor: number | undefined;

  constructor(code: FailureCode, message: string, more: { passing?: boolean; status?: number; waitFor?: number | undefined } = {}) {
    super(message);
    this.name = "FetchFailure";
    this.code = code;
    this.passing = more.passing ?? false;
    this.status = more.status;
    this.waitFor = more.waitFor;
  }
}

const TLS: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: "its certificate has expired",
  CERT_NOT_YET_VALID: "its certificate is not valid yet",
  DEPTH_ZERO_SELF_SIGNED_CERT: "its certificate is signed by itself",
  SELF_SIGNED_CERT_IN_CHAIN: "its certificate rests on one that is signed by itself",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "it does not send the certificates that its own rests on",
  UNABLE_TO_GET_ISSUER_CERT: "the issuer of its certificate is not known",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "the issuer of its certificate is not known here",
  CERT_REVOKED: "its certificate was taken back",
  ERR_TLS_CERT_ALTNAME_INVALID: "its certificate is for another name",
};

const NETWORK: Readonly<Record<string, readonly [FailureCode, string, boolean]>> = {
  ENOTFOUND: ["name", "no such host: check the spelling, or the network", true],
  EAI_AGAIN: ["name", "the name could not be looked up just now", true],
  ECONNREFUSED: ["connect", "nothing answers there", true],
  ECONNRESET: ["connect", "the connection was broken off", true],
  EPIPE: ["connect", "the connection was broken off", true],
  EHOSTUNREACH: ["connect", "the host cannot be reached", true],
  ENETUNREACH: ["connect", "there is no way to that network", true],
  ETIMEDOUT: ["timeout", "the connection took too long", true],
  UND_ERR_CONNECT_TIMEOUT: ["timeout", "the connection took too long", true],
  UND_ERR_HEADERS_TIMEOUT: ["timeout", "no answer came in time", true],
  UND_ERR_BODY_TIMEOUT: ["timeout", "the answer stopped coming", true],
  UND_ERR_SOCKET: ["connect", "the connection was broken off", true],
  UND_ERR_HEADERS_OVERFLOW: ["too-large", "the headers of the answer are too large", false],
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: ["broken-body", "the answer is shorter or longer than it said", true],
};

interface Caused {
  readonly code?: unknown;
  readonly message?: unknown;
  readonly cause?: unknown;
  readonly errors?: readonly unknown[];
}

const failureOf = (caused: Caused, host: string): FetchFailure | undefined => {
  if (caused instanceof FetchFailure) return caused;
  const code = String(caused.code ?? "");
  const tls = TLS[code] ?? (code.startsWith("ERR_SSL") || code === "EPROTO" ? "it does not speak TLS as it should" : undefined);
  if (tls) return new FetchFailure("tls", `${host}: no safe connection: ${tls}`);
  const known = NETWORK[code];
  if (known) return new FetchFailure(known[0], `${host}: ${known[1]}`, { passing: known[2] });
  if (code.startsWith("HPE_")) return new FetchFailure("connect", `${host}: the answer is not HTTP`);
  return undefined;
};

/** What an error of the network means; the causes within it are looked at from the inside out. */
export const plainFailure = (error: unknown, host: string): FetchFailure => {
  const seen: Caused[] = [];
  for (let e: unknown = error; e && typeof e === "object" && seen.length < 8; ) {
    const caused: Caused = e;
    seen.push(caused);
    e = caused.cause ?? caused.errors?.[0];
  }
  for (const caused of seen.reverse()) {
    const failure = failureOf(caused, host);
    if (failure) return failure;
  }
  return new FetchFailure("connect", `${host}: ${(error as Error)?.message || String(error)}`, { passing: true });
};
