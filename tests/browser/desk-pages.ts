/** Every page of the desk, with something of the samples on it. */
interface Items {
  readonly items: readonly { readonly id: string; readonly reports?: number; readonly outlets?: number; readonly accounts?: number }[];
}

const most = async (base: string, question: string, by: "reports" | "outlets" | "accounts"): Promise<string> => {
  const answer = (await (await fetch(`${base}/api/${question}`)).json()) as Items;
  const best = [...answer.items].sort((a, b) => (b[by] ?? 0) - (a[by] ?? 0))[0];
  if (!best) throw new Error(`/api/${question} has nothing: ${JSON.stringify(answer)}`);
  return encodeURIComponent(best.id);
};

export interface DeskPage {
  readonly name: string;
  readonly path: (base: string) => string | Promise<string>;
}

export const QUOTE = "نريد اتفاقا يخدم سكان الحدود قبل غيرهم";

const at = (name: string, path: string): DeskPage => ({ name, path: () => path });
export const articlePath = async (base: string): Promise<string> => `/article/${await most(base, "articles?limit=1000", "reports")}`;
export const claimPath = async (base: string): Promise<string> => `/claim/${await most(base, "claims?sort=outlets&limit=5", "outlets")}`;

export const actorPath = async (base: string): Promise<string> => `/actor/${await most(base, "actors?kind=person", "reports")}`;
export const eventPath = async (base: string): Promise<string> => `/event/${await most(base, "events?limit=100", "accounts")}`;
export const seriesPath = async (base: string): Promise<string> => `/series/${await most(base, "series", "accounts")}`;

export const deskPages: readonly DeskPage[] = [
  at("today", "/?days=365"),
  { name: "article", path: articlePath },
  at("claims", "/claims"),
  { name: "claim", path: claimPath },
  at("search", `/search?query=${encodeURIComponent("الحدود")}`),
  at("search with filters", `/search?query=${encodeURIComponent("الحدود")}&act=say&sort=newest`),
  at("check", `/check?quote=${encodeURIComponent(QUOTE)}`),
  at("actors", "/actors"),
  { name: "actor", path: actorPath },
  at("all series", "/series"),
  { name: "series", path: seriesPath },
  at("events", "/events"),
  at("events on a line of time", "/events?view=timeline"),
  at("events on a map", "/events?view=map"),
  { name: "event", path: eventPath },
  at("network", "/network"),
  at("network of carriage as a table", "/network?of=carriage&view=table"),
  at("add", "/add"),
  at("cases", "/cases"),
  at("review", "/review"),
  at("history", "/history"),
  at("settings", "/settings"),
  at("nowhere", "/no-such-page"),
];
