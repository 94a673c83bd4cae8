/** Feeds that the record knows, whether they are watched, and how they are. */
import { Button } from "react-aria-components/Button";
import { client, useAsk } from "../api.ts";
import { AnswerTo } from "../parts/answer.tsx";
import { Isolated } from "../parts/text.tsx";
import { When } from "../parts/when.tsx";
import { useWords } from "../use-words.ts";
import { FeedForm } from "./add-forms.tsx";
import { stopWork } from "./upload.ts";
import type { Watched } from "./use-work.ts";
import { isOver } from "./work-state.ts";
import { ScrollBox } from "../parts/scroll-box.tsx";

const STATES = { new: "feedNew", ok: "feedOk", empty: "feedEmpty", failing: "feedFailing" } as const;

const FeedTable = () => {
  const w = useWords();
  const jobs = useAsk("jobs", { limit: 1 });
  return (
    <AnswerTo of={jobs}>
      {({ feeds }) =>
        feeds.length === 0 ? (
          <p className="quiet">{w("noFeeds")}</p>
        ) : (
          <ScrollBox label={w("feeds")}>
            <table>
              <caption className="unseen">{w("feeds")}</caption>
              <thead>
                <tr>
                  <th scope="col">{w("feed")}</th>
                  <th scope="col">{w("filterStatus")}</th>
                  <th scope="col">{w("feedRead")}</th>
                </tr>
              </thead>
              <tbody>
                {feeds.map((f) => (
                  <tr key={f.url}>
                    <th scope="row">
                      {f.title ? (
                        <>
                          <Isolated>{f.title}</Isolated>
                          <br />
                        </>
                      ) : null}
                      <bdi dir="ltr" className="quiet small">
                        {f.url}
                      </bdi>
                    </th>
                    <td className={f.state === "failing" ? "warn" : ""}>
                      {w(STATES[f.state])}
                      {f.reason ? (
                        <>
                          {w("colon")}
                          <Isolated>{w.failure(f.reason)}</Isolated>
                        </>
                      ) : null}
                    </td>
                    <td>{f.read ? <When iso={f.read} exact /> : "–"}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollBox>
        )
      }
    </AnswerTo>
  );
};

export const Feeds = ({ works, may }: { readonly works: readonly Watched[]; readonly may: boolean }) => {
  const w = useWords();
  const watching = works.find((x) => x.state.operation === "watch" && !isOver(x.state))?.state;
  const known = useAsk("jobs", { limit: 1 }).data?.feeds.map((f) => f.url) ?? [];
  /** A watch goes over the feeds that it began with: for one more it begins anew. */
  const follow = async (url: string) => {
    if (watching) await stopWork(watching.id);
    await client.tell("watch", { feeds: [...new Set([...known, url])] });
  };
  return (
    <section aria-labelledby="feeds" className="part">
      <h2 id="feeds">{w("feeds")}</h2>
      <p>{w(watching ? "watchedNow" : "notWatched")}</p>
      {may ? (
        <div className="buttons">
          {watching ? (
            <Button onPress={() => void stopWork(watching.id)}>{w("stopWatching")}</Button>
          ) : (
            <Button isDisabled={known.length === 0} onPress={() => void client.tell("watch", {})}>
              {w("startWatching")}
            </Button>
          )}
        </div>
      ) : null}
      <FeedTable />
      {may ? <FeedForm follow={follow} /> : null}
    </section>
  );
};
