/** The world's outlines, as drawn when the desk was built (see desk/build/world.ts). */
export interface Country {
  /** two letters of ISO 3166-1 */
  readonly code: string;
  /** names as the lexicon has them */
  readonly ar?: string;
  readonly en?: string;
  /** the middle of its mainland, in units of the drawing */
  readonly x: number;
  readonly y: number;
  /** in tenths of those units; absent for a country too small for the drawing: a point stands for it */
  readonly path?: string;
}

export interface World {
  readonly width: number;
  readonly height: number;
  readonly countries: readonly Country[];
}

/** A piece of code of its own, fetched when a map is first shown. */
export const loadWorld = async (): Promise<World> => (await import("virtual:world")).default;
