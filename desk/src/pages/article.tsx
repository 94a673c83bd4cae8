/** An article to be read: its text with what was read from it, its versions, its relations. */
import { useParams } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { useAsk } from "../api.ts";
import { ActiveProvider } from "../article/active.tsx";
import { Body, MarkedTitle } from "../article/body.tsx";
import { Dock } from "../article/dock.tsx";
import { Legend, type ShownKind } from "../article/legend.tsx";
import { Notes } from "../article/notes.tsx";
import type { ArticleAnswer } from "../article/ranges.ts";
import { Related } from "../article/related.tsx";
import { useSelected } from "../article/selection.ts";
import { Versions } from "../article/versions.tsx";
import { AnswerTo } from "../parts/answer.tsx";
import { BackToTop } from "../parts/back-to-top.tsx";
import { Cite } from "../parts/cite.tsx";
import { useAddress } from "../parts/filters.tsx";
import { ActorLink } from "../parts/links.tsx";
import { PageTitle } from "../parts/page-title.tsx";
import { PutInCase } from "../parts/put-in-case.tsx";
import { Isolated } from "../parts/text.tsx";
import { When } from "../parts/when.tsx";
import { useWords } from "../use-words.ts";
import "../theme/article.css";

const Head = ({ of }: { readonly of: ArticleAnswer }) => {
  const w = useWords();
  const { article } = of;
  const title = article.title ?? w("untitled");
  return (
    <header className="article-head">
      {article.opinion ? <p className="opinion-flag">{w("opinionAbout")}</p> : null}
      <PageTitle title={title} className="article-title">
        <span lang={of.language} dir="rtl">
          {article.title ? <MarkedTitle of={of} /> : title}
        </span>
      </PageTitle>
      <p className="article-meta">
        {article.outlet ? <ActorLink actor={article.outlet} /> : null}
        {of.author ? <Isolated>{of.author}</Isolated> : null}
        <When iso={article.published} exact />
        {article.url ? (
          <a href={article.url} rel="noreferrer noopener" className="original">
            {w("original")}
          </a>
        ) : null}
      </p>
      <div className="buttons no-print">
        <Cite of={{ of: article.id }} />
        <PutInCase kind="article" of={article.id} />
        <button type="button" className="small" onClick={() => print()}>
          {w("print")}
        </button>
      </div>
    </header>
  );
};

const Provenance = ({ of }: { readonly of: ArticleAnswer }) => {
  const w = useWords();
  return (
    <footer className="provenance">
      <p>
        {w("readBy")} <bdi>{of.reader}</bdi>
      </p>
      {of.evidence ? (
        <p>
          {w("evidence")} <When iso={of.evidence.fetchedAt} exact /> <bdi className="hash">{of.evidence.hash}</bdi>
        </p>
      ) : null}
    </footer>
  );
};

const Reading = ({ of }: { readonly of: ArticleAnswer }) => {
  const [hidden, hide] = useState<ReadonlySet<ShownKind>>(new Set());
  const text = useRef<HTMLDivElement>(null);
  const [selected, unselect] = useSelected(text, of.text);
  return (
    <div className={`article ${[...hidden].map((k) => `hide-${k}`).join(" ")}`}>
      <article className="reading">
        <Head of={of} />
        <Legend hidden={hidden} onChange={hide} />
        <div ref={text}>
          <Body of={of} />
        </div>
        <Provenance of={of} />
        <Dock of={of} selected={selected} unselect={unselect} />
      </article>
      <Notes of={of} />
      <div className="article-end">
        <Versions of={of} />
        <Related of={of.related} />
        <BackToTop />
      </div>
    </div>
  );
};

export const Page = () => {
  const { id } = useParams({ strict: false }) as { id: string };
  const { version } = useAddress();
  const article = useAsk("article", { article: id, ...(version ? { version } : {}) });
  return (
    <AnswerTo of={article}>
      {(a) => (
        <ActiveProvider key={`${a.article.id} ${a.article.version}`}>
          <Reading of={a} />
        </ActiveProvider>
      )}
    </AnswerTo>
  );
};
