/** How large an element is drawn, in CSS pixels; what is drawn follows it. */
import { type RefObject, useLayoutEffect, useRef, useState } from "react";

export interface Size {
  readonly width: number;
  readonly height: number;
}

export const useSize = <E extends Element>(first: Size): readonly [RefObject<E | null>, Size] => {
  const ref = useRef<E>(null);
  const [size, set] = useState(first);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      const { width = 0, height = 0 } = entry?.contentRect ?? {};
      if (width > 0)
        set((s) =>
          s.width === Math.round(width) && s.height === Math.round(height) ? s : { width: Math.round(width), height: Math.round(height) },
        );
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, size];
};

export const useWidth = <E extends Element>(first = 640): readonly [RefObject<E | null>, number] => {
  const [ref, { width }] = useSize<E>({ width: first, height: first });
  return [ref, width];
};
