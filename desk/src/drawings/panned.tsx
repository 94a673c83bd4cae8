/** A drawing that can be come nearer to and moved about, with fingers, mouse and keyboard. */
import { type PointerEvent, type ReactNode, useRef, useState } from "react";
import { Button } from "react-aria-components";
import { useWords } from "../use-words.ts";
import "./drawings.css";
import { useSize } from "./use-width.ts";
import { around, heightOf, isInside, moved, type Place, type Sheet, type View, whole, zoomed } from "./view.ts";

export interface Drawn {
  /** units of the drawing in a CSS pixel: what is to look the same at any nearness is measured by it */
  readonly unit: number;
  /** brings a place into sight; for whoever goes through the marks with the keyboard */
  readonly show: (place: Place) => void;
}

interface PannedProps {
  readonly sheet: Sheet;
  /** what there is to see: the first view is around it */
  readonly places: readonly Place[];
  readonly label: string;
  readonly className?: string;
  readonly children: (drawn: Drawn) => ReactNode;
}

const STEP = 0.6;

/** Follows the pointer while it is down. */
const useDrag = (sheet: Sheet, view: View, unit: number, set: (view: View) => void) => {
  const from = useRef<{ readonly x: number; readonly y: number; readonly view: View } | undefined>(undefined);
  const stop = (): void => {
    from.current = undefined;
  };
  return {
    onPointerDown(e: PointerEvent) {
      from.current = { x: e.clientX, y: e.clientY, view };
    },
    onPointerMove(e: PointerEvent) {
      const start = from.current;
      if (!start || e.buttons === 0) return;
      const [dx, dy] = [(start.x - e.clientX) * unit, (start.y - e.clientY) * unit];
      set(moved(sheet, start.view, dx / view.width, dy / heightOf(sheet, view)));
    },
    onPointerUp: stop,
    onPointerLeave: stop,
  };
};

export const Panned = ({ sheet, places, label, className, children }: PannedProps) => {
  const w = useWords();
  const [chosen, setView] = useState<View>();
  const fitting = around(sheet, places);
  const view = chosen ?? fitting;
  const [ref, size] = useSize<SVGSVGElement>({ width: 640, height: (640 * sheet.height) / sheet.width });
  // the sheet fits in, whatever the shape of its place
  const unit = Math.max(view.width / size.width, size.height > 0 ? heightOf(sheet, view) / size.height : 0);
  const drag = useDrag(sheet, view, unit, setView);
  const show = (place: Place): void => {
    if (!isInside(sheet, view, place)) setView({ ...around(sheet, [place], view.width) });
  };
  return (
    <div className={`panned ${className ?? ""}`}>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing has no element of HTML; dragging it only does what the buttons below do */}
      <svg ref={ref} viewBox={`${view.x} ${view.y} ${view.width} ${heightOf(sheet, view)}`} role="group" aria-label={label} {...drag}>
        {children({ unit, show })}
      </svg>
      <fieldset className="panned-tools" aria-label={w("whatIsShown")}>
        <Button onPress={() => setView(zoomed(sheet, view, STEP))} aria-label={w("zoomIn")}>
          +
        </Button>
        <Button onPress={() => setView(zoomed(sheet, view, 1 / STEP))} aria-label={w("zoomOut")}>
          −
        </Button>
        <Button onPress={() => setView(undefined)}>{w("fitMarks")}</Button>
        <Button onPress={() => setView(whole(sheet))}>{w("wholeDrawing")}</Button>
      </fieldset>
    </div>
  );
};
