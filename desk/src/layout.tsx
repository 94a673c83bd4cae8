/** What stands around every page: the name, the search, the ways to the other pages, the settings. */
import { Outlet, useRouter, useRouterState } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { isRefused, useSession } from "./api.ts";
import { Masthead } from "./frame/masthead.tsx";
import { Rail } from "./frame/rail.tsx";
import { focusNextTitle } from "./parts/page-title.tsx";
import { useShortcuts } from "./shortcuts.ts";
import { useWords } from "./use-words.ts";

/** Fetched when somebody asks for it. */
const ShortcutsHelp = lazy(() => import("./frame/shortcuts-help.tsx").then((m) => ({ default: m.ShortcutsHelp })));

/** A new page begins at its heading, for the eye and for the keyboard. */
const useArrivals = (): void => {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe("onBeforeLoad", ({ fromLocation, pathChanged }) => {
        if (fromLocation && pathChanged) focusNextTitle();
      }),
    [router],
  );
};

/** Whoever must say who they are is led to the door, and back. */
const useDoor = (): void => {
  const router = useRouter();
  const session = useSession();
  const refused = session.isError && isRefused(session.error);
  const { pathname, href } = useRouterState({ select: (s) => s.location });
  useEffect(() => {
    if (refused && pathname !== "/log-in") void router.navigate({ to: "/log-in", search: { next: href }, replace: true });
  }, [refused, pathname, href, router]);
};

export const Layout = () => {
  const w = useWords();
  const field = useRef<HTMLInputElement>(null);
  const [menu, setMenu] = useState(false);
  const [help, setHelp] = useState(false);
  const pathname = useRouterState({ select: (s) => s.location.pathname });
  useArrivals();
  useDoor();
  // a new page closes the menu
  useEffect(() => setMenu(false), [pathname]);
  const [asked, setAsked] = useState(false);
  const [does] = useState(() => ({
    search: () => field.current?.focus(),
    help: () => {
      setAsked(true);
      setHelp(true);
    },
  }));
  useShortcuts(does);
  const bare = pathname === "/log-in";
  return (
    <>
      <a className="skip" href="#content">
        {w("skip")}
      </a>
      <Masthead field={field} menu={menu} onMenu={setMenu} onHelp={does.help} bare={bare} />
      <div className="body">
        {bare ? null : <Rail open={menu} />}
        <main id="content" tabIndex={-1}>
          <Outlet />
        </main>
      </div>
      {asked ? (
        <Suspense>
          <ShortcutsHelp open={help} onOpen={setHelp} />
        </Suspense>
      ) : null}
    </>
  );
};
