/** Single keys that lead somewhere. */
import { useNavigate } from "@tanstack/react-router";
import { useCallback, useRef } from "react";
import { GO_WAIT, useSingleKeys } from "./single-keys.ts";
import type { MessageId } from "./words/words.ts";

/** After G: the page with that key. */
export const places = [
  { code: "KeyT", shown: "T", to: "/", label: "today" },
  { code: "KeyS", shown: "S", to: "/search", label: "search" },
  { code: "KeyC", shown: "C", to: "/claims", label: "claims" },
  { code: "KeyQ", shown: "Q", to: "/check", label: "check" },
  { code: "KeyA", shown: "A", to: "/actors", label: "actors" },
  { code: "KeyE", shown: "E", to: "/events", label: "events" },
  { code: "KeyR", shown: "R", to: "/series", label: "series" },
  { code: "KeyN", shown: "N", to: "/network", label: "network" },
  { code: "KeyD", shown: "D", to: "/add", label: "add" },
  { code: "KeyV", shown: "V", to: "/review", label: "review" },
  { code: "KeyF", shown: "F", to: "/cases", label: "cases" },
] as const satisfies readonly { code: string; shown: string; to: string; label: MessageId }[];

interface Does {
  readonly search: () => void;
  readonly help: () => void;
}

export const useShortcuts = ({ search, help }: Does): void => {
  const navigate = useNavigate();
  const goUntil = useRef(0);
  const press = useCallback(
    (e: KeyboardEvent): boolean => {
      const going = Date.now() < goUntil.current;
      goUntil.current = 0;
      const place = going ? places.find((p) => p.code === e.code) : undefined;
      if (place) void navigate({ to: place.to });
      else if (e.code === "KeyG" && !e.shiftKey) goUntil.current = Date.now() + GO_WAIT;
      else if (e.key === "?" || e.key === "؟") help();
      else if (e.code === "Slash" && !e.shiftKey) search();
      else return false;
      return true;
    },
    [navigate, search, help],
  );
  useSingleKeys(press);
};
