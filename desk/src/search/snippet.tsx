/** A stretch of an article with the words that fit marked; leads to them in the article. */
import { Link } from "@tanstack/react-router";
import type { Hit } from "../../../schema/record/shapes.ts";
import { Arabic } from "../parts/text.tsx";

type Snippet = Hit["snippets"][number];

const Marked = ({ text, marks }: Pick<Snippet, "text" | "marks">) => {
  const parts = [];
  let at = 0;
  for (const m of marks) {
    if (m.start > at) parts.push(text.slice(at, m.start));
    parts.push(<mark key={m.start}>{text.slice(m.start, m.end)}</mark>);
    at = m.end;
  }
  parts.push(text.slice(at));
  return <>{parts}</>;
};

export const HitTitle = ({ hit }: { readonly hit: Hit }) => {
  const snippet = hit.snippets.find((s) => s.in === "title");
  const title = hit.article.title ?? hit.article.id;
  // a snippet of the title may be cut; then the title itself says more
  const whole = snippet && snippet.start === 0 && snippet.text === title;
  return (
    <Link to="/article/$id" params={{ id: hit.article.id }} className="hit-title" data-hit>
      <bdi lang="ar" dir="rtl">
        {whole ? <Marked text={snippet.text} marks={snippet.marks} /> : title}
      </bdi>
    </Link>
  );
};

export const Snippets = ({ hit }: { readonly hit: Hit }) => (
  <>
    {hit.snippets
      .filter((s) => s.in === "text")
      .map((s) => {
        const first = s.marks[0];
        const words = first ? `${s.start + first.start}-${s.start + first.end}` : undefined;
        return (
          <Arabic as="p" key={s.start} className="snippet">
            <Link to="/article/$id" params={{ id: hit.article.id }} search={{ words }} tabIndex={-1}>
              <Marked text={s.text} marks={s.marks} />
            </Link>
          </Arabic>
        );
      })}
  </>
);
