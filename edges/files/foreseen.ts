/** Files that a start is going to need: read while it does something else, where another core is free. */
import { closeSync, fstatSync, openSync, read, readFileSync } from "node:fs";

const begun: Promise<void>[] = [];
const there = new Map<string, Buffer>();

/** Never throws: what cannot be read now is told where it is needed. */
const begin = (path: string): Promise<void> =>
  new Promise((resolve) => {
    let file: number;
    try {
      file = openSync(path, "r");
    } catch {
      return resolve();
    }
    const bytes = Buffer.allocUnsafeSlow(fstatSync(file).size);
    read(file, bytes, 0, bytes.length, 0, (error, length) => {
      closeSync(file);
      if (!error && length === bytes.length) there.set(path, bytes);
      resolve();
    });
  });

export const foresee = (...paths: readonly string[]): void => {
  begun.push(...paths.map(begin));
};

/** Once all that was foreseen has been read. */
export const foreseen = async (): Promise<void> => {
  await Promise.all(begun.splice(0));
};

/** What a file holds; what was foreseen is handed over once. Throws what reading a file throws. */
export const bytesOf = (path: string): Buffer => {
  const bytes = there.get(path);
  there.delete(path);
  return bytes ?? readFileSync(path);
};
