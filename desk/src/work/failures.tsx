/** What could not be taken in and why, to be tried again one by one or all at once. */
import { Button } from "react-aria-components/Button";
import type { Answer } from "../../../schema/record/operations.ts";
import { useAsk, useTell } from "../api.ts";
import { AnswerTo } from "../parts/answer.tsx";
import { Isolated } from "../parts/text.tsx";
import { When } from "../parts/when.tsx";
import { Wrong } from "../parts/wrong.tsx";
import { useWords } from "../use-words.ts";
import { shownItem, shownMessage } from "./work-state.ts";

type Failure = Answer<"failures">["items"][number];

/** A file that was sent here is not kept: it must be sent again. */
const isSent = (f: Failure): boolean => /khabar-upload-/u.test(f.source);

const Row = ({ failure: f, may }: { readonly failure: Failure; readonly may: boolean }) => {
  const w = useWords();
  const retry = useTell("retry");
  return (
    <li className="row">
      <p className="row-head">
        <strong>
          <Isolated>{shownItem(f.item)}</Isolated>
        </strong>
        <span className="flag">{w(f.passing ? "mayPass" : "hardlyPasses")}</span>
      </p>
      <p dir="auto">{w.failure(shownMessage(f.message, f.item))}</p>
      <p className="row-foot">
        <When iso={f.at} exact />
        <span>{w("attempts", { n: f.attempts })}</span>
        {isSent(f) ? (
          <span>{w("sendAgain")}</span>
        ) : may ? (
          <Button
            className="small"
            isDisabled={retry.isPending}
            onPress={() => retry.mutate({ items: [f.item] })}
            aria-label={w("retryItem", { item: shownItem(f.item) })}
          >
            {w("retry")}
          </Button>
        ) : null}
      </p>
      <Wrong error={retry.error} />
    </li>
  );
};

export const Failures = ({ may }: { readonly may: boolean }) => {
  const w = useWords();
  const failures = useAsk("failures", {});
  const retry = useTell("retry");
  return (
    <section aria-labelledby="failures" className="part">
      <h2 id="failures">{w("failures")}</h2>
      <AnswerTo of={failures}>
        {({ total, items }) =>
          total === 0 ? (
            <p className="quiet">{w("nothingFailed")}</p>
          ) : (
            <>
              {may ? (
                <div className="buttons">
                  <Button onPress={() => retry.mutate({})}>{w("retryPassing")}</Button>
                  <Button onPress={() => retry.mutate({ all: true })}>{w("retryAll")}</Button>
                </div>
              ) : null}
              <ul className="plain-list">
                {items.map((f) => (
                  <Row key={`${f.source}\n${f.item}`} failure={f} may={may} />
                ))}
              </ul>
              {total > items.length ? <p className="quiet">{w("failuresShown", { n: items.length, all: total })}</p> : null}
            </>
          )
        }
      </AnswerTo>
    </section>
  );
};
