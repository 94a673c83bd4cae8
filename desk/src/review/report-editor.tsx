/** Corrects a report: its words, who said them, in what form, who carried them, with which act. */
import { useState } from "react";
import { Button } from "react-aria-components/Button";
import type { ReportRef } from "../../../schema/record/shapes.ts";
import type { Correction } from "../../../schema/record/operations/review.ts";
import { acts, media, modes } from "../../../schema/vocabulary.ts";
import { useAsk } from "../api.ts";
import { AnswerTo } from "../parts/answer.tsx";
import { useWords } from "../use-words.ts";
import { EditorFrame, NameField, TermChoice } from "./editor-frame.tsx";
import { correctionOf, draftOf, type ReportDraft } from "./report-draft.ts";
import { paragraphsAround, placeOf, wordsOf } from "./words-of-text.ts";
import { WordChooser } from "./word-chooser.tsx";

interface EditorProps {
  readonly report: ReportRef;
  readonly onSave: (correction: Correction) => void;
  readonly onCancel: () => void;
}

type Change = (by: Partial<ReportDraft>) => void;

const Carriers = ({
  draft,
  names,
  change,
}: {
  readonly draft: ReportDraft;
  readonly names: readonly string[];
  readonly change: Change;
}) => {
  const w = useWords();
  return (
    <>
      {draft.carriers.map((name, i) => (
        <NameField
          key={i}
          label={w("filterCarrier")}
          value={name}
          names={names}
          onChange={(value) => change({ carriers: draft.carriers.map((c, n) => (n === i ? value : c)) })}
        />
      ))}
      <Button className="small" onPress={() => change({ carriers: [...draft.carriers, ""] })}>
        {w("addCarrier")}
      </Button>
    </>
  );
};

const Stretches = ({ text, cue, draft, change }: { text: string; cue: ReportRef["cue"]; draft: ReportDraft; change: Change }) => {
  const w = useWords();
  const [more, setMore] = useState(0);
  const [anchor] = useState(() => [...draft.content, cue]);
  const shown = paragraphsAround(text, anchor, more);
  const add = (): void => {
    const after = wordsOf(text, draft.content.at(-1)?.end ?? 0, shown.end);
    // the word after next, so that the new stretch is seen to be one of its own
    const at = Math.min(1, after.length - 1);
    if (after.length > 0) change({ content: [...draft.content, placeOf(after, { first: at, last: at })] });
  };
  return (
    <>
      <p className="quiet">{w("chooseAbout")}</p>
      <WordChooser text={text} shown={shown} places={draft.content} cue={cue} onChange={(content) => change({ content })} />
      <div className="buttons">
        <Button className="small" onPress={add}>
          {w("addStretch")}
        </Button>
        {draft.content.length > 1 ? (
          <Button className="small" onPress={() => change({ content: draft.content.slice(0, -1) })}>
            {w("dropStretch")}
          </Button>
        ) : null}
        <Button className="small" onPress={() => setMore((m) => m + 1)}>
          {w("moreText")}
        </Button>
      </div>
    </>
  );
};

interface FormProps extends EditorProps {
  readonly text: string;
  readonly names: readonly string[];
}

const EditorForm = ({ report, text, names, onSave, onCancel }: FormProps) => {
  const w = useWords();
  const [draft, set] = useState(() => draftOf(report));
  const [told, setTold] = useState("");
  const change: Change = (by) => set((d) => ({ ...d, ...by }));
  const save = (): void => {
    const correction = correctionOf(report, draft, (kind) => w.term(media, kind));
    if (Object.keys(correction).length === 0) setTold(w("nothingChanged"));
    else onSave(correction);
  };
  return (
    <EditorFrame onSave={save} onCancel={onCancel} told={told} first="[role=slider]">
      <Stretches text={text} cue={report.cue} draft={draft} change={change} />
      <div className="fields-in-line">
        <NameField label={w("filterSpeaker")} value={draft.speaker} names={names} onChange={(speaker) => change({ speaker })} />
        <NameField label={w("speaksFor")} value={draft.for} names={names} onChange={(value) => change({ for: value })} />
        <TermChoice
          label={w("filterMedium")}
          terms={media}
          value={draft.medium ?? ""}
          none={w("notTold")}
          onChange={(medium) => change({ medium })}
        />
        <Carriers draft={draft} names={names} change={change} />
      </div>
      <div className="fields-in-line">
        <TermChoice label={w("filterAct")} terms={acts} value={draft.act} onChange={(act) => change({ act })} />
        <TermChoice label={w("modeOf")} terms={modes} value={draft.mode} onChange={(mode) => change({ mode })} />
        <label className="field">
          <span>{w("polarity")}</span>
          <select value={draft.polarity} onChange={(e) => change({ polarity: e.target.value as ReportDraft["polarity"] })}>
            <option value="affirmed">{w("affirmed")}</option>
            <option value="denied">{w("denied")}</option>
          </select>
        </label>
      </div>
    </EditorFrame>
  );
};

/** Loads the text whose words are to be chosen. */
export const ReportEditor = (props: EditorProps) => {
  const { passage } = props.report;
  const article = useAsk("article", { article: passage.article.id, version: passage.article.version });
  return (
    <AnswerTo of={article}>
      {(a) => (
        <EditorForm
          {...props}
          text={passage.in === "title" ? (a.article.title ?? "") : a.text}
          names={[...new Set(a.mentions.filter((m) => m.kind !== "time").map((m) => m.name))]}
        />
      )}
    </AnswerTo>
  );
};
