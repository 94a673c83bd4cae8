/** Which part of the drawing is shown: a box in its units. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
}
export interface Place {
  readonly x: number;
  readonly y: number;
}
export interface View {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** of the whole: what may be shown at the nearest */
const NEAREST = 1 / 16;
const between = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));

/** Height goes with width; nothing outside the sheet is shown. */
const within = (sheet: Sheet, middle: readonly [number, number], width: number): View => {
  const w = between(width, sheet.width * NEAREST, sheet.width);
  const h = (w * sheet.height) / sheet.width;
  return { x: between(middle[0] - w / 2, 0, sheet.width - w), y: between(middle[1] - h / 2, 0, sheet.height - h), width: w };
};

export const heightOf = (sheet: Sheet, view: View): number => (view.width * sheet.height) / sheet.width;
const middleOf = (sheet: Sheet, view: View): [number, number] => [view.x + view.width / 2, view.y + heightOf(sheet, view) / 2];

export const whole = (sheet: Sheet): View => within(sheet, [0, 0], sheet.width);
export const zoomed = (sheet: Sheet, view: View, factor: number): View => within(sheet, middleOf(sheet, view), view.width * factor);
/** `dx` and `dy` as shares of what is shown. */
export const moved = (sheet: Sheet, view: View, dx: number, dy: number): View => {
  const [x, y] = middleOf(sheet, view);
  return within(sheet, [x + dx * view.width, y + dy * heightOf(sheet, view)], view.width);
};

export const isInside = (sheet: Sheet, view: View, { x, y }: Place): boolean =>
  x >= view.x && x <= view.x + view.width && y >= view.y && y <= view.y + heightOf(sheet, view);

/** Around what is given, with some room, and `least` wide if given; all of it where there is nothing. */
export const around = (sheet: Sheet, places: readonly Place[], least = sheet.width / 5): View => {
  if (places.length === 0) return whole(sheet);
  const xs = places.map((p) => p.x);
  const ys = places.map((p) => p.y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const width = Math.max((right - left) * 1.35, ((bottom - top) * 1.5 * sheet.width) / sheet.height, least);
  return within(sheet, [(left + right) / 2, (top + bottom) / 2], width);
};
