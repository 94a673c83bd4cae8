/** The versions of an article, and what changed between two of them. */
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useAsk } from "../api.ts";
import { AnswerTo } from "../parts/answer.tsx";
import { When } from "../parts/when.tsx";
import { Wording, WordingKey } from "../parts/wording.tsx";
import { useWords } from "../use-words.ts";
import type { ArticleAnswer } from "./ranges.ts";

const Difference = ({ id, from, to }: { readonly id: string; readonly from: number; readonly to: number }) => {
  const diff = useAsk("diff", { article: id, from, to });
  return (
    <AnswerTo of={diff}>
      {(d) => (
        <div className="difference">
          <WordingKey />
          <Wording changes={d.title} />
          <Wording changes={d.text} />
        </div>
      )}
    </AnswerTo>
  );
};

export const Versions = ({ of }: { readonly of: ArticleAnswer }) => {
  const w = useWords();
  const [open, set] = useState(false);
  const { id, version } = of.article;
  const versions = [...of.versions].sort((a, b) => a.number - b.number);
  if (versions.length < 2) return null;
  const before = versions.filter((v) => v.number < version).at(-1);
  return (
    <section className="versions no-print">
      <h2>{w("versions")}</h2>
      <ol className="plain-list">
        {versions.map((v) => (
          <li key={v.number}>
            <Link
              to="/article/$id"
              params={{ id }}
              search={{ version: String(v.number) }}
              {...(v.number === version ? { "aria-current": "true" as const } : {})}
            >
              {w("version", { n: v.number })}
            </Link>{" "}
            <When iso={v.published ?? v.added} exact />
          </li>
        ))}
      </ol>
      {before ? (
        <details className="fold" onToggle={(e) => set(e.currentTarget.open)}>
          <summary>{w("whatChanged", { from: before.number, to: version })}</summary>
          {open ? <Difference id={id} from={before.number} to={version} /> : null}
        </details>
      ) : null}
    </section>
  );
};
