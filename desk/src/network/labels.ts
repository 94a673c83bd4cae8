/** Which names can stand beside their marks without covering one another: those of the heaviest first. */
export interface Named {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly letters: number;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const meet = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Beside the edge a name moves inwards, so that none is cut. */
const within = (x: number, half: number, width: number): number =>
  2 * half > width ? width / 2 : Math.min(Math.max(x, half), width - half);

/**
 * `named` heaviest first; `unit` is how many units of the drawing a CSS pixel has, `width` how many of them the drawing is wide.
 * Gives where the middle of each name stands.
 */
export const shownNames = (named: readonly Named[], unit: number, width: number, size = 13): ReadonlyMap<string, number> => {
  const taken: Box[] = [];
  const shown = new Map<string, number>();
  for (const n of named) {
    const half = (n.letters * size * 0.5 * unit) / 2 + 4 * unit;
    const top = n.y + n.radius * unit;
    const x = within(n.x, half, width);
    const box = { left: x - half, right: x + half, top, bottom: top + size * 1.4 * unit };
    if (taken.some((t) => meet(t, box))) continue;
    taken.push(box);
    shown.set(n.id, x);
  }
  return shown;
};
