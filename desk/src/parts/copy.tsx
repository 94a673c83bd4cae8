/** A button that puts a text on the clipboard and says so. */
import { useEffect, useState } from "react";
import { Button } from "react-aria-components/Button";
import { useWords } from "../use-words.ts";

export const Copy = ({ text, label }: { readonly text: string; readonly label?: string }) => {
  const w = useWords();
  const [copied, set] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => set(false), 2500);
    return () => clearTimeout(timer);
  }, [copied]);
  return (
    <>
      <Button className="small" onPress={() => void navigator.clipboard.writeText(text).then(() => set(true))}>
        {copied ? w("copied") : (label ?? w("copy"))}
      </Button>
      <span role="status" className="unseen">
        {copied ? w("copied") : ""}
      </span>
    </>
  );
};
