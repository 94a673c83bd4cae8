/** A store's driver that puts in the rows that wait before it runs anything else. */
import type { CompiledQuery, DatabaseConnection, Dialect, Driver, QueryResult } from "kysely";
import { WaitingRows } from "./waiting-rows.ts";

class WaitingConnection implements DatabaseConnection {
  readonly inner: DatabaseConnection;
  readonly waiting: WaitingRows;

  constructor(inner: DatabaseConnection, waiting: WaitingRows) {
    this.inner = inner;
    this.waiting = waiting;
  }
  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    if (this.waiting.any) await this.waiting.flush(this.inner);
    return this.inner.executeQuery<R>(query);
  }
  async *streamQuery<R>(query: CompiledQuery, size?: number): AsyncIterableIterator<QueryResult<R>> {
    if (this.waiting.any) await this.waiting.flush(this.inner);
    yield* this.inner.streamQuery<R>(query, size as number);
  }
}

const inside = (connection: DatabaseConnection): DatabaseConnection => (connection as WaitingConnection).inner;

const ROLLED_BACK = /no transaction is active/u;

class WaitingDriver implements Driver {
  readonly #driver: Driver;
  readonly #waiting: WaitingRows;

  constructor(driver: Driver, waiting: WaitingRows) {
    this.#driver = driver;
    this.#waiting = waiting;
  }
  init = (): Promise<void> => this.#driver.init();
  destroy = (): Promise<void> => this.#driver.destroy();
  async acquireConnection(): Promise<DatabaseConnection> {
    return new WaitingConnection(await this.#driver.acquireConnection(), this.#waiting);
  }
  releaseConnection = (c: DatabaseConnection): Promise<void> => this.#driver.releaseConnection(inside(c));
  beginTransaction: Driver["beginTransaction"] = (c, settings) => this.#driver.beginTransaction(inside(c), settings);
  commitTransaction: Driver["commitTransaction"] = async (c) => {
    await this.#waiting.flush(inside(c));
    await this.#driver.commitTransaction(inside(c));
  };
  /** A full disk makes SQLite roll back by itself: then there is nothing left to do, and the first error is the one to tell. */
  rollbackTransaction: Driver["rollbackTransaction"] = async (c) => {
    this.#waiting.letGo();
    try {
      await this.#driver.rollbackTransaction(inside(c));
    } catch (error) {
      if (!ROLLED_BACK.test((error as Error).message)) throw error;
    }
  };
}

const waitingOf = new WeakMap<object, WaitingRows>();

/** Of a query builder made by `withWaitingRows`. Throws for any other. */
export const waitingRows = (db: object): WaitingRows => {
  const waiting = waitingOf.get(db);
  if (!waiting) throw new Error("rows can wait only before a store that was opened for it");
  return waiting;
};

/** `made`: the query builder on a dialect whose driver lets rows wait. */
export const withWaitingRows = <T extends object>(dialect: Dialect, made: (dialect: Dialect) => T): T => {
  const waiting = new WaitingRows();
  const db = made({
    createDriver: () => new WaitingDriver(dialect.createDriver(), waiting),
    createAdapter: () => dialect.createAdapter(),
    createIntrospector: (k) => dialect.createIntrospector(k),
    createQueryCompiler: () => dialect.createQueryCompiler(),
  });
  waitingOf.set(db, waiting);
  return db;
};
