/** The words of a page: the character set its header names where the bytes agree, else as for a file. */
import { type Decoded, decode, notText } from "../decode.ts";

/** windows-1256 and its like read any bytes, UTF-8 does not: a header that names UTF-8 proves nothing, one that names another set does. */
const named = (contentType: string | undefined): string | undefined =>
  /charset\s*=\s*["']?([\w.:-]+)/iu.exec(contentType ?? "")?.[1]?.toLowerCase();

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};

export const pageText = (bytes: Uint8Array, contentType: string | undefined): Decoded => {
  const charset = named(contentType);
  // a page is often sent as UTF-8 under an old header: valid UTF-8 with more than ASCII in it is UTF-8
  if (!charset || charset === "utf-8" || charset === "utf8" || isUtf8(bytes)) return decode(bytes);
  try {
    return { text: new TextDecoder(charset).decode(bytes), charset, guessed: false };
  } catch {
    return decode(bytes);
  }
};

const PAGE = /^(?:text\/html|application\/xhtml\+xml)\b/iu;
const UNTOLD = /^(?:$|text\/plain|application\/octet-stream|binary\/)/iu;

/** What stands at an address that should be a page; undefined for a page. */
export const notPage = (bytes: Uint8Array, contentType: string | undefined): string | undefined => {
  const what = notText(bytes);
  if (what) return what;
  const type = (contentType ?? "").trim();
  if (PAGE.test(type)) return undefined;
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 1024)).trimStart();
  if (UNTOLD.test(type) && /^(?:<!doctype html|<html|<head|<body|<!--)/iu.test(head)) return undefined;
  return type === "" ? "no HTML" : type.replace(/;.*$/u, "");
};
