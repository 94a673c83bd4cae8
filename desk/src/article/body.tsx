/** An article's text as a page to read: a paragraph a line, with its marks. What is not of the article itself is dimmed. */
import { useEffect, useMemo } from "react";
import { useAddress } from "../parts/filters.tsx";
import { useWords } from "../use-words.ts";
import { useActive } from "./active.tsx";
import { Marked, wordsId } from "./marked.tsx";
import { paragraphsOf, type Paragraph, type Range } from "./marks.ts";
import { type ArticleAnswer, numbersOf, rangesOf } from "./ranges.ts";

/** `?words=12-90`: the words a link leads to. */
const wordsAsked = (asked: string | undefined): { start: number; end: number } | undefined => {
  const m = /^(\d{1,8})-(\d{1,8})$/u.exec(asked ?? "");
  return m ? { start: Number(m[1]), end: Number(m[2]) } : undefined;
};

/** Leads to the words or the report that the address names, once they are there. */
const useArrivalAtWords = (): void => {
  const { at, words } = useAddress();
  const { look } = useActive();
  useEffect(() => {
    if (!at && !words) return;
    const place = at ? document.getElementById(wordsId(at)) : document.querySelector(".m-found");
    place?.scrollIntoView({ block: "center" });
    if (at) look(at);
  }, [at, words, look]);
};

export const useNumbers = (of: ArticleAnswer): ((ref: string) => string | undefined) => {
  const w = useWords();
  return useMemo(() => {
    const numbers = numbersOf(of);
    return (ref) => {
      const n = numbers.get(ref);
      return n === undefined ? undefined : w.number(n);
    };
  }, [of, w]);
};

export const MarkedTitle = ({ of }: { readonly of: ArticleAnswer }) => {
  const title = of.article.title ?? "";
  const ranges = useMemo(() => rangesOf(of, "title"), [of]);
  return <Marked text={title} ranges={ranges} start={0} end={title.length} numberOf={useNumbers(of)} />;
};

const isFurniture = (p: Paragraph, furniture: ArticleAnswer["furniture"]): boolean =>
  furniture.some((f) => f.start <= p.start && f.end >= p.end);

export const Body = ({ of }: { readonly of: ArticleAnswer }) => {
  const w = useWords();
  const asked = useAddress().words;
  const ranges = useMemo(() => {
    const found = wordsAsked(asked);
    return [...rangesOf(of, "text"), ...(found ? [{ ...found, kind: "found", of: [] } satisfies Range] : [])];
  }, [of, asked]);
  const numberOf = useNumbers(of);
  const paragraphs = useMemo(() => paragraphsOf(of.text), [of]);
  useArrivalAtWords();
  return (
    <div className="reading-text" lang={of.language} dir={of.language.startsWith("ar") ? "rtl" : "auto"} data-text>
      {paragraphs.map((p, i) => {
        const aside = isFurniture(p, of.furniture);
        const begins = aside && !(i > 0 && isFurniture(paragraphs[i - 1] as Paragraph, of.furniture));
        return (
          <p key={p.start} data-start={p.start} className={aside ? "aside-words" : ""}>
            {begins ? <span className="aside-label" data-label={w("notOfTheArticle")} /> : null}
            <Marked text={of.text} ranges={ranges} start={p.start} end={p.end} numberOf={numberOf} />
          </p>
        );
      })}
    </div>
  );
};
