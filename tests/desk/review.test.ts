/** Choosing words of a text, and what of a reading a person changed. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eventCorrectionOf, eventDraftOf, type EventRead, isDay } from "../../desk/src/review/event-draft.ts";
import { correctionOf, draftOf } from "../../desk/src/review/report-draft.ts";
import { movedEnd, paragraphsAround, placeMoved, placeOf, rangeOf, reaching, wordsOf } from "../../desk/src/review/words-of-text.ts";
import { Correction } from "../../schema/record/operations/review.ts";
import type { ReportRef } from "../../schema/record/shapes.ts";

const TEXT = "قال الوزير: «إن 5% من الوفد وصل»، وأضاف - من جانبه - أن المحادثات تبدأ غدا.\nوانتهى.";
const words = wordsOf(TEXT);
const text = ({ start, end }: { start: number; end: number }): string => TEXT.slice(start, end);

describe("the words of a text", () => {
  it("are without the marks around them", () => {
    expect(words.map(text)).toEqual([
      "قال",
      "الوزير",
      "إن",
      "5%",
      "من",
      "الوفد",
      "وصل",
      "وأضاف",
      "من",
      "جانبه",
      "أن",
      "المحادثات",
      "تبدأ",
      "غدا",
      "وانتهى",
    ]);
  });

  it("stand where they say, in any text and any part of it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.nat(), fc.nat(), (any, a, b) => {
        const [from, to] = [Math.min(a, b, any.length), Math.min(Math.max(a, b), any.length)];
        let last = from;
        for (const w of wordsOf(any, from, to)) {
          expect(w.start).toBeGreaterThanOrEqual(last);
          expect(w.end).toBeGreaterThan(w.start);
          expect(w.end).toBeLessThanOrEqual(to);
          expect(any.slice(w.start, w.end)).not.toMatch(/\s/u);
          last = w.end;
        }
      }),
    );
  });

  it("are chosen from the first to the last", () => {
    const place = { start: TEXT.indexOf("إن"), end: TEXT.indexOf("وصل") + 3 };
    const range = rangeOf(words, place);
    expect(range).toEqual({ first: 2, last: 6 });
    expect(text(placeOf(words, range))).toBe("إن 5% من الوفد وصل");
    expect(text(placeOf(words, movedEnd(range, "first", 4, words.length)))).toBe("من الوفد وصل");
    expect(movedEnd(range, "first", 99, words.length)).toEqual({ first: 6, last: 6 });
    expect(movedEnd(range, "last", -4, words.length)).toEqual({ first: 2, last: 2 });
    expect(reaching(range, 9, words.length)).toEqual({ first: 2, last: 9 });
    expect(reaching(range, 0, words.length)).toEqual({ first: 0, last: 6 });
    expect(reaching(range, 3, words.length)).toEqual({ first: 3, last: 6 });
  });

  it("keep the end that was not moved as it was, marks and all", () => {
    const place = { start: TEXT.indexOf("«"), end: TEXT.indexOf("»") + 1 };
    const range = rangeOf(words, place);
    const moved = placeMoved(words, place, range, movedEnd(range, "first", range.first + 1, words.length));
    expect(text(moved)).toBe("5% من الوفد وصل»");
    expect(text(placeMoved(words, place, range, movedEnd(range, "last", range.last - 1, words.length)))).toBe("«إن 5% من الوفد");
    expect(placeMoved(words, place, range, range)).toEqual(place);
  });

  it("are shown with their paragraph, and more where wanted", () => {
    const place = { start: TEXT.indexOf("الوفد"), end: TEXT.indexOf("وصل") };
    expect(text(paragraphsAround(TEXT, [place], 0))).toBe(TEXT.split("\n")[0]);
    expect(text(paragraphsAround(TEXT, [place], 1))).toBe(TEXT);
  });
});

const report = {
  id: "r",
  cue: { start: 0, end: 3, quote: "قال" },
  content: [{ start: 13, end: 31, quote: TEXT.slice(13, 31) }],
  mode: "direct",
  act: "say",
  polarity: "affirmed",
  chain: [
    { role: "speaker", name: "سليم الحمداني", actor: "a1", given: "role", span: { start: 4, end: 10, quote: "الوزير" } },
    { role: "medium", name: "تصريحات", kind: "remarks", given: "inherited" },
    { role: "carrier", name: "الأفق", given: "named" },
    { role: "publisher", name: "صحيفة المنارة", given: "metadata" },
  ],
  confidence: 0.4,
} as unknown as ReportRef;
const nameOf = (kind: string): string => `(${kind})`;

describe("a corrected report", () => {
  it("says nothing where nothing was changed", () => {
    expect(correctionOf(report, draftOf(report), nameOf)).toEqual({});
  });

  it("says only what was changed, as the operation takes it", () => {
    const draft = { ...draftOf(report), act: "deny" as const, content: [{ start: 13, end: 20 }] };
    const correction = correctionOf(report, draft, nameOf);
    expect(correction).toEqual({ act: "deny", content: [{ start: 13, end: 20 }] });
    expect(Correction.parse(correction)).toEqual(correction);
  });

  it("keeps how the links were given that were left alone", () => {
    const { chain } = correctionOf(
      report,
      { ...draftOf(report), speaker: "نادر السهلي", medium: "statement", carriers: ["الأفق", " "] },
      nameOf,
    );
    expect(chain).toEqual([
      { role: "speaker", name: "نادر السهلي", given: "named" },
      { role: "medium", name: "(statement)", kind: "statement", given: "inherited" },
      { role: "carrier", name: "الأفق", given: "named" },
      { role: "publisher", name: "صحيفة المنارة", given: "metadata" },
    ]);
    expect(Correction.parse({ chain })).toEqual({ chain });
    const spoken = correctionOf(report, { ...draftOf(report), for: "وزارة الخارجية" }, nameOf).chain?.[0];
    expect(spoken).toEqual({ role: "speaker", name: "سليم الحمداني", for: "وزارة الخارجية", given: "role" });
  });

  it("can have no speaker any more", () => {
    expect(correctionOf(report, { ...draftOf(report), speaker: "" }, nameOf).chain?.map((l) => l.role)).toEqual([
      "medium",
      "carrier",
      "publisher",
    ]);
  });
});

describe("a corrected event", () => {
  const event = {
    type: "visit",
    status: "planned",
    trigger: { start: 0, end: 3, quote: "زار" },
    participants: [{ role: "visitor", name: "الوزير", country: "SA", actor: { id: "x", name: "الوزير", kind: "person" } }],
    place: "جدة",
  } as unknown as EventRead;

  it("says only what was changed; what was emptied is absent", () => {
    expect(eventCorrectionOf(event, eventDraftOf(event))).toEqual({});
    const correction = eventCorrectionOf(event, { ...eventDraftOf(event), status: "held", place: " ", start: "2024-05-17" });
    expect(correction).toEqual({ status: "held", place: null, start: "2024-05-17" });
    expect(Correction.parse(correction)).toEqual(correction);
  });

  it("takes participants in and out, without the empty ones", () => {
    const [first] = eventDraftOf(event).participants;
    const draft = {
      ...eventDraftOf(event),
      participants: [...(first ? [first] : []), { role: "host" as const, name: " نوران " }, { role: "party" as const, name: "" }],
    };
    expect(eventCorrectionOf(event, draft)).toEqual({
      participants: [
        { role: "visitor", name: "الوزير", country: "SA" },
        { role: "host", name: "نوران" },
      ],
    });
  });

  it("knows a day", () => {
    expect(["2024", "2024-05", "2024-05-17", "2024-05-17T10:00"].every(isDay)).toBe(true);
    expect(["17/5/2024", "2024-13", "2024-05-32", "غدا"].some(isDay)).toBe(false);
  });
});
