/** Words of an article, and names: set apart from the line around them, whatever its direction. */
import type { ReactNode } from "react";

const ARABIC = /[\u0600-\u06ff]/u;

/** What a text tells of itself to a browser and a screen reader. */
export const languageOf = (text: string): { readonly lang: "ar"; readonly dir: "rtl" } | { readonly dir: "ltr" } =>
  ARABIC.test(text) ? { lang: "ar", dir: "rtl" } : { dir: "ltr" };

interface IsolatedProps {
  readonly children: string;
  readonly className?: string | undefined;
}

/** A name or a few words inside a line. */
export const Isolated = ({ children, className }: IsolatedProps) => (
  <bdi className={className} {...languageOf(children)}>
    {children}
  </bdi>
);

interface ArabicProps {
  readonly children: ReactNode;
  readonly className?: string | undefined;
  readonly as?: "div" | "p" | "blockquote" | "span";
}

/** A passage of an article, in the reading face and from right to left. */
export const Arabic = ({ children, className, as: Tag = "div" }: ArabicProps) => (
  <Tag lang="ar" dir="rtl" className={`arabic ${className ?? ""}`}>
    {children}
  </Tag>
);

/** For screen readers only. */
export const Unseen = ({ children }: { readonly children: ReactNode }) => <span className="unseen">{children}</span>;
