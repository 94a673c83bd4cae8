/** The text of a feed, sitemap or OPML list, safe to hand to a parser. */
import { FetchFailure } from "./failure.ts";
import { pageText } from "./page-text.ts";

const ENCODING = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/iu;

/** Control characters that XML does not know; they stand in real feeds all the same. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu;

export const markupText = (bytes: Uint8Array, contentType: string | undefined): string => {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 256));
  const told = /charset=/iu.test(contentType ?? "") ? contentType : `text/xml; charset=${ENCODING.exec(head)?.[1] ?? "utf-8"}`;
  const { text } = pageText(bytes, told);
  return text
    .replace(/^\ufeff/u, "")
    .replace(FORBIDDEN, "")
    .trimStart();
};

/** Refuses declared entities: feeds have no need of them, and a few lines of them can stand for gigabytes. */
export const refuseEntities = (text: string, where: string): void => {
  // declarations can stand only before the root element; the same words further on are somebody's text
  const root = text.search(/<[a-z]/iu);
  const prolog = root < 0 ? text : text.slice(0, root);
  if (/<!ENTITY/iu.test(prolog)) throw new FetchFailure("not-readable", `${where}: it declares XML entities, which a feed has no need of`);
};
