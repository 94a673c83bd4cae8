import { useWords } from "../use-words.ts";
import { Empty } from "./empty.tsx";
import { PageTitle } from "./page-title.tsx";

export const Missing = () => {
  const w = useWords();
  return (
    <>
      <PageTitle title={w("notFound")} />
      <Empty>
        <p>{w("notFoundAbout")}</p>
      </Empty>
    </>
  );
};
