/** The desk's questions to the API, kept by TanStack Query. */
import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import { khabarClient } from "../../edges/client/client.ts";
import type { Answer, Asked, OperationId } from "../../schema/record/operations.ts";

export const client = khabarClient();

export const useAsk = <I extends OperationId>(operation: I, parameters: Asked<I>, enabled = true): UseQueryResult<Answer<I>> =>
  useQuery({ queryKey: [operation, parameters], queryFn: ({ signal }) => client.ask(operation, parameters, signal), enabled });
