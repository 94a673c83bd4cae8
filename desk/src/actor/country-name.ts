/** Countries by their two letters, in the interface's language; what is no such code is shown as it is. */
import { useMemo } from "react";
import { type Settings, useSettings } from "../settings.tsx";

/** Named as the articles name it. */
const AS_WRITTEN: Readonly<Record<string, Readonly<Record<Settings["language"], string>>>> = { PS: { ar: "فلسطين", en: "Palestine" } };

export const useCountryName = (): ((code: string) => string) => {
  const { language } = useSettings();
  return useMemo(() => {
    const regions = new Intl.DisplayNames(language, { type: "region" });
    return (code) => (/^[A-Z]{2}$/u.test(code) ? (AS_WRITTEN[code]?.[language] ?? regions.of(code) ?? code) : code);
  }, [language]);
};
