/** Where a page ended, as a text that a client hands back unread. */
import { RecordError } from "../record-error.ts";

type Place = readonly (string | number | null)[];

export const cursorOf = (place: Place): string => Buffer.from(JSON.stringify(place)).toString("base64url");

/** Undefined where none is given. Throws a RecordError for a text that no page ended with. */
export const placeOf = (cursor: string | undefined, fields: number): Place | undefined => {
  if (cursor === undefined) return undefined;
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    if (Array.isArray(place) && place.length === fields && place.every((x) => x === null || ["string", "number"].includes(typeof x)))
      return place as Place;
  } catch {
    // told below
  }
  throw new RecordError("cursor-wrong");
};
