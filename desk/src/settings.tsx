/** How somebody wants the desk: its language and what follows from it, digits, calendar, colours. Kept in the browser. */
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from "react";
import type { Language } from "./words/words.ts";

export interface Settings {
  readonly language: Language;
  /** Arabic-Indic or Latin */
  readonly digits: "arab" | "latn";
  readonly calendar: "gregory" | "islamic-umalqura";
  readonly theme: "system" | "light" | "dark";
  /** names as they stand in Arabic, or in English where one is known */
  readonly names: "ar" | "en";
  /** shortcuts of a single key; off for those whose voice or hand would set them off by accident */
  readonly keys: "on" | "off";
}

interface Held extends Settings {
  /** BCP 47 with digits and calendar, for Intl */
  readonly locale: string;
  readonly dir: "rtl" | "ltr";
  change(by: Partial<Settings>): void;
}

const KEY = "khabar-settings";
const ALLOWED: { readonly [K in keyof Settings]: readonly Settings[K][] } = {
  language: ["ar", "en"],
  digits: ["latn", "arab"],
  calendar: ["gregory", "islamic-umalqura"],
  theme: ["system", "light", "dark"],
  names: ["ar", "en"],
  keys: ["on", "off"],
};

const firstLanguage = (): Language =>
  navigator.languages.some((l) => l.startsWith("ar")) || !navigator.language.startsWith("en") ? "ar" : "en";

const initialSettings = (): Settings => {
  const language = firstLanguage();
  return { language, digits: "latn", calendar: "gregory", theme: "system", names: language, keys: "on" };
};

/** What was kept, where it still makes sense. */
const stored = (): Settings => {
  const initial = initialSettings();
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? "{}") as Record<string, unknown>;
    const good = Object.entries(kept).filter(([k, v]) => (ALLOWED[k as keyof Settings] as readonly unknown[] | undefined)?.includes(v));
    return { ...initial, ...Object.fromEntries(good) };
  } catch {
    return initial;
  }
};

const Context = createContext<Held | undefined>(undefined);

export const useSettings = (): Held => useContext(Context) as Held;

export const SettingsProvider = ({ children }: { readonly children: ReactNode }) => {
  const [settings, set] = useState(stored);
  const { language, digits, calendar, theme } = settings;
  const dir = language === "ar" ? "rtl" : "ltr";
  useEffect(() => {
    const root = document.documentElement;
    root.lang = language;
    root.dir = dir;
    root.dataset.theme = theme;
    try {
      localStorage.setItem(KEY, JSON.stringify(settings));
    } catch {
      // a browser that keeps nothing: the choice lasts as long as the page
    }
  }, [settings, language, dir, theme]);
  const held = useMemo<Held>(
    () => ({ ...settings, dir, locale: `${language}-u-nu-${digits}-ca-${calendar}`, change: (by) => set((s) => ({ ...s, ...by })) }),
    [settings, dir, language, digits, calendar],
  );
  return <Context value={held}>{children}</Context>;
};
