/** The settings and the shortcuts, on a page of their own. */
import { ShortcutsTable } from "../frame/shortcuts-help.tsx";
import { Keys } from "../parts/keys.tsx";
import { PageTitle } from "../parts/page-title.tsx";
import { SettingsForm } from "../parts/settings-form.tsx";
import { useWords } from "../use-words.ts";

export const Page = () => {
  const w = useWords();
  return (
    <>
      <PageTitle title={w("settings")} />
      <div className="columns">
        <section>
          <h2>{w("settings")}</h2>
          <SettingsForm />
          <p className="quiet">{w("settingsKept")}</p>
        </section>
        <section>
          <h2>{w("shortcuts")}</h2>
          <p className="quiet">{w("shortcutsAbout")}</p>
          <ShortcutsTable />
        </section>
        <Keys />
      </div>
    </>
  );
};
