/** An outlet is called with and without the word for what it is: the agency Ufuq, Ufuq. */
import { nameKey } from "./name-key.ts";

const HEADS = [
  "وكالة أنباء",
  "وكالة الأنباء",
  "وكالة",
  "قناة",
  "صحيفة",
  "جريدة",
  "إذاعة",
  "راديو",
  "موقع",
  "تلفزيون",
  "شبكة",
  "مجلة",
  "فضائية",
  "منصة",
  "محطة",
  "يومية",
]
  .map(nameKey)
  .sort((a, b) => b.length - a.length);

/** Key of the name without such a word in front. */
export const outletKey = (name: string): string => {
  const key = nameKey(name);
  const head = HEADS.find((h) => key.startsWith(`${h} `));
  return head === undefined ? key : nameKey(key.slice(head.length + 1));
};
