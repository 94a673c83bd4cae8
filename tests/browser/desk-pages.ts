/** Every page of the desk, with something of the samples on it. */
interface Items {
  readonly items: readonly { readonly id: string; readonly reports?: number; readonly outlets?: number }[];
}

const most = async (base: string, question: string, by: "reports" | "outlets"): Promise<string> => {
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

export const deskPages: readonly DeskPage[] = [
  at("today", "/?days=365"),
  { name: "article", path: articlePath },
  at("claims", "/claims"),
  { name: "claim", path: claimPath },
  at("search", `/search?query=${encodeURIComponent("الحدود")}`),
  at("search with filters", `/search?query=${encodeURIComponent("الحدود")}&act=say&sort=newest`),
  at("check", `/check?quote=${encodeURIComponent(QUOTE)}`),
  at("settings", "/settings"),
  at("nowhere", "/no-such-page"),
];
