/** Whatever the server refuses or reports is said in Arabic at an Arabic desk. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { failureInArabic } from "../../desk/src/words/failures.ts";
import { problemText } from "../../desk/src/words/problem-text.ts";
import { slipInArabic } from "../../desk/src/words/slips.ts";
import { KhabarError } from "../../edges/client/client.ts";
import { plainFailure } from "../../edges/ingest/web/failure.ts";
import { statusFailure } from "../../edges/ingest/web/follow.ts";
import { RecordError } from "../../edges/record/record-error.ts";
import { filled } from "../../schema/message.ts";
import { correctable, decisionSentences, sentence } from "../../schema/record/decision-sentences.ts";
import { Correction } from "../../schema/record/operations/review.ts";
import { type ProblemCode, problemKinds, problems, problemType } from "../../schema/record/problems.ts";

const ROOT = new URL("../../", import.meta.url).pathname;
const codes = Object.keys(problems) as ProblemCode[];
const namesIn = (text: string): string[] => [...text.matchAll(/\{([a-z]+)\}/giu)].map((m) => m[1] as string).sort();
const isArabic = (text: string): boolean => /[\u0600-\u06ff]/u.test(text);
const sources = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((f) => f.endsWith(".ts"))
    .map((f) => readFileSync(join(ROOT, folder, f), "utf8"));

describe("problems", () => {
  it("each has its sentence in both languages, and the Arabic fills in nothing that the English has not", () => {
    for (const code of codes) {
      const { ar, en } = problems[code];
      expect(en, code).not.toBe("");
      const values = namesIn(en);
      for (const name of namesIn(ar)) expect(values, code).toContain(name);
      // what is filled in was said in Arabic before: the sentence is only its frame
      if (code !== "correction-wrong") expect(isArabic(ar), code).toBe(true);
    }
  });

  it("each is raised somewhere", () => {
    const all = sources("edges").join("\n");
    const rowCodes = ["claim", "report", "event", "account", "actor"].map((table) => `no-${table}`);
    expect(codes.filter((code) => !all.includes(`"${code}"`) && !rowCodes.includes(code))).toEqual([]);
  });

  it("are told by the code, with values kept apart from the Arabic around them", () => {
    const error = new RecordError("no-article", { article: "https://nahr.example/1" });
    const problem = { type: problemType(error.code), ...problemKinds[error.kind], detail: error.message, values: error.values };
    expect(problemText(new KhabarError(problem), "en", "en")).toBe(
      "https://nahr.example/1: no article in the record has this id or address",
    );
    expect(problemText(new KhabarError(problem), "ar", "ar")).toBe(
      "\u2068https://nahr.example/1\u2069: ليس في السجل مقال بهذا المعرّف أو العنوان",
    );
  });

  it("of parameters are told one by one; one without a code is told too, and so is a server that does not answer", () => {
    const errors = [{ parameter: "limit", code: "too_small", message: "Too small" }];
    const wrong = new KhabarError({
      type: problemType("parameters-wrong"),
      title: "",
      status: 400,
      values: { what: "limit: Too small" },
      errors,
    });
    expect(problemText(wrong, "ar", "ar")).toBe("\u2068limit\u2069: أقل مما يُقبل");
    expect(problemText(new KhabarError({ type: "about:blank", title: "Bad gateway", status: 502 }), "ar", "ar")).toBe("أخفق الطلب (502).");
    expect(problemText(new TypeError("Failed to fetch"), "ar", "ar")).toContain("لا يجيب الخادم");
  });
});

/** Templates of messages in code, with something in place of what they fill in. */
const templates = (folder: string, raise: RegExp): string[] =>
  sources(folder).flatMap((code) =>
    [...code.matchAll(new RegExp(`${raise.source}\\(\\s*(?:[\\w".-]+,\\s*)?([\`"])((?:\\\\.|(?!\\1).)*)\\1`, "gsu"))].map((m) =>
      (m[2] as string).replaceAll(/\$\{[^{}]*\}/gu, "7").replaceAll("\\`", "`"),
    ),
  );

