/** The ways to the pages, in three groups. */
import { Link } from "@tanstack/react-router";
import { useWords } from "../use-words.ts";
import type { MessageId } from "../words/words.ts";

const groups = [
  {
    label: "reading",
    pages: [
      { to: "/", label: "today" },
      { to: "/search", label: "search" },
      { to: "/claims", label: "claims" },
      { to: "/check", label: "check" },
    ],
  },
  {
    label: "exploring",
    pages: [
      { to: "/actors", label: "actors" },
      { to: "/events", label: "events" },
      { to: "/series", label: "series" },
      { to: "/network", label: "network" },
    ],
  },
  {
    label: "working",
    pages: [
      { to: "/cases", label: "cases" },
      { to: "/review", label: "review" },
      { to: "/add", label: "add" },
    ],
  },
] as const satisfies readonly { label: MessageId; pages: readonly { to: string; label: MessageId }[] }[];

export const Rail = ({ open }: { readonly open: boolean }) => {
  const w = useWords();
  return (
    <nav id="pages" className={open ? "rail rail-open" : "rail"} aria-label={w("pages")}>
      {groups.map((g) => (
        <div key={g.label}>
          <p className="rail-group" id={`rail-${g.label}`}>
            {w(g.label)}
          </p>
          <ul aria-labelledby={`rail-${g.label}`}>
            {g.pages.map((p) => (
              <li key={p.to}>
                <Link to={p.to} activeOptions={{ exact: p.to === "/", includeSearch: false }}>
                  {w(p.label)}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
};
