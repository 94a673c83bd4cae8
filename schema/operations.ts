/** What Khabar can be asked to do, in the words that every face of it uses. */
export interface Option {
  readonly name: string;
  readonly value?: string;
  readonly choices?: readonly string[];
  readonly initial?: string;
  readonly about: string;
}

export interface Operation {
  readonly id: string;
  readonly summary: string;
  readonly description: string;
  readonly arguments: readonly { readonly name: string; readonly many: boolean; readonly required: boolean; readonly about: string }[];
  readonly options: readonly Option[];
}

const RECORD: Option = { name: "record", value: "file", about: "the record; KHABAR_RECORD or khabar.db in this folder if not given" };

export const operations = [
  {
    id: "read",
    summary: "Read articles: who said what through which chain, and who met whom.",
    description:
      "Reads .txt, .html, .json and .ndjson files, folders, globs, or standard input (-), and gives one reading an article, in the order of the input.",
    arguments: [{ name: "files", many: true, required: false, about: "files, folders or globs; - is standard input" }],
    options: [
      { name: "format", value: "name", choices: ["pretty", "json", "ndjson", "html"], about: "pretty on a terminal, else ndjson" },
      { name: "explain", about: "under each fact the rule that made it and the words behind it (pretty)" },
      { name: "brief", about: "one line an article, and the sums (pretty)" },
      { name: "published", value: "date", about: "publication date for articles that give none (ISO 8601)" },
      { name: "outlet", value: "name", about: "outlet for articles that give none" },
      { name: "title", value: "text", about: "title for an article that gives none" },
      { name: "jobs", value: "n", about: "worker threads; all cores for long input if not given" },
      { name: "lang", value: "code", choices: ["ar", "en"], initial: "en", about: "language of the labels (pretty, html)" },
      { name: "output", value: "file", about: "write to a file instead of standard output" },
      { name: "no-tagger", about: "read without the learned tagger of names" },
      { name: "no-color", about: "no colours" },
      { name: "quiet", about: "no progress bar and no notes" },
      { name: "strict", about: "exit with 1 if any article has a problem" },
    ],
  },
  {
    id: "eval",
    summary: "Score readings against records made by hand.",
    description: "Takes a folder with gold files and their texts, or a folder of cases, reads the articles and prints the figures.",
    arguments: [
      { name: "folder", many: false, required: true, about: "gold folder (with texts/ and articles.ndjson) or folder of case files" },
    ],
    options: [
      { name: "show", about: "each miss, by kind; never of articles that are kept out" },
      { name: "no-tagger", about: "read without the learned tagger of names" },
      { name: "names-left-out", value: "share", about: "leave this share of the lexicon's names out, 0 to 1" },
      { name: "part", value: "name", choices: ["seen", "unseen", "all"], about: "which part of the gold the figures by outlet are of" },
      {
        name: "calibrate",
        value: "file",
        about: "write how often each rule is right on the articles kept out: the table behind confidence",
      },
    ],
  },
  {
    id: "schema",
    summary: "Print the JSON Schema of a reading.",
    description: "JSON Schema 2020-12, made from the same definition as the types.",
    arguments: [],
    options: [],
  },
  {
    id: "vocabulary",
    summary: "Print the closed lists: acts, media, event types, statuses and the rest.",
    description: "Every term with its id, its Arabic and English label and one sentence.",
    arguments: [],
    options: [],
  },
  {
    id: "desk",
    summary: "Open the desk: the record in a browser, and its HTTP API.",
    description:
      "On a local address it opens without a login. On any other address it asks for accounts (see users). /api/openapi.json describes the API.",
    arguments: [],
    options: [
      RECORD,
      { name: "host", value: "address", about: "address to open; 127.0.0.1 if not given" },
      { name: "port", value: "n", about: "port; 4321 if not given, 0 takes a free one" },
      { name: "secure", about: "people come over TLS, by a proxy in front: sessions are for TLS only" },
    ],
  },
  {
    id: "mcp",
    summary: "Serve the record to agents (Model Context Protocol, over standard input and output).",
    description: "Every operation that only asks is a tool; every answer carries its words and sources.",
    arguments: [],
    options: [RECORD],
  },
  {
    id: "users",
    summary: "Keep who may use the desk from other machines: list, add, password, disable, key.",
    description:
      "A password is read from standard input where that is no terminal; else one is made and shown once. A key lets a program ask in the user's name.",
    arguments: [
      { name: "action", many: false, required: true, about: "list, add, password, disable or key" },
      { name: "name", many: false, required: false, about: "the user's name" },
    ],
    options: [
      RECORD,
      { name: "role", value: "name", choices: ["reader", "reviewer", "admin"], about: "of the user or key; reader if not given" },
      { name: "label", value: "text", about: "what a key is for" },
      { name: "days", value: "n", about: "days that a key is good for; for ever if not given" },
    ],
  },
] as const satisfies readonly Operation[];

/** Exit codes of the command line. */
export const exitCodes = [
  { code: 0, about: "every article was read" },
  { code: 1, about: "something could not be read, or --strict and an article has a problem; the rest was read" },
  { code: 2, about: "the command was not understood; nothing was read" },
  { code: 130, about: "interrupted with Ctrl-C; what was written until then is whole" },
] as const;
