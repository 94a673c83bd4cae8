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

/** `named` heaviest first; `unit` is how many units of the drawing a CSS pixel has. */
export const shownNames = (named: readonly Named[], unit: number, size = 13): ReadonlySet<string> => {
  const taken: Box[] = [];
  const shown = new Set<string>();
  for (const n of named) {
    const half = (n.letters * size * 0.5 * unit) / 2 + 4 * unit;
    const top = n.y + n.radius * unit;
    const box = { left: n.x - half, right: n.x + half, top, bottom: top + size * 1.4 * unit };
    if (taken.some((t) => meet(t, box))) continue;
    taken.push(box);
    shown.add(n.id);
  }
  return shown;
};
