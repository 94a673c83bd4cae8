/** Doubtful readings, the most doubtful first: accepted, corrected or struck out with the keyboard. */
import { Link } from "@tanstack/react-router";
import { useCallback, useEffect, useRef, useState } from "react";
import { Button } from "react-aria-components/Button";
import type { Correction } from "../../../schema/record/operations/review.ts";
import { client, useAskPages, useMay } from "../api.ts";
import { Decided, useDecided, useUndo } from "../decisions/decided.tsx";
import { Failed, Waiting } from "../parts/answer.tsx";
import { Empty } from "../parts/empty.tsx";
import { Filters, Order, useFilters } from "../parts/filters.tsx";
import { PageTitle } from "../parts/page-title.tsx";
import { DoubtfulReading, type Doubtful } from "../review/doubtful.tsx";
import { EventEditor } from "../review/event-editor.tsx";
import { ReportEditor } from "../review/report-editor.tsx";
import { type ReviewAct, reviewKeys, useReviewKeys } from "../review/use-review-keys.ts";
import { useSettings } from "../settings.tsx";
import { Wrong } from "../parts/wrong.tsx";
import { useWords } from "../use-words.ts";
import "../theme/graph.css";

const FIELDS = ["outlet", "since", "until"] as const;
const PIECE = 50;

