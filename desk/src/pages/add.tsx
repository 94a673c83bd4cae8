/** Articles into the record: files, texts, addresses, feeds; how far it is, what failed. */
import { useState } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components/Tabs";
import { useMay } from "../api.ts";
import { PageTitle } from "../parts/page-title.tsx";
import { useWords } from "../use-words.ts";
import { Address, Files, PasteText } from "../work/add-forms.tsx";
import { Failures } from "../work/failures.tsx";
import { Feeds } from "../work/feeds.tsx";
import { useWork } from "../work/use-work.ts";
import { WorkList } from "../work/work-list.tsx";
import "../theme/graph.css";

const Ways = () => {
  const w = useWords();
  const [way, setWay] = useState("files");
  return (
    <Tabs className="tabs" selectedKey={way} onSelectionChange={(key) => setWay(String(key))}>
      <TabList aria-label={w("waysIn")} className="tab-list">
        <Tab id="files">{w("byFiles")}</Tab>
        <Tab id="text">{w("pasteText")}</Tab>
        <Tab id="address">{w("byAddress")}</Tab>
      </TabList>
      <TabPanel id="files">
        <Files />
      </TabPanel>
      <TabPanel id="text">
        <PasteText />
      </TabPanel>
      <TabPanel id="address">
        <Address />
      </TabPanel>
    </Tabs>
  );
};

export const Page = () => {
  const w = useWords();
  const may = useMay("admin");
  const { works, connected } = useWork();
  const shown = works.filter((x) => x.state.operation !== "watch");
  return (
    <>
      <PageTitle title={w("add")} />
      <p className="lead">{w("addAbout")}</p>
      {may ? <Ways /> : <p className="notice">{w("addForAdmins")}</p>}
      <WorkList works={shown} connected={connected} />
      <Feeds works={works} may={may} />
      <Failures may={may} />
    </>
  );
};
