/** One request and its answer, without redirects: headers, and a body that is given up when it grows too large. */
import { type Dispatcher, request } from "undici";
import { FetchFailure, plainFailure } from "./failure.ts";

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array;
}

export interface Ask {
  readonly dispatcher: Dispatcher;
  readonly headers: Readonly<Record<string, string>>;
  readonly mostBytes: number;
  /** a body that is too large is cut there and kept */
  readonly cut?: boolean;
  readonly signal: AbortSignal;
}

const flat = (headers: Readonly<Record<string, string | readonly string[] | undefined>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name.toLowerCase(), typeof value === "string" ? value : value.join(", ")]],
    ),
  );

const tooLarge = (url: URL, most: number): FetchFailure =>
  new FetchFailure("too-large", `${url.href}: over ${(most / 1024 / 1024).toFixed(1)} MB, which is more than a page or feed has`);

const readBody = async (url: URL, body: Dispatcher.ResponseData["body"], told: number, ask: Ask): Promise<Uint8Array> => {
  // an error that comes after the body was given up has nobody to tell
  body.on("error", () => {});
  if (told > ask.mostBytes && !ask.cut) {
    body.destroy();
    throw tooLarge(url, ask.mostBytes);
  }
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body as AsyncIterable<Uint8Array>) {
    parts.push(part);
    size += part.length;
    if (size <= ask.mostBytes) continue;
    body.destroy();
    if (!ask.cut) throw tooLarge(url, ask.mostBytes);
    break;
  }
  return Buffer.concat(parts).subarray(0, ask.mostBytes);
};

/** Statuses whose body is wanted; of the others only the headers are. */
const hasBody = (status: number): boolean => status === 200 || status === 203;

/** Throws a FetchFailure for whatever goes wrong below HTTP. */
export const oneRequest = async (url: URL, ask: Ask): Promise<Answer> => {
  try {
    const { statusCode, headers, body } = await request(url, {
      method: "GET",
      headers: ask.headers,
      dispatcher: ask.dispatcher,
      signal: ask.signal,
    });
    const plain = flat(headers);
    if (hasBody(statusCode)) {
      const told = Number(plain["content-length"] ?? 0);
      return { status: statusCode, headers: plain, bytes: await readBody(url, body, told, ask) };
    }
    body.on("error", () => {});
    body.destroy();
    return { status: statusCode, headers: plain, bytes: new Uint8Array() };
  } catch (error) {
    if (ask.signal.aborted && ask.signal.reason instanceof FetchFailure) throw ask.signal.reason;
    throw plainFailure(error, url.host);
  }
};
