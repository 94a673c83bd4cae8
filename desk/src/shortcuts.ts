/** Single keys that lead somewhere. They go by a key's place, so that an Arabic layout has them too. */
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { useSettings } from "./settings.tsx";
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

const WAIT = 1500;

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(?:input|textarea|select)$/iu.test(target.tagName));

interface Does {
  readonly search: () => void;
  readonly help: () => void;
}

export const useShortcuts = ({ search, help }: Does): void => {
  const navigate = useNavigate();
  const { keys } = useSettings();
  const goUntil = useRef(0);
  useEffect(() => {
    if (keys === "off") return;
    const press = (e: KeyboardEvent) => {
      const inDialog = e.target instanceof Element && e.target.closest("[role=dialog],[role=alertdialog]");
      if (e.ctrlKey || e.metaKey || e.altKey || e.defaultPrevented || isTyping(e.target) || inDialog) return;
      const going = Date.now() < goUntil.current;
      goUntil.current = 0;
      const place = going ? places.find((p) => p.code === e.code) : undefined;
      if (place) void navigate({ to: place.to });
      else if (e.code === "KeyG" && !e.shiftKey) goUntil.current = Date.now() + WAIT;
      else if (e.key === "?" || e.key === "؟") help();
      else if (e.code === "Slash" && !e.shiftKey) search();
      else return;
      e.preventDefault();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [keys, navigate, search, help]);
};
