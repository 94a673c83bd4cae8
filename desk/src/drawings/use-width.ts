/** How wide an element is drawn, in CSS pixels; what is drawn follows it. */
import { type RefObject, useLayoutEffect, useRef, useState } from "react";

export const useWidth = <E extends Element>(first = 640): readonly [RefObject<E | null>, number] => {
  const ref = useRef<E>(null);
  const [width, set] = useState(first);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(([entry]) => entry && entry.contentRect.width > 0 && set(Math.round(entry.contentRect.width)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
};
