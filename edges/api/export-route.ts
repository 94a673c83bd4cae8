/** GET /api/export: what `khabar export` writes, streamed as it is read. */
import type { Hono } from "hono";
import { stream } from "hono/streaming";
import { z } from "zod";
import { exported } from "../../schema/record/operations/exports.ts";
import { exportedArticles } from "../export/exported.ts";
import { formats } from "../export/formats.ts";
import { settleFilters } from "../record/search/filters.ts";
import { type ApiEnv, type ApiOptions, requireRole } from "./app.ts";
import { fromAddress, parsed } from "./parameters.ts";

export const EXPORT_PARAMETERS = z.object(exported);

export const addExport = (api: Hono<ApiEnv>, o: Pick<ApiOptions, "store" | "log">): void => {
  api.get("/export", async (c) => {
    requireRole(c.var.asker, "reader");
    const p = parsed(EXPORT_PARAMETERS, fromAddress(new URL(c.req.url)));
    const file = await formats[p.format]();
    // what is wrong with a filter is told before the first byte
    await settleFilters(o.store, p);
    c.header("content-type", file.type);
    c.header("content-disposition", `attachment; filename="khabar.${file.ending}"`);
    c.header("cache-control", "private, no-store");
    return stream(
      c,
      async (out) => {
        let gone = false;
        out.onAbort(() => {
          gone = true;
        });
        await file.write(exportedArticles(o.store, p), async (piece) => {
          if (gone) throw new Error("whoever asked has gone");
          await out.write(piece);
        });
      },
      async (error, out) => {
        if (!out.aborted) o.log(error);
        // the connection is cut, so that half a file is not taken for a whole one
        out.abort();
        throw error;
      },
    );
  });
};