const Keys = () => {
  const w = useWords();
  const { keys } = useSettings();
  return (
    <section aria-labelledby="keys" className="part">
      <h2 id="keys">{w("reviewKeys")}</h2>
      {keys === "off" ? <p className="quiet">{w("keysAreOff")}</p> : null}
      <dl className="keys">
        {reviewKeys.map((k) => (
          <div key={k.code}>
            <dt>{w(k.label)}</dt>
            <dd>
              <kbd>{k.shown}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
};

/** What was decided here is out of the list at once; where the decision is taken back it is shown again, first of all. */
const useQueue = () => {
  const pages = useAskPages("review", useFilters("review", ["kind", ...FIELDS]), PIECE);
  const [decidedOn, setDecidedOn] = useState<ReadonlyMap<number, Doubtful>>(new Map());
  const [again, setAgain] = useState<readonly Doubtful[]>([]);
  const apart = new Set([...decidedOn.values(), ...again].map((i) => i.id));
  const items = [...again, ...(pages.data?.pages.flatMap((p) => p.items) ?? []).filter((i) => !apart.has(i.id))];
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = pages;
  useEffect(() => {
    if (items.length < PIECE / 2 && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [items.length, hasNextPage, isFetchingNextPage, fetchNextPage]);
  return {
    pages,
    items,
    decide(n: number, item: Doubtful) {
      setDecidedOn((d) => new Map([...d, [n, item]]));
      setAgain((all) => all.filter((i) => i.id !== item.id));
    },
    takeBack(n: number) {
      const item = decidedOn.get(n);
      setDecidedOn((d) => new Map([...d].filter(([k]) => k !== n)));
      if (item) setAgain((all) => [item, ...all]);
    },
  } as const;
};

const Editor = ({ of, onSave, onCancel }: { of: Doubtful; onSave: (c: Correction) => void; onCancel: () => void }) => {
  if (of.report) return <ReportEditor report={of.report} onSave={onSave} onCancel={onCancel} />;
  return of.event ? <EventEditor event={of.event} onSave={onSave} onCancel={onCancel} /> : null;
};

const useReview = () => {
  const w = useWords();
  const queue = useQueue();
  const [at, setAt] = useState(0);
  const [editing, setEditing] = useState(false);
  const [wrong, setWrong] = useState<unknown>();
  const told = useDecided();
  const undo = useUndo();
  const index = Math.min(at, Math.max(0, queue.items.length - 1));
  const current = queue.items[index];
  const telling = async (what: string, tell: () => Promise<unknown>): Promise<void> => {
    if (!current) return;
    try {
      const { decision } = (await tell()) as { decision: number };
      setEditing(false);
      setWrong(undefined);
      queue.decide(decision, current);
      told.decided(decision, what);
    } catch (error) {
      setWrong(error);
    }
  };
  const correct = (correction: Correction, what = w("correctedNow")): Promise<void> =>
    telling(what, () => client.tell("correct", { id: current?.id ?? "", correction }));
  const takenBack = (n: number): void => {
    queue.takeBack(n);
    setAt(0);
    told.forget();
  };
  const acts: Readonly<Record<ReviewAct, () => void>> = {
    accept: () => void telling(w("acceptedNow"), () => client.tell("accept", { id: current?.id ?? "" })),
    correct: () => setEditing(current !== undefined),
    none: () => void correct({ remove: true }, w("removedNow")),
    next: () => setAt(Math.min(index + 1, queue.items.length - 1)),
    before: () => setAt(Math.max(0, index - 1)),
    undo: () => {
      const { last } = told;
      if (last)
        undo(last.n).then(
          () => takenBack(last.n),
          (error: unknown) => setWrong(error),
        );
    },
  };
  return { queue, index, current, editing, setEditing, wrong, told, acts, correct, takenBack } as const;
};

const Reading = ({ review, may }: { readonly review: ReturnType<typeof useReview>; readonly may: boolean }) => {
  const w = useWords();
  const { current, acts, editing, setEditing, correct } = review;
  const heading = useRef<HTMLHeadingElement>(null);
  const id = current?.id;
  const [first] = useState(id);
  // the next one is read out and seen; the first is not jumped to
  useEffect(() => {
    if (id !== undefined && id !== first) heading.current?.focus();
  }, [id, first]);
  if (!current)
    return (
      <Empty>
        <p>{w("nothingDoubtful")}</p>
      </Empty>
    );
  return (
    <section className="card part doubtful" aria-labelledby="current">
      <h2 id="current" ref={heading} tabIndex={-1}>
        {w("doubtfulN", { n: review.index + 1 })}
      </h2>
      <DoubtfulReading of={current} />
      {editing ? (
        <Editor key={current.id} of={current} onSave={(c) => void correct(c)} onCancel={() => setEditing(false)} />
      ) : (
        <div className="buttons">
          {may ? (
            <>
              <Button className="main" onPress={acts.accept}>
                {w("keyAccept")}{" "}
                <span className="key" aria-hidden="true">
                  A
                </span>
              </Button>
              <Button onPress={acts.correct}>
                {w("keyCorrect")}{" "}
                <span className="key" aria-hidden="true">
                  C
                </span>
              </Button>
              <Button onPress={acts.none}>
                {w(current.kind === "report" ? "noReport" : "noEvent")}{" "}
                <span className="key" aria-hidden="true">
                  X
                </span>
              </Button>
            </>
          ) : null}
          <Button onPress={acts.before} isDisabled={review.index === 0}>
            {w("keyBefore")}{" "}
            <span className="key" aria-hidden="true">
              K
            </span>
          </Button>
          <Button onPress={acts.next}>
            {w("keyNext")}{" "}
            <span className="key" aria-hidden="true">
              J
            </span>
          </Button>
        </div>
      )}
      <Wrong error={review.wrong} />
    </section>
  );
};

export const Page = () => {
  const w = useWords();
  const may = useMay("reviewer");
  const review = useReview();
  const { pages } = review.queue;
  const acts = useRef(review.acts);
  acts.current = review.acts;
  const act = useCallback(
    (what: ReviewAct) => {
      if (may || what === "next" || what === "before") acts.current[what]();
    },
    [may],
  );
  useReviewKeys(act, !review.editing);
  return (
    <>
      <PageTitle title={w("review")} />
      <p className="lead">
        {w("reviewAbout")} <Link to="/history">{w("toHistory")}</Link>
      </p>
      <Order
        name="kind"
        label="filterKind"
        options={[
          ["all", "any"],
          ["reports", "onlyReports"],
          ["events", "onlyEvents"],
        ]}
      />
      <Filters fields={FIELDS} />
      <Decided
        of={review.told.last}
        onUndone={() => {
          if (review.told.last) review.takenBack(review.told.last.n);
        }}
      />
      {pages.isError ? <Failed error={pages.error} again={pages.refetch} /> : null}
      {pages.data ? <Reading review={review} may={may} /> : pages.isError ? null : <Waiting />}
      <Keys />
    </>
  );
};
