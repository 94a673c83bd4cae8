/** The head of every page. */
import { Link, useNavigate } from "@tanstack/react-router";
import type { FormEvent, RefObject } from "react";
import { Button } from "react-aria-components/Button";
import { Dialog, DialogTrigger } from "react-aria-components/Dialog";
import { Popover } from "react-aria-components/Popover";
import { fieldsOf } from "../parts/fields.tsx";
import { SettingsForm } from "../parts/settings-form.tsx";
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

const SettingsButton = ({ onHelp }: { readonly onHelp: () => void }) => {
  const w = useWords();
  return (
    <DialogTrigger>
      <Button className="plain" aria-label={w("settings")}>
        <Icon of="settings" />
      </Button>
      <Popover placement="bottom end" className="popover">
        <Dialog aria-label={w("settings")}>
          {({ close }) => (
            <>
              <SettingsForm />
              <p className="popover-foot">
                <Button
                  className="small"
                  onPress={() => {
                    close();
                    onHelp();
                  }}
                >
                  {w("shortcuts")}
                </Button>
                <Link to="/settings" onClick={close}>
                  {w("settings")}
                </Link>
              </p>
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
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
