export interface TaggerToken { readonly text: string; readonly form: string }
export interface TaggedSpan { readonly from: number; readonly to: number; readonly label: string; readonly skip: number; readonly score: number }
export interface Tagger { readonly name: string; readonly labels: readonly string[]; tag(tokens: readonly TaggerToken[]): readonly TaggedSpan[] }
export const createTagger = (_weights: Uint8Array): Tagger => { throw new Error("no tagger yet"); };
