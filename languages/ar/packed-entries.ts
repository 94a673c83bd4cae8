/** What the tables say, worked out once when the package is built, and not by every process anew. */
import { packEntries } from "../../core/tokens/entry-index.ts";
import { fold } from "./orthography.ts";
import { entriesOf, type Tables } from "./tables.ts";

/** Beside the tables it was made from. */
export const PACKED_FILE = "entries.bin";

export const packTables = (tables: Tables): Uint8Array => packEntries(entriesOf(tables), fold);
