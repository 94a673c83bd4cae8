/** The page that is sent for each address of the desk: it names all that the browser will need to draw it, files and answers. */
import { readFileSync } from "node:fs";

/** As the desk's build wrote it. */
interface PageFiles {
  readonly at: string;
  readonly asks?: { readonly operation: string; readonly parameters: Readonly<Record<string, string>> };
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

interface KnownPage extends PageFiles {
  readonly matches: RegExp;
  /** the links to the page's own files */
  readonly links: string;
}

const filesOf = ({ scripts, styles }: PageFiles): string =>
  [
    ...scripts.map((f) => `<link rel="modulepreload" crossorigin href="/${f}">`),
    ...styles.map((f) => `<link rel="stylesheet" crossorigin href="/${f}">`),
  ].join("\n    ");

const knownPages = (folder: string): KnownPage[] =>
  (JSON.parse(readFileSync(`${folder}pages.json`, "utf8")) as PageFiles[]).map((p) => ({
    ...p,
    matches: new RegExp(`^${p.at.replace(/\$\w+/gu, "([^/]+)")}/?$`, "u"),
    links: filesOf(p),
  }));

const decoded = (part: string): string | undefined => {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
};

/** The question, in the very words in which the page will ask it: a browser takes the one for the other only then. */
const questionOf = (page: KnownPage, path: string, given: URLSearchParams): string | undefined => {
  const { asks } = page;
  const id = decoded(page.matches.exec(path)?.[1] ?? "");
  if (!asks || !id) return undefined;
  const search = new URLSearchParams();
  for (const [name, from] of Object.entries(asks.parameters)) {
    const value = from.startsWith("$") ? id : given.getAll(from.slice(1)).at(-1);
    if (value) search.append(name, value);
  }
  return `/api/${asks.operation}?${search}`;
};

/** What `URLSearchParams` writes has no sign that means something in HTML, but for this one. */
const asked = (address: string): string => `<link rel="preload" as="fetch" crossorigin href="${address.replaceAll("&", "&amp;")}">`;

/** `mayAsk`: whoever is there will not be turned away by the API. */
export const deskPages = (folder: string): ((address: URL, mayAsk: boolean) => string) => {
  const html = readFileSync(`${folder}index.html`, "utf8");
  const known = knownPages(folder);
  return (address, mayAsk) => {
    const page = known.find((p) => p.matches.test(address.pathname));
    const question = page && mayAsk ? questionOf(page, address.pathname, address.searchParams) : undefined;
    const asks = [...(mayAsk ? ["/api/session"] : []), ...(question ? [question] : [])].map(asked);
    return html.replace("</head>", () => [...asks, page?.links, "</head>"].filter(Boolean).join("\n    "));
  };
};
