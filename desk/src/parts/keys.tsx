/** The keys of programs that ask in somebody's name, each to be taken back. */
import type { Answer } from "../../../schema/record/operations.ts";
import { useAsk, useSession, useTell } from "../api.ts";
import { useWords } from "../use-words.ts";
import type { MessageId } from "../words/words.ts";
import { AnswerTo } from "./answer.tsx";
import { Confirm } from "./dialogs.tsx";
import { Isolated } from "./text.tsx";
import { When } from "./when.tsx";

const ROLES: Readonly<Record<Key["role"], MessageId>> = { reader: "roleReader", reviewer: "roleReviewer", admin: "roleAdmin" };

type Key = Answer<"keys">["items"][number];

const Row = ({ of: k }: { readonly of: Key }) => {
  const w = useWords();
  const revoke = useTell("revoke-key");
  const name = k.label === "" ? k.id : k.label;
  return (
    <li className="row">
      <p className="row-head">
        <strong>
          <Isolated>{name}</Isolated>
        </strong>
        <span className="flag">{w(ROLES[k.role])}</span>
      </p>
      <p className="row-foot">
        <span>
          {w("keyOf")} <bdi>{k.user}</bdi>
        </span>
        <span>
          {w("keyMade")} <When iso={k.created} exact />
        </span>
        <span>{k.expires ? w("keyUntil", { date: w.date(k.expires) }) : w("keyForEver")}</span>
        <Confirm
          open={w("revokeKey")}
          openClass="small"
          title={w("revokeKeyTitle", { name })}
          about={<p>{w("revokeKeyAbout")}</p>}
          submit={w("revokeKey")}
          act={() => revoke.mutateAsync({ key: k.id })}
        />
      </p>
    </li>
  );
};

export const Keys = () => {
  const w = useWords();
  const session = useSession();
  const keys = useAsk("keys", {});
  // at a local address nobody needs one
  if (session.data?.local && keys.data?.items.length === 0) return null;
  return (
    <section>
      <h2>{w("programKeys")}</h2>
      <p className="quiet">{w("programKeysAbout")}</p>
      <AnswerTo of={keys}>
        {({ items }) =>
          items.length === 0 ? (
            <p>{w("noKeys")}</p>
          ) : (
            <ul className="plain-list">
              {items.map((k) => (
                <Row key={k.id} of={k} />
              ))}
            </ul>
          )
        }
      </AnswerTo>
    </section>
  );
};
