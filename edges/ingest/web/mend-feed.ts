/** A feed that was cut off on its way: its whole items are kept and what is open is closed. */

const ROOT = /<((?:\w+:)?(?:rss|feed|RDF))[\s>]/u;

/** The feed up to the end of its last whole item; undefined where there is none. */
export const mendedFeed = (text: string): string | undefined => {
  const root = ROOT.exec(text)?.[1];
  if (!root) return undefined;
  const end = [...text.matchAll(/<\/(?:\w+:)?(?:item|entry)\s*>/gu)].at(-1);
  if (!end) return undefined;
  const kept = text.slice(text.indexOf("<"), end.index + end[0].length);
  const channel = root === "rss" && /<channel[\s>]/u.test(kept) ? "</channel>" : "";
  // stray ampersands are the other thing that breaks feeds
  const plain = kept.replace(/&(?!(?:#\d+|#x[\da-f]+|\w+);)/giu, "&amp;");
  return `${plain}${channel}</${root}>`;
};
