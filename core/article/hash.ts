/** Hashes for identity: SHA-256 for a text's version, a fast 53-bit one for ids inside a reading. */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";

const encoder = new TextEncoder();

const inHex = (text: string): string => bytesToHex(sha256(encoder.encode(text)));

/** The first 16 bytes of the SHA-256 of the text's UTF-8, in hex. */
export const versionOf = (text: string, hex: (text: string) => string = inHex): string => hex(text).slice(0, 32);

/** 53 bits in base 36. */
const inBase36 = (high: number, low: number): string => {
  if (high === 0) return low.toString(36);
  // two halves that small integers hold: 36^5 is the least power that leaves both under 32 bits
  const value = high * 2 ** 32 + low;
  const upper = Math.floor(value / SPLIT);
  const lower = Math.floor(value - upper * SPLIT);
  return upper === 0 ? lower.toString(36) : upper.toString(36) + lower.toString(36).padStart(5, "0");
};
const SPLIT = 36 ** 5;

/**
 * Short hashes of texts that all begin with `prefix`, which is mixed in once: two mixed 32-bit multiplications over the code units
 * (after cyrb53, public domain), 53 bits in base 36. A text is given in parts: an engine that puts them together only to take them apart
 * again does so slowly.
 */
export const hasher = (prefix: string): ((...rest: readonly string[]) => string) => {
  let seedA = 0xdeadbeef;
  let seedB = 0x41c6ce57;
  for (let i = 0; i < prefix.length; i++) {
    const c = prefix.charCodeAt(i);
    seedA = Math.imul(seedA ^ c, 2654435761);
    seedB = Math.imul(seedB ^ c, 1597334677);
  }
  return (...rest) => {
    let a = seedA;
    let b = seedB;
    for (const part of rest)
      for (let i = 0; i < part.length; i++) {
        const c = part.charCodeAt(i);
        a = Math.imul(a ^ c, 2654435761);
        b = Math.imul(b ^ c, 1597334677);
      }
    a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
    b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
    return inBase36(2097151 & b, a >>> 0);
  };
};
