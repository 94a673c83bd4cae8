/** When two words of a quotation are the same: whatever their hamzas, marks and lengthening; signs do not count. */
import { arabicRecord } from "../../../languages/ar/record.ts";

export const wordKey = (piece: string): string => (/[\p{L}\p{N}]/u.test(piece) ? arabicRecord.fold(piece) : "");
