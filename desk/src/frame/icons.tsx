/** A few signs, drawn; each stands beside or under its name, so none speaks. */
const PATHS = {
  menu: "M3 6h18M3 12h18M3 18h18",
  search: "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M15.5 15.5 21 21",
  settings: "M4 7h9M17 7h3M4 17h3M11 17h9M15 4.5v5M9 14.5v5",
} as const;

export const Icon = ({ of }: { readonly of: keyof typeof PATHS }) => (
  <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d={PATHS[of]} fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
  </svg>
);
