/** An actor: what it said, whom it met, what it was, by which names, through whom. */
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { Answer } from "../../../schema/record/operations.ts";
import { ActorFacts } from "../actor/actor-row.tsx";
import { Counterparts } from "../actor/counterparts.tsx";
import { Merge, Names } from "../actor/merge-split.tsx";
import { Offices } from "../actor/offices.tsx";
import { useAsk, useMay } from "../api.ts";
import { Decided, useDecided } from "../decisions/decided.tsx";
import { Timeline } from "../drawings/timeline.tsx";
import { useEventText } from "../event/event-text.ts";
import { AnswerTo } from "../parts/answer.tsx";
import { ClaimRow } from "../parts/claim-row.tsx";
import { Empty } from "../parts/empty.tsx";
import { EventRow } from "../parts/event-row.tsx";
import { BOUNDS } from "../parts/filter-fields.ts";
import { Filters, useFilters } from "../parts/filters.tsx";
import { ActorLink } from "../parts/links.tsx";
import { PageTitle } from "../parts/page-title.tsx";
import { Isolated } from "../parts/text.tsx";
import { useWords } from "../use-words.ts";
import "../theme/graph.css";

type Who = Answer<"who">;

const FIELDS = ["since", "until", ...BOUNDS] as const;
/** fewer dated encounters are told better by their rows alone */
const LEAST_DRAWN = 3;

const Section = ({ id, title, children }: { readonly id: string; readonly title: string; readonly children: ReactNode }) => (
  <section aria-labelledby={id} className="part">
    <h2 id={id}>{title}</h2>
    {children}
  </section>
);

const Encounters = ({ who }: { readonly who: Who }) => {
  const w = useWords();
  const say = useEventText();
  const navigate = useNavigate();
  const dated = who.encounters.filter((e) => e.start);
  return (
    <Section id="encounters" title={w("encounters")}>
      {dated.length >= LEAST_DRAWN ? (
        <Timeline
          events={dated}
          label={w("encountersOnLine")}
          say={say}
          href={(e) => `/event/${e.id}`}
          onSelect={(e) => void navigate({ to: "/event/$id", params: { id: e.id } })}
        />
      ) : null}
      {who.encounters.length === 0 ? <Empty /> : null}
      {who.encounters.map((e) => (
        <EventRow key={e.id} event={e} />
      ))}
      {who.encounters.length > 0 ? (
        <p className="onward">
          <Link to="/events" search={{ actor: who.actor.id }}>
            {w("allEncounters")}
          </Link>
          {" · "}
          <Link to="/network" search={{ around: who.actor.id }}>
            {w("itsNetwork")}
          </Link>
        </p>
      ) : null}
    </Section>
  );
};

const Statements = ({ who }: { readonly who: Who }) => {
  const w = useWords();
  return (
    <Section id="statements" title={w("statements")}>
      {who.statements.length === 0 ? <Empty /> : null}
      {who.statements.map((c) => (
        <ClaimRow key={c.id} claim={c} />
      ))}
      {who.statements.length > 0 ? (
        <p className="onward">
          <Link to="/claims" search={{ speaker: who.actor.id }}>
            {w("allStatements")}
          </Link>
        </p>
      ) : null}
    </Section>
  );
};

const Side = ({ who }: { readonly who: Who }) => {
  const w = useWords();
  return (
    <>
      {who.offices.length > 0 ? (
        <Section id="offices" title={w("officesOverTime")}>
          <Offices offices={who.offices} />
        </Section>
      ) : null}
      {who.meets.length > 0 ? (
        <Section id="meets" title={w("meets")}>
          <Counterparts of={who.meets} caption={w("meets")} name={w("actors")} />
        </Section>
      ) : null}
      {who.through.length > 0 ? (
        <Section id="through" title={w("speaksThrough")}>
          <Counterparts of={who.through} caption={w("speaksThrough")} name={w("kindOutlet")} />
        </Section>
      ) : null}
      {who.spokesmen.length > 0 ? (
        <Section id="spokesmen" title={w("spokesmen")}>
          <Counterparts of={who.spokesmen} caption={w("spokesmen")} name={w("filterSpeaker")} />
        </Section>
      ) : null}
    </>
  );
};

const Identity = ({ who }: { readonly who: Who }) => {
  const w = useWords();
  const may = useMay("reviewer");
  const { last, decided, forget } = useDecided();
  return (
    <Section id="names" title={w("namesAndSpellings")}>
      <Decided of={last} onUndone={forget} />
      <Names who={who} may={may} decided={decided} />
      {who.merged.length > 0 ? (
        <p>
          {w("mergedInto")}{" "}
          {who.merged.map((m, i) => (
            <span key={m.id}>
              {i > 0 ? " · " : ""}
              <Isolated>{w.nameOf(m)}</Isolated>
            </span>
          ))}{" "}
          <Link to="/history" search={{ target: who.actor.id }}>
            {w("seeHistory")}
          </Link>
        </p>
      ) : null}
      {may ? (
        <div className="buttons">
          <Merge actor={who.actor} decided={decided} />
        </div>
      ) : null}
    </Section>
  );
};

const Others = ({ who }: { readonly who: Who }) => {
  const w = useWords();
  if (who.others.length === 0) return null;
  return (
    <p className="notice">
      {w("othersWithName")}{" "}
      {who.others.map((o, i) => (
        <span key={o.id}>
          {i > 0 ? " · " : ""}
          <ActorLink actor={o} />
        </span>
      ))}
    </p>
  );
};

const Found = ({ who }: { readonly who: Who }) => {
  const w = useWords();
  return (
    <>
      <PageTitle title={w.nameOf(who.actor)}>
        <Isolated>{w.nameOf(who.actor)}</Isolated>
      </PageTitle>
      <ActorFacts actor={who.actor} />
      <Others who={who} />
      <Filters fields={FIELDS} />
      <div className="beside">
        <div>
          <Statements who={who} />
          <Encounters who={who} />
        </div>
        <div>
          <Side who={who} />
          <Identity who={who} />
        </div>
      </div>
    </>
  );
};

export const Page = () => {
  const { id } = useParams({ from: "/actor/$id" });
  const who = useAsk("who", { name: id, ...useFilters("who", FIELDS) });
  return <AnswerTo of={who}>{(answer) => <Found who={answer} />}</AnswerTo>;
};
