/** The desk: the record in a browser. */
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { I18nProvider } from "react-aria-components";
import "./theme.css";
import { SettingsProvider, useSettings } from "./settings.tsx";
import { router } from "./router.tsx";

const queries = new QueryClient({ defaultOptions: { queries: { staleTime: 10_000, retry: 1, refetchOnWindowFocus: false } } });

const Desk = () => {
  const { locale } = useSettings();
  return (
    <I18nProvider locale={locale}>
      <RouterProvider router={router} context={{ queries }} />
    </I18nProvider>
  );
};

createRoot(document.getElementById("desk") as HTMLElement).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <SettingsProvider>
        <Desk />
      </SettingsProvider>
    </QueryClientProvider>
  </StrictMode>,
);
