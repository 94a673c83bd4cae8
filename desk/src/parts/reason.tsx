/** Why something is so, as the record tells it, in the interface's language. */
import { useSettings } from "../settings.tsx";
import { inArabic } from "../words/reasons.ts";

export const Reason = ({ children, className }: { readonly children: string; readonly className?: string }) => {
  const { language } = useSettings();
  const text = language === "ar" ? inArabic(children) : children;
  return (
    <bdi className={className} {...(/[\u0600-\u06ff]/u.test(text) ? { lang: "ar" } : { lang: "en" })}>
      {text}
    </bdi>
  );
};
