/** Any value as lines: a name and what it is, lists item by item, deeper things further in. */
import { calm, wrap } from "../terminal-page.ts";

interface OutlineOptions {
  readonly width: number;
}

const isPlain = (value: unknown): value is string | number | boolean => value !== null && typeof value !== "object" && value !== undefined;

const line = (indent: string, label: string, value: string, width: number): string[] => {
  const room = Math.max(20, width - indent.length - label.length);
  const [first = "", ...rest] = wrap(value, room);
  return [`${indent}${label}${calm(first)}`, ...rest.map((r) => `${indent}${" ".repeat(label.length)}${calm(r)}`)];
};

const lines = (value: unknown, indent: string, width: number): string[] => {
  if (Array.isArray(value))
    return value.flatMap((item) => {
      if (isPlain(item)) return line(indent, "- ", String(item), width);
      const [first = "", ...rest] = lines(item, `${indent}  `, width);
      return [`${indent}- ${first.trimStart()}`, ...rest];
    });
  if (typeof value !== "object" || value === null) return line(indent, "", String(value), width);
  return Object.entries(value).flatMap(([name, inner]) => {
    if (inner === undefined) return [];
    if (isPlain(inner)) return line(indent, `${name}: `, String(inner), width);
    if (Array.isArray(inner) && inner.length === 0) return [`${indent}${name}: none`];
    return [`${indent}${name}:`, ...lines(inner, `${indent}  `, width)];
  });
};

/** Never wider than the terminal, but for a label that alone is. */
export const outline = (value: unknown, { width }: OutlineOptions): string => `${lines(value, "", width).join("\n")}\n`;
