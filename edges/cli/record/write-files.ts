/** Answers that are files, written to a folder. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { UsageError } from "../usage-error.ts";

interface GoldFiles {
  readonly files: readonly { readonly name: string; readonly gold: string; readonly text: string }[];
}
interface OneDocument {
  readonly name: string;
  readonly document: string;
}

/** A gold file beside the folder of its texts, as `khabar eval` takes them. */
const listed = (result: GoldFiles | OneDocument): [string, string][] =>
  "files" in result
    ? result.files.flatMap((f): [string, string][] => [
        [`${f.name}.gold`, f.gold],
        [join("texts", `${f.name}.txt`), f.text],
      ])
    : [[result.name, result.document]];

/** Gives what was written. Throws a UsageError where the folder cannot be written to. */
export const writeFiles = (folder: string, result: unknown): string[] => {
  try {
    return listed(result as GoldFiles | OneDocument).map(([name, content]) => {
      const file = join(folder, name);
      mkdirSync(join(file, ".."), { recursive: true });
      writeFileSync(file, content);
      return file;
    });
  } catch (error) {
    throw new UsageError(`${folder}: cannot be written to (${(error as NodeJS.ErrnoException).code ?? String(error)})`);
  }
};
