/** Hashes for identity: SHA-256 for a text's version, a fast 53-bit one for ids inside a reading. */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** The first 16 bytes of the SHA-256 of the text's UTF-8, in hex. */
export const versionOf = (text: string): string => bytesToHex(sha256(utf8ToBytes(text))).slice(0, 32);

/** Two mixed 32-bit multiplications over the code units (after cyrb53, public domain): 53 bits in base 36. */
export const shortHash = (text: string): string => hasher("")(text);

/** Hashes of texts that all begin with `prefix`, which is gone through once. */
export const hasher = (prefix: string): ((rest: string) => string) => {
  const [first, second] = mixed(0xdeadbeef, 0x41c6ce57, prefix);
  return (rest) => finished(...mixed(first, second, rest));
};

const mixed = (first: number, second: number, text: string): [number, number] => {
  let a = first;
  let b = second;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    a = Math.imul(a ^ c, 2654435761);
    b = Math.imul(b ^ c, 1597334677);
  }
  return [a, b];
};

const finished = (first: number, second: number): string => {
  const a = Math.imul(first ^ (first >>> 16), 2246822507) ^ Math.imul(second ^ (second >>> 13), 3266489909);
  const b = Math.imul(second ^ (second >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
};
