/** Users, their sessions and keys. What a browser or program holds is random; the record holds only its hash. */
import { createHash, randomBytes } from "node:crypto";
import { hash as hashPassword, verify } from "@node-rs/argon2";
import type { Role, Row } from "../../../schema/record/tables.ts";
import type { Store } from "../../store/open-store.ts";
import { inWriting } from "../../store/writing.ts";
import { RecordError } from "../../record/record-error.ts";
import type { Asker } from "../app.ts";

const SESSION_DAYS = 14;
const DAY = 86_400_000;
const LEAST_LENGTH = 10;
const MOST_LENGTH = 1024;
const NAME = /^[\p{L}\p{N}._-]{1,64}$/u;

const secret = (): string => randomBytes(32).toString("base64url");
const hashOf = (held: string): string => createHash("sha256").update(held).digest("hex");
const later = (now: string, days: number): string => new Date(Date.parse(now) + days * DAY).toISOString();

/** Checked against where there is no such user, so that the answer takes as long. */
let nobody: Promise<string> | undefined;
const nobodysPassword = (): Promise<string> => {
  nobody ??= hashPassword(secret());
  return nobody;
};

export interface Accounts {
  any(): Promise<boolean>;
  list(): Promise<{ name: string; role: Role; created: string; disabled: boolean }[]>;
  /** Throws a RecordError for a name or password that will not do. */
  add(name: string, password: string, role: Role): Promise<void>;
  setPassword(name: string, password: string): Promise<void>;
  disable(name: string): Promise<void>;
  /** what the browser is to hold, or nothing where name and password do not go together */
  logIn(name: string, password: string): Promise<string | undefined>;
  logOut(held: string): Promise<void>;
  ofSession(held: string): Promise<Asker | undefined>;
  /** shown once */
  addToken(name: string, label: string, role: Role, days: number | undefined): Promise<string>;
  ofToken(held: string): Promise<Asker | undefined>;
}

const checkPassword = (password: string): void => {
  if (password.length < LEAST_LENGTH) throw new RecordError("password-short", { least: LEAST_LENGTH });
  if (password.length > MOST_LENGTH) throw new RecordError("password-long", { most: MOST_LENGTH });
};

const RANK: Readonly<Record<Role, number>> = { reader: 0, reviewer: 1, admin: 2 };
const lower = (a: Role, b: Role): Role => (RANK[a] < RANK[b] ? a : b);

export const accountsIn = (store: Store, now: () => string): Accounts => {
  const userOf = (name: string) => store.read.selectFrom("user").selectAll().where("name", "=", name).executeTakeFirst();
  const wanted = async (name: string): Promise<Row<"user">> => {
    const user = await userOf(name);
    if (!user) throw new RecordError("no-user", { name });
    return user;
  };
  const asker = (user: { name: string; role: Role; disabled: 0 | 1 } | undefined): Asker | undefined =>
    user && user.disabled === 0 ? { name: user.name, role: user.role } : undefined;
  return {
    any: async () => (await store.read.selectFrom("user").select("n").limit(1).executeTakeFirst()) !== undefined,
    list: async () =>
      (await store.read.selectFrom("user").selectAll().orderBy("name").execute()).map((u) => ({
        name: u.name,
        role: u.role,
        created: u.created,
        disabled: u.disabled === 1,
      })),
    async add(name, password, role) {
      if (!NAME.test(name)) throw new RecordError("user-name-wrong", { name });
      checkPassword(password);
      if (await userOf(name)) throw new RecordError("user-exists", { name });
      const hashed = await hashPassword(password);
      await inWriting(store.write, now(), async (w) => {
        w.insert("user", [{ n: await w.next("user"), name, password: hashed, role, created: w.now, disabled: 0 }]);
      });
    },
    async setPassword(name, password) {
      checkPassword(password);
      const user = await wanted(name);
      await store.write
        .updateTable("user")
        .set({ password: await hashPassword(password) })
        .where("n", "=", user.n)
        .execute();
      await store.write.deleteFrom("session").where("user", "=", user.n).execute();
    },
    async disable(name) {
      const user = await wanted(name);
      await store.write.updateTable("user").set({ disabled: 1 }).where("n", "=", user.n).execute();
      await store.write.deleteFrom("session").where("user", "=", user.n).execute();
      await store.write.deleteFrom("token").where("user", "=", user.n).execute();
    },
    async logIn(name, password) {
      const user = await userOf(name);
      const right = await verify(user?.password ?? (await nobodysPassword()), password).catch(() => false);
      if (!user || !right || user.disabled === 1) return undefined;
      const held = secret();
      await store.write.deleteFrom("session").where("expires", "<", now()).execute();
      await store.write
        .insertInto("session")
        .values({ hash: hashOf(held), user: user.n, created: now(), expires: later(now(), SESSION_DAYS) })
        .execute();
      return held;
    },
    async logOut(held) {
      await store.write.deleteFrom("session").where("hash", "=", hashOf(held)).execute();
    },
    ofSession: async (held) =>
      asker(
        await store.read
          .selectFrom("session")
          .innerJoin("user", "user.n", "session.user")
          .select(["user.name", "user.role", "user.disabled"])
          .where("session.hash", "=", hashOf(held))
          .where("session.expires", ">", now())
          .executeTakeFirst(),
      ),
    async addToken(name, label, role, days) {
      const user = await wanted(name);
      const held = `khabar_${secret()}`;
      const expires = days === undefined ? null : later(now(), days);
      await store.write
        .insertInto("token")
        .values({ hash: hashOf(held), user: user.n, label, role: lower(role, user.role), created: now(), expires })
        .execute();
      return held;
    },
    async ofToken(held) {
      const row = await store.read
        .selectFrom("token")
        .innerJoin("user", "user.n", "token.user")
        .select(["user.name", "user.role", "user.disabled", "token.role as most", "token.expires"])
        .where("token.hash", "=", hashOf(held))
        .executeTakeFirst();
      if (!row || (row.expires !== null && row.expires <= now())) return undefined;
      return asker({ ...row, role: lower(row.role, row.most) });
    },
  };
};
