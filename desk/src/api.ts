/** The desk's questions to the API, kept by TanStack Query. */
import {
  type InfiniteData,
  keepPreviousData,
  type UseInfiniteQueryResult,
  type UseMutationResult,
  type UseQueryResult,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import { KhabarError, khabarClient } from "../../edges/client/client.ts";
import type { Answer, Asked, OperationId } from "../../schema/record/operations.ts";

export const client = khabarClient();

export const isRefused = (error: unknown): boolean => error instanceof KhabarError && error.problem.status === 401;
export const isMissing = (error: unknown): boolean => error instanceof KhabarError && error.problem.status === 404;

export const useAsk = <I extends OperationId>(operation: I, parameters: Asked<I>, enabled = true): UseQueryResult<Answer<I>> =>
  useQuery({
    queryKey: [operation, parameters],
    queryFn: ({ signal }) => client.ask(operation, parameters, signal),
    enabled,
  });

/** Operations that answer page by page. */
export type PagedId = { [I in OperationId]: Answer<I> extends { items: unknown[]; cursor?: string | undefined } ? I : never }[OperationId];
export type ItemOf<I extends OperationId> = Answer<I> extends { items: (infer T)[] } ? T : never;
export type Pages<I extends OperationId> = UseInfiniteQueryResult<InfiniteData<Answer<I>>>;

/** Asks page after page; what was found before stays until the new answer is there. */
export const useAskPages = <I extends OperationId>(operation: I, parameters: Asked<I>, limit = 100, enabled = true): Pages<I> =>
  useInfiniteQuery({
    queryKey: [operation, "pages", parameters, limit],
    queryFn: ({ signal, pageParam }) =>
      client.ask(operation, { ...parameters, limit, ...(pageParam ? { cursor: pageParam } : {}) } as Asked<I>, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => (last as { cursor?: string }).cursor,
    placeholderData: keepPreviousData,
    enabled,
  });

/** Tells the record something; all that was asked before is asked anew. */
export const useTell = <I extends OperationId>(operation: I): UseMutationResult<Answer<I>, Error, Asked<I>> => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (parameters: Asked<I>) => (await client.tell(operation, parameters)) as Answer<I>,
    onSuccess: () => queries.invalidateQueries(),
  });
};

export interface Session {
  readonly name: string;
  readonly role: "reader" | "reviewer" | "admin";
  /** everybody who reaches this address is the owner */
  readonly local?: boolean;
}

const sessionRequest = async (init?: RequestInit): Promise<Session> => {
  const response = await fetch("/api/session", init);
  const body: unknown = await response.json().catch(() => ({}));
  if (!response.ok)
    throw new KhabarError({ type: "about:blank", title: response.statusText, status: response.status, ...(body as object) });
  return body as Session;
};

export const logIn = (name: string, password: string): Promise<Session> =>
  sessionRequest({ method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ name, password }) });
export const logOut = (): Promise<Session> => sessionRequest({ method: "DELETE" });

/** Who is at the desk. */
export const useSession = (): UseQueryResult<Session> =>
  useQuery({ queryKey: ["session"], queryFn: ({ signal }) => sessionRequest({ signal }), staleTime: 60_000, retry: false });

const RANK = { reader: 0, reviewer: 1, admin: 2 } as const;
/** Whether whoever is at the desk may do what takes this role; the API says so again. */
export const useMay = (role: Session["role"]): boolean => {
  const { data } = useSession();
  return data !== undefined && RANK[data.role] >= RANK[role];
};
