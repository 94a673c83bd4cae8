/** Bytes to text: byte order mark, valid UTF-8, what the page says of itself, then a guess from the bytes. */
import { createRequire } from "node:module";

export interface Decoded {
  readonly text: string;
  readonly charset: string;
  /** the character set was guessed, not told */
  readonly guessed: boolean;
}

const MAGIC: readonly (readonly [string, readonly number[]])[] = [
  ["a PDF", [0x25, 0x50, 0x44, 0x46]],
  ["a ZIP archive or Office document", [0x50, 0x4b, 0x03, 0x04]],
  ["a PNG image", [0x89, 0x50, 0x4e, 0x47]],
  ["a JPEG image", [0xff, 0xd8, 0xff]],
  ["a GIF image", [0x47, 0x49, 0x46, 0x38]],
  ["gzip data", [0x1f, 0x8b]],
  ["an old Office document", [0xd0, 0xcf, 0x11, 0xe0]],
];

const bom = (b: Uint8Array): string | undefined => {
  if (b[0] === 0xef && b[1] === 0xbb && b[2] === 0xbf) return "utf-8";
  if (b[0] === 0xff && b[1] === 0xfe) return "utf-16le";
  return b[0] === 0xfe && b[1] === 0xff ? "utf-16be" : undefined;
};

/** What these bytes are, if they are no text; undefined for text. */
export const notText = (bytes: Uint8Array): string | undefined => {
  for (const [name, magic] of MAGIC) if (magic.every((m, i) => bytes[i] === m)) return name;
  if (bom(bytes)) return undefined;
  const head = bytes.subarray(0, 4096);
  return head.includes(0) && !utf16Guess(head) ? "binary data" : undefined;
};

/** Arabic in UTF-16 without a mark has 06 in every other byte. */
const utf16Guess = (head: Uint8Array): string | undefined => {
  let even = 0;
  let odd = 0;
  for (let i = 0; i + 1 < head.length; i += 2) {
    if (head[i] === 6 || head[i] === 0) even++;
    if (head[i + 1] === 6 || head[i + 1] === 0) odd++;
  }
  const pairs = head.length / 2;
  if (odd > pairs * 0.9) return "utf-16le";
  return even > pairs * 0.9 ? "utf-16be" : undefined;
};

const validUtf8 = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

const declared = (bytes: Uint8Array): string | undefined => {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 2048));
  return /<meta[^>]+charset\s*=\s*["']?([\w-]+)/iu.exec(head)?.[1]?.toLowerCase();
};

const decodeAs = (bytes: Uint8Array, charset: string): string | undefined => {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return undefined;
  }
};

/** Loaded where it is asked for: nearly everything is UTF-8, and the tables of all other sets take as long to load as an article to read. */
const guessOf = (bytes: Uint8Array): string | undefined => {
  const { detect } = createRequire(import.meta.url)("chardet") as typeof import("chardet");
  return detect(bytes)?.toLowerCase();
};

export const decode = (bytes: Uint8Array): Decoded => {
  const marked = bom(bytes);
  if (marked) return { text: decodeAs(bytes, marked) ?? "", charset: marked, guessed: false };
  const wide = bytes.subarray(0, 4096).includes(0) ? utf16Guess(bytes.subarray(0, 4096)) : undefined;
  if (wide) return { text: decodeAs(bytes, wide) ?? "", charset: wide, guessed: true };
  const utf8 = validUtf8(bytes);
  if (utf8 !== undefined) return { text: utf8, charset: "utf-8", guessed: false };
  const told = declared(bytes);
  const asTold = told && told !== "utf-8" ? decodeAs(bytes, told) : undefined;
  if (told && asTold !== undefined) return { text: asTold, charset: told, guessed: false };
  const guess = guessOf(bytes) ?? "windows-1256";
  // chardet takes short Arabic for Latin or Greek at times: of the single-byte sets only the Arabic ones are likely here
  const charset = guess.startsWith("iso-8859-6") || guess === "windows-1256" || guess.startsWith("utf") ? guess : "windows-1256";
  return { text: decodeAs(bytes, charset) ?? new TextDecoder().decode(bytes), charset, guessed: true };
};
