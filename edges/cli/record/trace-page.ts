/** A claim's sources as a tree for a terminal: origin, carriers, outlets, with times. */
import { countedOrigins } from "../../../schema/counts.ts";
import { arabicRecord } from "../../../languages/ar/record.ts";
import type { Answer } from "../../../schema/record/operations.ts";
import { calm, isolate, TerminalPage } from "../terminal-page.ts";
import { reasonIn } from "../../reasons/reason-in.ts";
import { answersLine, label } from "../labels.ts";
import { articleLine, isChanged, putChanges, putClaim, sayOfClaim } from "./claim-parts.ts";
import type { PageOptions } from "./pages.ts";

type Traced = Answer<"trace">;
type Told = Traced["reports"][number];

const keyOf = (name: string): string => arabicRecord.outletKey(name);
const carriersOf = (r: Told): string[] => r.chain.filter((l) => l.role === "carrier").map((l) => l.name);

/** The report of the outlet that this one has it from: of its carriers, the one nearest to it. */
const parentOf = (r: Told, reports: readonly Told[]): Told | undefined => {
  const from = carriersOf(r).at(-1);
  if (from === undefined) return undefined;
  return reports.find((x) => x !== r && x.counted && x.passage.article.outlet && keyOf(x.passage.article.outlet.name) === keyOf(from));
};

/** Reports by the report they hang from; a circle hangs from nothing. */
const tree = (reports: readonly Told[]): Map<Told | undefined, Told[]> => {
  const parents = new Map(reports.map((r) => [r, parentOf(r, reports)]));
  const circles = (r: Told): boolean => {
    const seen = new Set<Told>();
    for (let at: Told | undefined = r; at; at = parents.get(at)) {
      if (seen.has(at)) return true;
      seen.add(at);
    }
    return false;
  };
  const children = new Map<Told | undefined, Told[]>();
  for (const r of reports) {
    const parent = circles(r) ? undefined : parents.get(r);
    children.set(parent, [...(children.get(parent) ?? []), r]);
  }
  return children;
};

interface Drawing {
  readonly page: TerminalPage;
  readonly children: ReadonlyMap<Told | undefined, readonly Told[]>;
  readonly lang: PageOptions["lang"];
  readonly origin: string | undefined;
}

/** Carriers between the origin and the outlet whose own articles are not in the record. */
const between = (r: Told, parent: Told | undefined, origin: string | undefined): string => {
  const known = new Set(
    [origin, parent?.passage.article.outlet?.name, r.passage.article.outlet?.name].flatMap((n) => (n ? [keyOf(n)] : [])),
  );
  const names = carriersOf(r).filter((n) => !known.has(keyOf(n)));
  return names.map((n) => `${isolate(n)} ─→ `).join("");
};

const drawReports = (d: Drawing, parent: Told | undefined, indent: string): void => {
  const { page, lang } = d;
  const list = d.children.get(parent) ?? [];
  for (const [i, r] of list.entries()) {
    const last = i === list.length - 1;
    const [branch, rest] = last ? ["╰─ ", "   "] : ["├─ ", "│  "];
    const doubt = r.certainty === "sure" ? "" : ` · ${page.c.yellow(calm(sayOfClaim(lang, r.certainty)))}`;
    const counted = r.counted ? "" : ` · ${page.c.dim(calm(sayOfClaim(lang, "repeated")))}`;
    page.put(`${indent}${branch}${between(r, parent, d.origin)}${articleLine(r.passage, lang)}${doubt}${counted}`);
    const deeper = `${indent}${rest}`;
    const below = `${deeper}${(d.children.get(r)?.length ?? 0) > 0 ? "│  " : "   "}`;
    page.latin(reasonIn(lang, r.reason), below, page.c.dim);
    if (r.answers) {
      page.put(`${below}${page.c.magenta(calm(answersLine(lang, r, isolate)))}`);
      page.arabic(r.answers.span.quote, `${below}  `, page.c.dim);
    }
    if (isChanged(r.wording)) putChanges(page, r.wording, lang, below);
    drawReports(d, r, deeper);
  }
};

const drawOrigin = (page: TerminalPage, origin: Traced["origins"][number], traced: Traced, lang: PageOptions["lang"]): void => {
  const name = origin.name ?? origin.actor?.name;
  const sure = origin.certain ? page.c.green(calm(sayOfClaim(lang, "certain"))) : page.c.yellow(calm(sayOfClaim(lang, "possible")));
  page.put(`● ${name ? `${page.c.bold(isolate(name))} · ` : ""}${calm(label(lang, "origin", origin.kind))} · ${sure}`);
  page.latin(reasonIn(lang, origin.reason), "  ", page.c.dim);
  const reports = traced.reports.filter((r) => r.origin === origin.id);
  drawReports({ page, children: tree(reports), lang, origin: name }, undefined, "  ");
  page.put();
};

export const tracePage = (traced: Traced, { width, colour, lang }: PageOptions): string => {
  const page = new TerminalPage(width, colour);
  putClaim(page, { ...traced.claim, independent: traced.independent }, lang, "");
  page.put();
  for (const origin of traced.origins) drawOrigin(page, origin, traced, lang);
  for (const l of traced.links) {
    const [from, to] = (l.direction === "to" ? (["this", "that"] as const) : (["that", "this"] as const)).map((x) => sayOfClaim(lang, x));
    page.put(
      `${page.c.magenta(calm(`${from} ${label(lang, "claimLink", l.kind)} ${to}`))}${l.certainty === "sure" ? "" : ` · ${calm(sayOfClaim(lang, l.certainty))}`} · ${page.c.dim(calm(reasonIn(lang, l.reason)))}`,
    );
    putClaim(page, l.claim, lang, "  ");
    page.put();
  }
  if (traced.others.length > 0) page.put(calm(sayOfClaim(lang, "alsoIn")));
  for (const other of traced.others.slice(0, 5)) {
    page.arabic(other.content, "  ");
    page.put(`  ${page.c.dim(`${other.id} · ${calm(countedOrigins(lang, other.independent))}`)}`);
  }
  return page.text();
};
