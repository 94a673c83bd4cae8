/** `khabar desk`, `khabar mcp`, `khabar users`: the record for browsers, for agents, and for whom. */
import { randomBytes } from "node:crypto";
import { accountsIn } from "../api/accounts/accounts.ts";
import { recordPath } from "../record/open-record.ts";
import { openStore } from "../store/open-store.ts";
import { UsageError } from "./usage-error.ts";

interface Common {
  readonly record?: string;
}

const portOf = (text: string | undefined): number => {
  const port = Number(text ?? "4321");
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new UsageError(`--port ${text}: a number from 0 to 65535 is wanted`);
  return port;
};

const untilStopped = (): Promise<void> =>
  new Promise((resolve) => {
    process.once("SIGINT", resolve);
    process.once("SIGTERM", resolve);
  });

const log = (error: unknown): void => void process.stderr.write(`khabar: ${(error as Error)?.stack ?? String(error)}\n`);

const checkUsers = async (path: string, host: string): Promise<void> => {
  const store = await openStore(path, { create: true });
  const any = await accountsIn(store, () => new Date().toISOString()).any();
  await store.close();
  if (!any)
    throw new UsageError(
      `--host ${host}: others can reach this address, so the desk needs accounts there. Make one first: khabar users add NAME --role admin`,
    );
};

export const deskCommand = async (o: Common & { host?: string; port?: string; secure?: boolean }, version: string): Promise<number> => {
  const { isLoopback, startServer } = await import("../api/server.ts");
  const path = recordPath(o.record);
  const host = o.host ?? "127.0.0.1";
  const port = portOf(o.port);
  if (!isLoopback(host)) await checkUsers(path, host);
  try {
    const server = await startServer({ path, host, port, version, secure: o.secure, log });
    process.stdout.write(`Khabar's desk is open: ${server.address}\n(the record is ${path}; Ctrl-C closes the desk)\n`);
    await untilStopped();
    await server.close();
    return 0;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EADDRINUSE") throw new UsageError(`port ${port} is taken: close what uses it, or give --port`);
    if (code === "EACCES" || code === "EADDRNOTAVAIL")
      throw new UsageError(`${host}:${port}: this address cannot be opened here (${code})`);
    throw error;
  }
};

export const mcpCommand = async (o: Common, version: string): Promise<number> => {
  const { serveMcp } = await import("../api/mcp.ts");
  const store = await openStore(recordPath(o.record), { readonly: true });
  await serveMcp(store, version);
  await store.close();
  return 0;
};

const typed = async (): Promise<string | undefined> => {
  if (process.stdin.isTTY) return undefined;
  let text = "";
  for await (const chunk of process.stdin.setEncoding("utf8")) text += chunk;
  return text.replace(/\r?\n$/u, "") || undefined;
};

type UserOptions = Common & { role?: "reader" | "reviewer" | "admin"; label?: string; days?: string };

/** A password may come on standard input; else one is made and shown once. */
export const usersCommand = async (action: string, name: string | undefined, o: UserOptions): Promise<number> => {
  const store = await openStore(recordPath(o.record), { create: true });
  const accounts = accountsIn(store, () => new Date().toISOString());
  const say = (line: string) => void process.stdout.write(`${line}\n`);
  const who = (): string => {
    if (name) return name;
    throw new UsageError(`users ${action}: whose? Give a name`);
  };
  const password = async () => {
    const given = await typed();
    return { given: given !== undefined, text: given ?? randomBytes(12).toString("base64url") };
  };
  const actions: Readonly<Record<string, () => Promise<void>>> = {
    async list() {
      for (const u of await accounts.list()) say(`${u.name}  ${u.role}${u.disabled ? "  disabled" : ""}`);
    },
    async add() {
      const p = await password();
      await accounts.add(who(), p.text, o.role ?? "reader");
      say(p.given ? `${name} may log in` : `${name} may log in with this password, shown once: ${p.text}`);
    },
    async password() {
      const p = await password();
      await accounts.setPassword(who(), p.text);
      say(p.given ? "the password is changed" : `the new password, shown once: ${p.text}`);
    },
    async disable() {
      await accounts.disable(who());
      say(`${name} may not log in any more, and all keys of that name are taken back`);
    },
    async key() {
      const days = o.days === undefined ? undefined : Number(o.days);
      if (days !== undefined && !(days > 0)) throw new UsageError(`--days ${o.days}: a number of days is wanted`);
      say(`the key, shown once: ${await accounts.addToken(who(), o.label ?? "", o.role ?? "reader", days)}`);
    },
  };
  try {
    const act = actions[action];
    if (!act) throw new UsageError(`users ${action}: one of ${Object.keys(actions).join(", ")} is wanted`);
    await act();
    return 0;
  } finally {
    await store.close();
  }
};
