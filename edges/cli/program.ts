/** The command line, made from schema/operations: each command loads its own part only when it is called. */
import { Command, CommanderError, Option } from "commander";
import { exitCodes, type Operation, operations } from "../../schema/operations.ts";
import { foreseeReader } from "../files/reader-files.ts";
import type { RecordOperation } from "../../schema/record/operation.ts";
import { optimiseAsUsual } from "./optimise-late.ts";
import type { ReadOptions } from "./read-command.ts";

const VERSION = "0.1.0";

type Run = (args: readonly unknown[], options: Record<string, unknown>) => Promise<number>;

const runs: Readonly<Record<(typeof operations)[number]["id"], Run>> = {
  read: async ([files], options) => {
    const names = files as string[];
    if (names.length === 0 && process.stdin.isTTY) return -1;
    const { readCommand } = await import("./read-command.ts");
    return readCommand(names.length === 0 ? ["-"] : names, options as ReadOptions);
  },
  eval: async ([folder], options) => {
    const { evalCommand } = await import("../../eval/command.ts");
    return evalCommand(folder as string, options);
  },
  desk: async (_, options) => (await import("./desk-command.ts")).deskCommand(options, VERSION),
  mcp: async (_, options) => (await import("./desk-command.ts")).mcpCommand(options, VERSION),
  users: async ([action, name], options) =>
    (await import("./desk-command.ts")).usersCommand(action as string, name as string | undefined, options),
  schema: async () => {
    const { readingJsonSchema } = await import("../../schema/reading.ts");
    process.stdout.write(`${JSON.stringify(readingJsonSchema(), null, 2)}\n`);
    return 0;
  },
  vocabulary: async () => {
    const vocabulary = await import("../../schema/vocabulary.ts");
    for (const [name, terms] of Object.entries(vocabulary)) {
      if (!Array.isArray(terms)) continue;
      process.stdout.write(`${name}\n`);
      for (const t of terms as { id: string; ar: string; en: string; about: string }[])
        process.stdout.write(`  ${t.id.padEnd(18)} \u2068${t.ar}\u2069  ${t.about}\n`);
    }
    return 0;
  },
};

const command = (operation: Operation, run: Run): Command => {
  const made = new Command(operation.id).summary(operation.summary).description(operation.description);
  for (const a of operation.arguments) made.argument(a.required ? `<${a.name}>` : a.many ? `[${a.name}...]` : `[${a.name}]`, a.about);
  for (const o of operation.options) {
    const option = new Option(o.value ? `--${o.name} <${o.value}>` : `--${o.name}`, o.about);
    if (o.choices) option.choices(o.choices);
    if (o.initial) option.default(o.initial);
    made.addOption(option);
  }
  return made.action(async (...given: unknown[]) => {
    given.pop();
    const options = given.pop() as Record<string, unknown>;
    const code = await run(given, options);
    if (code < 0) made.help();
    process.exitCode = code;
  });
};

/** What every command on the record takes besides its own. */
const RECORD_OPTIONS: readonly Option[] = [
  new Option("--record <file>", "the record; KHABAR_RECORD or khabar.db in this folder if not given"),
  new Option("--format <name>", "pretty on a terminal, else json").choices(["pretty", "json"]),
  new Option("--lang <code>", "language of the labels").choices(["ar", "en"]),
  new Option("--no-color", "no colours"),
  new Option("--quiet", "no progress bar and no notes"),
];

const recordCommandOf = (operation: RecordOperation, addParameters: (c: Command, o: RecordOperation) => void): Command => {
  const made = new Command(operation.id).summary(operation.summary).description(operation.description);
  addParameters(made, operation);
  if (operation.files) made.addOption(new Option("--to <folder>", "write its files there"));
  for (const option of RECORD_OPTIONS) made.addOption(option);
  return made.action(async (...given: unknown[]) => {
    given.pop();
    const options = given.pop() as Record<string, unknown>;
    const { recordCommand } = await import("./record/run-command.ts");
    process.exitCode = await recordCommand(operation, given[0], options);
  });
};

/** The record's operations are described in zod, which takes longer to load than an article to read: only where they are asked for. */
const recordCommands = async (): Promise<Command[]> => {
  const { recordOperations } = await import("../../schema/record/operations.ts");
  const { addParameters } = await import("./record/command-options.ts");
  return recordOperations.map((o) => recordCommandOf(o, addParameters));
};

const program = async (): Promise<Command> => {
  const made = new Command("khabar")
    .description("Reads Arabic diplomatic and political news: who said what, through which chain of sources, and who met whom.")
    .version(VERSION);
  made.addHelpText("after", `\nExit codes:\n${exitCodes.map((e) => `  ${e.code}  ${e.about}`).join("\n")}`);
  for (const operation of operations) made.addCommand(command(operation, runs[operation.id]));
  if (!operations.some((o) => o.id === process.argv[2])) for (const c of await recordCommands()) made.addCommand(c);
  for (const c of [made, ...made.commands]) c.exitOverride().showHelpAfterError("(khabar --help tells more)");
  return made;
};

const fail = (error: unknown): void => {
  const e = error as NodeJS.ErrnoException & { code?: string };
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else if (e.code === "EPIPE") process.exitCode = 0;
  else if (e?.name === "UsageError") {
    process.stderr.write(`khabar: ${e.message}\n`);
    process.exitCode = 2;
  } else {
    process.stderr.write(`khabar: ${e?.message ?? String(error)}\n`);
    if (process.env.KHABAR_DEBUG) process.stderr.write(`${e?.stack ?? ""}\n`);
    process.exitCode = 1;
  }
};

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
});
if (process.argv[2] === "read") foreseeReader();
else optimiseAsUsual();
program()
  .then((made) => made.parseAsync())
  .catch(fail);
