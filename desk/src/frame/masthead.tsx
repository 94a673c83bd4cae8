/** The head of every page. */
import { Link, useNavigate } from "@tanstack/react-router";
import { type FormEvent, lazy, type RefObject, Suspense, useRef, useState } from "react";
import { fieldsOf } from "../parts/fields-of.ts";
import { useWords } from "../use-words.ts";
import { Icon } from "./icons.tsx";
import { Who } from "./who.tsx";

const SearchField = ({ field }: { readonly field: RefObject<HTMLInputElement | null> }) => {
  const w = useWords();
  const navigate = useNavigate();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    void navigate({ to: "/search", search: { query: fieldsOf(event.currentTarget).query } });
  };
  return (
    <search className="head-search">
      <form onSubmit={submit}>
        <input ref={field} name="query" type="search" aria-label={w("searchAll")} placeholder={w("searchAll")} enterKeyHint="search" />
        <button type="submit" className="plain" aria-label={w("search")}>
          <Icon of="search" />
        </button>
      </form>
    </search>
  );
};

/** Popovers and dialogs are much code: what no page shows at first is fetched when it is first wanted. */
const SettingsPopover = lazy(() => import("./settings-popover.tsx").then((m) => ({ default: m.SettingsPopover })));

const SettingsButton = ({ onHelp }: { readonly onHelp: () => void }) => {
  const w = useWords();
  const button = useRef<HTMLButtonElement>(null);
  const [wanted, setWanted] = useState(false);
  const [open, setOpen] = useState(false);
  const toggle = (): void => {
    setWanted(true);
    setOpen((o) => !o);
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className="plain"
        aria-label={w("settings")}
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={toggle}
      >
        <Icon of="settings" />
      </button>
      {wanted ? (
        <Suspense>
          <SettingsPopover button={button} open={open} onOpen={setOpen} onHelp={onHelp} />
        </Suspense>
      ) : null}
    </>
  );
};

interface MastheadProps {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly menu: boolean;
  readonly onMenu: (open: boolean) => void;
  readonly onHelp: () => void;
  /** nothing but the name and the settings: before somebody is known */
  readonly bare: boolean;
}

export const Masthead = ({ field, menu, onMenu, onHelp, bare }: MastheadProps) => {
  const w = useWords();
  return (
    <header className="masthead">
      {bare ? null : (
        <button type="button" className="plain menu-button" aria-expanded={menu} aria-controls="pages" onClick={() => onMenu(!menu)}>
          <Icon of="menu" />
          <span className="unseen">{w("menu")}</span>
        </button>
      )}
      <Link to="/" className="brand" activeProps={{}}>
        <bdi lang="ar">خبر</bdi>
        {w("khabar") === "خبر" ? null : <span className="brand-latin">{w("khabar")}</span>}
      </Link>
      <p className="tagline">{w("tagline")}</p>
      {bare ? <span className="grow" /> : <SearchField field={field} />}
      {bare ? null : <Who />}
      <SettingsButton onHelp={onHelp} />
    </header>
  );
};
