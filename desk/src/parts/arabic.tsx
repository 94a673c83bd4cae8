/** Arabic as it stands in an article or a name: set apart from the line around it. */
import type { ReactNode } from "react";

/** Inside a line. */
export const Ar = ({ children, className }: { readonly children: ReactNode; readonly className?: string }) => (
  <bdi lang="ar" dir="rtl" className={className}>
    {children}
  </bdi>
);

/** A block of its own. */
export const ArBlock = ({ children, className }: { readonly children: ReactNode; readonly className?: string }) => (
  <div lang="ar" dir="rtl" className={`arabic ${className ?? ""}`}>
    {children}
  </div>
);
