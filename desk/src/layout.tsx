/** What stands around every page: the name, the ways to the others, the settings. */
import { Link, Outlet } from "@tanstack/react-router";
import { Button, Dialog, DialogTrigger, Popover } from "react-aria-components";
import { SettingsForm } from "./parts/settings-form.tsx";
import { useWords } from "./use-words.ts";

export const Layout = () => {
  const w = useWords();
  return (
    <>
      <a className="skip" href="#content">
        {w("skip")}
      </a>
      <header className="top">
        <Link to="/" className="brand">
          {w("khabar")}
        </Link>
        <nav aria-label={w("khabar")}>
          <Link to="/">{w("today")}</Link>
        </nav>
        <DialogTrigger>
          <Button className="plain">{w("settings")}</Button>
          <Popover placement="bottom end">
            <Dialog aria-label={w("settings")}>
              <SettingsForm />
            </Dialog>
          </Popover>
        </DialogTrigger>
      </header>
      <main id="content" tabIndex={-1}>
        <Outlet />
      </main>
    </>
  );
};
