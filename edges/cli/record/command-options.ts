/** The command line of an operation, from the shape of its parameters. */
import { Argument, type Command, Option } from "commander";
import { z } from "zod";
import type { RecordOperation } from "../../../schema/record/operation.ts";
import { UsageError } from "../usage-error.ts";

interface Field {
  readonly name: string;
  readonly about: string;
  readonly kind: "text" | "list" | "flag";
  readonly value: string;
  readonly choices?: readonly string[] | undefined;
  readonly initial?: unknown;
  readonly required: boolean;
}

type Shape = { type?: string; enum?: string[]; anyOf?: Shape[]; default?: unknown; description?: string };

const field = (name: string, s: Shape, required: boolean): Field => {
  const flag = s.type === "boolean" || (s.anyOf?.some((a) => a.type === "boolean") ?? false);
  const number = s.type === "number" || s.type === "integer";
  return {
    name,
    about: s.description ?? "",
    kind: flag ? "flag" : s.type === "array" ? "list" : "text",
    value: number ? "n" : s.enum ? "name" : "text",
    choices: s.enum,
    initial: s.default,
    required,
  };
};

/** Every parameter as it is given from outside. */
export const fieldsOf = (operation: RecordOperation): Field[] => {
  const shape = z.toJSONSchema(operation.parameters, { io: "input", unrepresentable: "any" }) as {
    properties?: Record<string, Shape>;
    required?: string[];
  };
  return Object.entries(shape.properties ?? {}).map(([name, s]) => field(name, s, shape.required?.includes(name) ?? false));
};

const more = (value: string, before: readonly string[] | undefined): string[] => [...(before ?? []), value];

export const addParameters = (command: Command, operation: RecordOperation): void => {
  for (const f of fieldsOf(operation)) {
    if (f.name === operation.bare) {
      const name = f.kind === "list" ? `${f.name}...` : f.name;
      command.addArgument(new Argument(f.required ? `<${name}>` : `[${name}]`, f.about));
      continue;
    }
    const option = new Option(f.kind === "flag" ? `--${f.name}` : `--${f.name} <${f.value}>`, f.about);
    if (f.choices) option.choices(f.choices);
    if (f.kind === "list") option.argParser(more);
    if (f.initial !== undefined && f.kind !== "list") option.default(undefined, String(f.initial));
    command.addOption(option);
  }
};

/** commander writes --no-opinion as `opinion: false`; parameters are named as they are given. */
const given = (operation: RecordOperation, options: Readonly<Record<string, unknown>>): Record<string, unknown> => {
  const out: Record<string, unknown> = {};
  for (const { name, kind } of fieldsOf(operation)) {
    const camel = name.replace(/-(\w)/gu, (_, c: string) => c.toUpperCase());
    const negative = name.startsWith("no-") ? camel.slice(2, 3).toLowerCase() + camel.slice(3) : undefined;
    const value = negative === undefined ? options[camel] : options[negative] === false ? true : undefined;
    if (value !== undefined && !(kind === "flag" && value === false)) out[name] = value;
  }
  return out;
};

/** Throws a UsageError for the first parameter that is not as it should be. */
export const parametersOf = (operation: RecordOperation, bare: unknown, options: Readonly<Record<string, unknown>>): unknown => {
  const values = given(operation, options);
  if (operation.bare !== undefined && bare !== undefined) values[operation.bare] = bare;
  const parsed = operation.parameters.safeParse(values);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const name = String(issue?.path[0] ?? "");
  throw new UsageError(`${name === operation.bare ? name : `--${name}`}: ${issue?.message ?? "not understood"}`);
};
