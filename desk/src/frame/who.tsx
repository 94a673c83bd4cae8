/** Who is logged in, and the way out. At a local address nobody has to. */
import { useQueryClient } from "@tanstack/react-query";
import { logOut, useSession } from "../api.ts";
import { Unseen } from "../parts/text.tsx";
import { useWords } from "../use-words.ts";

export const Who = () => {
  const w = useWords();
  const queries = useQueryClient();
  const { data } = useSession();
  if (!data || data.local) return null;
  const leave = async () => {
    await logOut();
    // nothing that somebody saw stays for the next
    queries.clear();
    location.assign("/log-in");
  };
  return (
    <div className="who-is">
      <Unseen>{w("loggedInAs", { name: "" })}</Unseen>
      <bdi>{data.name}</bdi>
      <button type="button" className="small" onClick={() => void leave()}>
        {w("logOut")}
      </button>
    </div>
  );
};
