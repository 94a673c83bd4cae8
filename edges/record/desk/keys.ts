/** The keys of programs: who has which, and taking one back. */
import type { Parameters, Result } from "../../../schema/record/operation.ts";
import type { keys, revokeKey } from "../../../schema/record/operations/keys.ts";
import type { Store } from "../../store/open-store.ts";
import { RecordError } from "../record-error.ts";
import { nameOf } from "../rights.ts";
import type { RunContext } from "../runs/run.ts";

/** Of the hash that is kept: nothing of the key itself can be told from it. */
const LENGTH_OF_ID = 12;
const isAdmin = (context: RunContext): boolean => (context.role ?? "admin") === "admin";

const allKeys = (store: Store) =>
  store.read
    .selectFrom("token")
    .innerJoin("user", "user.n", "token.user")
    .select(["token.hash", "user.name", "token.label", "token.role", "token.created", "token.expires"])
    .orderBy("token.created")
    .orderBy("token.hash")
    .execute();

export const listKeys = async (store: Store, _: Parameters<typeof keys>, context: RunContext): Promise<Result<typeof keys>> => {
  const rows = await allKeys(store);
  return {
    items: rows
      .filter((r) => isAdmin(context) || r.name === nameOf(context))
      .map(({ hash, name, label, role, created, expires }) => ({
        id: hash.slice(0, LENGTH_OF_ID),
        user: name,
        label,
        role,
        created,
        ...(expires ? { expires } : {}),
      })),
  };
};

export const takeKeyBack = async (
  store: Store,
  p: Parameters<typeof revokeKey>,
  context: RunContext,
): Promise<Result<typeof revokeKey>> => {
  const row = (await allKeys(store)).find((r) => r.hash.slice(0, LENGTH_OF_ID) === p.key);
  if (!row) throw new RecordError("no-key", { key: p.key });
  if (!isAdmin(context) && row.name !== nameOf(context)) throw new RecordError("others-key", { by: row.name });
  await store.write.deleteFrom("token").where("hash", "=", row.hash).execute();
  return { id: p.key, user: row.name, label: row.label };
};
