/** Marks that lie on one another are moved apart, each as little as can be. */
export interface Mark {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

const ROUNDS = 60;

/** In the same order. What lies in the very same place goes apart in a direction of its own, so that the outcome is always the same. */
export const apart = <M extends Mark>(marks: readonly M[], gap: number): readonly M[] => {
  const at = marks.map((m) => ({ x: m.x, y: m.y }));
  for (let round = 0; round < ROUNDS; round++) {
    let moved = false;
    for (let i = 0; i < at.length; i++)
      for (let j = i + 1; j < at.length; j++) {
        const [a, b] = [at[i] as { x: number; y: number }, at[j] as { x: number; y: number }];
        const wanted = (marks[i] as M).radius + (marks[j] as M).radius + gap;
        let [dx, dy] = [b.x - a.x, b.y - a.y];
        let far = Math.hypot(dx, dy);
        if (far >= wanted - 0.01) continue;
        if (far === 0) [dx, dy, far] = [Math.cos(i + j), Math.sin(i + j), 1];
        const by = (wanted - Math.min(far, wanted)) / 2 / far;
        a.x -= dx * by;
        a.y -= dy * by;
        b.x += dx * by;
        b.y += dy * by;
        moved = true;
      }
    if (!moved) break;
  }
  return marks.map((m, i) => ({ ...m, ...(at[i] as { x: number; y: number }) }));
};
