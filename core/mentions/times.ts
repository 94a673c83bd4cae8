import type { Time } from "../../schema/reading.ts";
import type { Annotated } from "../tokens/annotated.ts";

export interface TimeSpan { readonly from: number; readonly to: number; readonly skip: number; readonly time: Time }
export const findTimes = (_a: Annotated, _published: string | undefined): readonly TimeSpan[] => [];
