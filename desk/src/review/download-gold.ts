/** Gold files as one archive: the notation and the text of each article. */
import { strToU8, zipSync } from "fflate";
import { downloadBytes } from "../cases/download.ts";

interface GoldFile {
  readonly name: string;
  readonly gold: string;
  readonly text: string;
}

export const goldArchive = (files: readonly GoldFile[]): Uint8Array =>
  zipSync(
    Object.fromEntries(
      files.flatMap(({ name, gold, text }) => [
        [`${name}.gold`, strToU8(gold)],
        [`${name}.txt`, strToU8(text)],
      ]),
    ),
  );

export const downloadGold = (files: readonly GoldFile[]): void => downloadBytes("gold.zip", "application/zip", goldArchive(files));
