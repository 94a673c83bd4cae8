/** Work under way and just done: how far, how fast, how long still, what failed. */
import { Link } from "@tanstack/react-router";
import { Button } from "react-aria-components/Button";
import { Isolated } from "../parts/text.tsx";
import { useWords, type Words } from "../use-words.ts";
import type { MessageId } from "../words/words.ts";
import { timeLeft } from "./rate.ts";
import { stopWork } from "./upload.ts";
import { paceOf, type Watched } from "./use-work.ts";
import { workKinds } from "./work-kinds.ts";
import { doneOf, isOver, shownItem, shownMessage, type WorkState } from "./work-state.ts";

const STATES = {
  waiting: "workWaiting",
  running: "workRunning",
  done: "workDone",
  failed: "workFailed",
  stopped: "workStopped",
} as const satisfies Record<WorkState["status"], MessageId>;
const NAMED = 3;

const durationText = (w: Words, seconds: number): string =>
  seconds < 60 ? w("secondsLeft", { n: seconds }) : w("minutesLeft", { n: Math.round(seconds / 60) });

const About = ({ of }: { readonly of: readonly string[] }) => {
  const w = useWords();
  if (of.length === 0) return null;
  return (
    <span className="work-about">
      {of.slice(0, NAMED).map((name, i) => (
        <span key={name}>
          {i > 0 ? w("comma") : w("colon")}
          <Isolated>{shownItem(name)}</Isolated>
        </span>
      ))}
      {of.length > NAMED ? ` ${w("andMore", { n: of.length - NAMED })}` : null}
    </span>
  );
};

const Progress = ({ watched }: { readonly watched: Watched }) => {
  const w = useWords();
  const { state } = watched;
  const rate = paceOf(watched);
  const left = timeLeft(state, rate);
  const done = doneOf(state);
  return (
    <>
      <progress
        aria-label={w("howFar")}
        {...(state.expected === undefined ? {} : { value: Math.min(done, state.expected), max: Math.max(1, state.expected) })}
      />
      <p className="row-foot">
        {state.expected === undefined ? null : <span>{w("doneOf", { done, all: state.expected })}</span>}
        {rate === undefined ? null : <span>{w("perSecond", { rate: Math.max(0.1, Math.round(rate * 10) / 10) })}</span>}
        {left === undefined ? null : <span>{durationText(w, left)}</span>}
      </p>
    </>
  );
};

const Counts = ({ of }: { readonly of: WorkState }) => {
  const w = useWords();
  return (
    <p className="row-foot">
      <span>{w("newTaken", { n: of.new })}</span>
      {of.changed > 0 ? <span>{w("changedArticles", { n: of.changed })}</span> : null}
      {of.unchanged > 0 ? <span>{w("unchangedArticles", { n: of.unchanged })}</span> : null}
      {of.failed > 0 ? <span className="warn">{w("failedItems", { n: of.failed })}</span> : null}
    </p>
  );
};

const WorkItem = ({ watched }: { readonly watched: Watched }) => {
  const w = useWords();
  const { state } = watched;
  const kind = workKinds[state.operation];
  return (
    <li className="row work" data-work={state.id} data-status={state.status}>
      <p className="row-head">
        <strong>
          {kind ? w(kind) : state.operation}
          <About of={state.about} />
        </strong>
        <span className={`status ${state.status === "failed" ? "status-cancelled" : ""}`}>{w(STATES[state.status])}</span>
      </p>
      {state.status === "running" ? <Progress watched={watched} /> : null}
      {state.status === "waiting" ? null : <Counts of={state} />}
      {state.message ? (
        <p className="warn" dir="auto">
          {w.failure(state.message)}
        </p>
      ) : null}
      {state.failures.length > 0 ? (
        <details className="fold">
          <summary>{w("whatFailed")}</summary>
          <ul>
            {state.failures.map((f) => (
              <li key={f.item}>
                <Isolated>{shownItem(f.item)}</Isolated>
                {w("colon")}
                <Isolated>{w.failure(shownMessage(f.message, f.item))}</Isolated>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {isOver(state) ? null : (
        <Button className="small" onPress={() => void stopWork(state.id)}>
          {w("stopWork")}
        </Button>
      )}
      {state.status === "done" && state.new + state.changed > 0 ? (
        <p className="onward">
          <Link to="/search">{w("seeArticles")}</Link>
        </p>
      ) : null}
    </li>
  );
};

export const WorkList = ({ works, connected }: { readonly works: readonly Watched[]; readonly connected: boolean }) => {
  const w = useWords();
  return (
    <section aria-labelledby="work" className="part">
      <h2 id="work">{w("workUnderWay")}</h2>
      {connected ? null : (
        <p role="status" className="warn">
          {w("lineDown")}
        </p>
      )}
      {works.length === 0 ? <p className="quiet">{w("noWork")}</p> : null}
      <ul className="plain-list">
        {works.map((watched) => (
          <WorkItem key={watched.state.id} watched={watched} />
        ))}
      </ul>
      <p role="status" className="unseen">
        {works
          .slice(0, 1)
          .filter((x) => isOver(x.state))
          .map(({ state }) => `${w(STATES[state.status])}${w("colon")}${w("newTaken", { n: state.new })}`)
          .join("")}
      </p>
    </section>
  );
};
