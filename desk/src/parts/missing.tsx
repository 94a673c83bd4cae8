import { useWords } from "../use-words.ts";

export const Missing = () => {
  const w = useWords();
  return <p className="quiet">{w("notFound")}</p>;
};
