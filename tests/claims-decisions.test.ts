/** People join, split and link claims, and take it back. */
import { expect, test } from "vitest";
import { runOperation } from "../edges/record/operations.ts";
import { checkRecord } from "../edges/record/check.ts";
import type { Store } from "../edges/store/open-store.ts";
import { recordOf, samplesIn } from "../eval/origins.ts";
import type { Answer } from "../schema/record/operations.ts";
import { fileURLToPath } from "node:url";

const samples = samplesIn(fileURLToPath(new URL("..", import.meta.url)));
const story = (...names: string[]) => recordOf(samples.filter((a) => names.some((n) => a.id.startsWith(`samples/${n}`))));
const trace = (store: Store, of: string) => runOperation(store, "trace", { of }) as Promise<Answer<"trace">>;
const context = { by: "nadia", now: () => "2026-02-03T04:05:06Z" };

const drawn = async (store: Store) => ({
  claims: await store.read.selectFrom("claim").selectAll().orderBy("n").execute(),
  reports: await store.read.selectFrom("report").select(["n", "claim", "origin", "counted", "certainty", "reason"]).orderBy("n").execute(),
  origins: await store.read.selectFrom("origin").selectAll().orderBy("n").execute(),
  links: await store.read.selectFrom("claim_link").selectAll().orderBy("from").orderBy("to").execute(),
});

test("claims joined by a person are one, whatever id they are asked for by; taken back, all is as it was", async () => {
  const store = await story("floods");
  const before = await drawn(store);
  const [a, b] = [await trace(store, "الطريق الساحلي سيفتح أمام الشاحنات"), await trace(store, "الهيئة طلبت مروحيتين إضافيتين")];
  expect(a.claim.id).not.toBe(b.claim.id);
  const { decision, claim } = (await runOperation(
    store,
    "join-claims",
    { claims: [a.claim.id, b.claim.id] },
    context,
  )) as Answer<"join-claims">;
  expect(claim.articles).toBe(3);
  for (const id of [a.claim.id, b.claim.id]) expect((await trace(store, id)).claim.id).toBe(claim.id);
  expect((await trace(store, claim.id)).reports.some((r) => r.certainty === "person")).toBe(true);
  expect((await checkRecord(store, {})).troubles).toEqual([]);
  const kept = await store.read.selectFrom("decision").selectAll().execute();
  expect(kept).toMatchObject([{ n: decision, kind: "join-claims", by: "nadia", undone: null }]);
  await runOperation(store, "undo", { decision }, context);
  expect(await drawn(store)).toEqual(before);
  await store.close();
});

test("a report split off is a claim of its own, and stays so when more articles come in", async () => {
  const store = await story("interview");
  const before = await drawn(store);
  const { claim, reports } = await trace(store, "لا تسعى إلى مواجهة مع أحد");
  expect(reports).toHaveLength(3);
  const copy = reports.find((r) => r.passage.article.id === "samples/interview-copy");
  const split = (await runOperation(store, "split-claim", { reports: [copy?.id] }, context)) as Answer<"split-claim">;
  expect([split.claim.articles, (await trace(store, claim.id)).claim.articles]).toEqual([1, 2]);
  expect((await checkRecord(store, {})).troubles).toEqual([]);
  await runOperation(store, "undo", { decision: split.decision }, context);
  expect(await drawn(store)).toEqual(before);
  const again = (await runOperation(store, "split-claim", { reports: [copy?.id] }, context)) as Answer<"split-claim">;
  expect(again.claim.articles).toBe(1);
  await store.close();
});

test("a link that a person puts, and one that a person says is none", async () => {
  const store = await story("envoy", "floods");
  const before = await drawn(store);
  const [denial, denied] = [await trace(store, "استدعاء سفيرها لدى مملكة الراسية"), await trace(store, "سهلان قررت استدعاء سفيرها")];
  const link = denial.links.find((l) => l.kind === "denies") ?? denied.links.find((l) => l.kind === "denies");
  expect(link?.certainty).toBe("sure");
  const from = (
    await store.read
      .selectFrom("claim_link as l")
      .innerJoin("claim as f", "f.n", "l.from")
      .innerJoin("claim as t", "t.n", "l.to")
      .select(["f.id as from", "t.id as to"])
      .execute()
  )[0];
  const none = (await runOperation(store, "link-claims", { ...from, kind: "none" }, context)) as Answer<"link-claims">;
  expect((await trace(store, from?.from ?? "")).links).toEqual([]);
  const answers = (await runOperation(store, "link-claims", { ...from, kind: "answers" }, context)) as Answer<"link-claims">;
  expect((await trace(store, from?.from ?? "")).links).toMatchObject([{ kind: "answers", direction: "to", certainty: "person" }]);
  await runOperation(store, "undo", { decision: answers.decision }, context);
  expect((await trace(store, from?.from ?? "")).links).toEqual([]);
  await runOperation(store, "undo", { decision: none.decision }, context);
  expect(await drawn(store)).toEqual(before);
  await store.close();
});

test("what cannot be done is told", async () => {
  const store = await story("interview");
  const { claim, reports } = await trace(store, "لا تسعى إلى مواجهة مع أحد");
  const run = (id: string, p: object) => runOperation(store, id, p, context);
  await expect(run("join-claims", { claims: [claim.id, reports[1]?.id] })).rejects.toThrow(/one claim already/u);
  await expect(run("split-claim", { reports: reports.map((r) => r.id) })).rejects.toThrow(/nothing would be left/u);
  await expect(run("split-claim", { reports: ["nobody"] })).rejects.toThrow(/no report with this id/u);
  await expect(run("link-claims", { from: claim.id, to: claim.id, kind: "denies" })).rejects.toThrow(/one claim/u);
  await expect(run("trace", { of: "كلمات لم يقلها أحد قط" })).rejects.toThrow(/nobody is reported to have said/u);
  await store.close();
});