describe("what the engine finds wrong", () => {
  it("with a search or a correction is said in Arabic", () => {
    const raised = templates("core", /new (?:QueryError|CorrectionError)/u);
    expect(raised.length).toBeGreaterThan(15);
    expect(raised.filter((m) => !isArabic(slipInArabic(m)))).toEqual([]);
  });

  it("with what is taken in is said in Arabic", () => {
    const raised = [...templates("edges/ingest", /new FetchFailure/u), ...templates("edges/ingest", /\b(?:complaint|failed)/u)].filter(
      // made of parts: tried below
      (m) => !/^7: (?:7|no safe connection: 7)$/u.test(m) && !m.startsWith("7: 7 (HTTP 7)") && !m.startsWith("7 cannot be read, so"),
    );
    expect(raised.length).toBeGreaterThan(20);
    expect(raised.filter((m) => !isArabic(failureInArabic(m)))).toEqual([]);
  });

  it("with networks and servers is said in Arabic", () => {
    const code = readFileSync(join(ROOT, "edges/ingest/web/failure.ts"), "utf8");
    const nodeCodes = [...code.matchAll(/^ {2}([A-Z_]+): /gmu)].map((m) => m[1] as string);
    expect(nodeCodes.length).toBeGreaterThan(20);
    for (const node of nodeCodes)
      expect(failureInArabic(plainFailure({ code: node }, "nahr.example").message), node).not.toMatch(/[a-z]{3,} [a-z]{2,}/u);
    expect(
      failureInArabic("https://nahr.example/robots.txt cannot be read, so nothing is fetched there: nahr.example: nothing answers there"),
    ).toBe("\u2068https://nahr.example/robots.txt\u2069: تعذّرت قراءته، فلا يُجلب شيء من الموقع: \u2068nahr.example\u2069: لا أحد يجيب هناك");
    expect(failureInArabic("nahr.example does not take it: HTTP 400")).toContain("لا يقبل الرسالة (HTTP 400)");
    for (const status of [401, 402, 403, 404, 410, 418, 429, 451, 500]) {
      const answer = { status, headers: { "retry-after": "30" } } as unknown as Parameters<typeof statusFailure>[1];
      const told = failureInArabic(statusFailure(new URL("https://nahr.example/1"), answer, 0)?.message ?? "");
      expect(told, String(status)).not.toMatch(/[a-z]{3,} [a-z]{2,}/u);
      expect(told).toContain(`HTTP ${status}`);
    }
  });

  it("leaves alone what it does not know", () => {
    expect(failureInArabic("something else")).toBe("something else");
    expect(slipInArabic("something else")).toBe("something else");
  });
});

describe("decisions", () => {
  it("are said in both languages, with the same things filled in, and counted as a newspaper would", () => {
    for (const [id, { ar, en }] of Object.entries(decisionSentences)) {
      const forms = (m: string | object): string[] => (typeof m === "string" ? [m] : Object.values(m));
      const names = (m: string | object) => new Set(forms(m).flatMap(namesIn));
      expect([id, ...names(ar)].sort()).toEqual([id, ...names(en)].sort());
      for (const form of forms(ar)) expect(isArabic(form), id).toBe(true);
    }
    expect(sentence("joined-events", { n: 2 }).ar).toBe("حدثان هما حدث واحد");
    expect(sentence("joined-events", { n: 3 }).ar).toBe("3 أحداث هي حدث واحد");
    expect(sentence("joined-events", { n: 3 }).en).toBe("3 events are one");
  });

  it("have a name for all that can be corrected", () => {
    expect(Object.keys(correctable).sort()).toEqual(Object.keys(Correction.shape).sort());
    expect(filled("ar", "{n}", { n: 1 })).toBe("1");
  });
});
