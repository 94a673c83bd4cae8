/** Which report or event somebody looks at just now: its words light up, and its chain is drawn. */
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from "react";

interface Active {
  readonly ref: string | undefined;
  look(at: string | undefined): void;
}

const Context = createContext<Active>({ ref: undefined, look: () => undefined });
export const useActive = (): Active => useContext(Context);

/** The marks are lit by a class, so that a long article is not drawn anew at every step of the pointer. */
const useLight = (ref: string | undefined): void => {
  useEffect(() => {
    if (!ref) return;
    const lit = [...document.querySelectorAll(`[data-of~="${CSS.escape(ref)}"]`)];
    for (const e of lit) e.classList.add("lit");
    return () => {
      for (const e of lit) e.classList.remove("lit");
    };
  }, [ref]);
};

/** The list beside the text goes along, where it scrolls by itself. */
const useFollow = (ref: string | undefined): void => {
  useEffect(() => {
    const list = document.querySelector<HTMLElement>(".notes");
    const entry = ref ? list?.querySelector<HTMLElement>(`#${CSS.escape(`entry-${ref}`)}`) : undefined;
    if (!list || !entry || list.scrollHeight <= list.clientHeight || list.matches(":hover")) return;
    const [outer, inner] = [list.getBoundingClientRect(), entry.getBoundingClientRect()];
    if (inner.top < outer.top || inner.bottom > outer.bottom) list.scrollBy({ top: inner.top - outer.top - outer.height / 4 });
  }, [ref]);
};

export const ActiveProvider = ({ children }: { readonly children: ReactNode }) => {
  const [ref, look] = useState<string>();
  useLight(ref);
  useFollow(ref);
  useEffect(() => {
    if (!ref) return;
    const press = (e: KeyboardEvent) => {
      if (e.key === "Escape") look(undefined);
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [ref]);
  const held = useMemo(() => ({ ref, look }), [ref]);
  return <Context value={held}>{children}</Context>;
};
