/** Why something is so, as the record tells it, in the interface's language. */
import { useSettings } from "../settings.tsx";
import { reasonIn } from "../../../edges/reasons/reason-in.ts";

export const Reason = ({ children, className }: { readonly children: string; readonly className?: string }) => {
  const { language } = useSettings();
  const text = reasonIn(language, children);
  return (
    <bdi className={className} {...(/[\u0600-\u06ff]/u.test(text) ? { lang: "ar" } : { lang: "en" })}>
      {text}
    </bdi>
  );
};
