/** The desk: the record in a browser. */
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { I18nProvider } from "react-aria-components/I18nProvider";
import "./theme/index.css";
import { KhabarError } from "../../edges/client/client.ts";
import { router } from "./router.tsx";
import { SettingsProvider, useSettings } from "./settings.tsx";

/** What the API refuses it refuses again; only a silence or a fault of its own may pass. */
const mayPass = (count: number, error: Error): boolean => count < 1 && !(error instanceof KhabarError && error.problem.status < 500);

const queries = new QueryClient({
  defaultOptions: { queries: { staleTime: 10_000, retry: mayPass, refetchOnWindowFocus: false } },
});

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
