/**
 * Which page stands at which address, by its module in `pages/`, and what a page of one thing asks the API before all else: the server
 * names it in the page it sends, so that the answer comes along with the code. `$` is a part of the address, `?` a name behind the
 * question mark, left out where it is not given.
 */
export interface PageAt {
  readonly at: string;
  readonly asks?: { readonly operation: string; readonly parameters: Readonly<Record<string, string>> };
}

export const pages = {
  today: { at: "/" },
  article: { at: "/article/$id", asks: { operation: "article", parameters: { article: "$id", version: "?version" } } },
  claims: { at: "/claims" },
  claim: { at: "/claim/$id", asks: { operation: "trace", parameters: { of: "$id" } } },
  search: { at: "/search" },
  check: { at: "/check" },
  settings: { at: "/settings" },
  "log-in": { at: "/log-in" },
  actors: { at: "/actors" },
  actor: { at: "/actor/$id" },
  "series-list": { at: "/series" },
  series: { at: "/series/$id", asks: { operation: "rounds", parameters: { series: "$id" } } },
  events: { at: "/events" },
  event: { at: "/event/$id", asks: { operation: "event", parameters: { event: "$id" } } },
  network: { at: "/network" },
  add: { at: "/add" },
  cases: { at: "/cases" },
  case: { at: "/case/$id", asks: { operation: "case", parameters: { case: "$id" } } },
  review: { at: "/review" },
  history: { at: "/history" },
} as const satisfies Readonly<Record<string, PageAt>>;

export type PageId = keyof typeof pages;
