/** The door, where a desk asks who somebody is. */
import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { Button } from "react-aria-components/Button";
import { Form } from "react-aria-components/Form";
import { logIn } from "../api.ts";
import { Field } from "../parts/fields.tsx";
import { fieldsOf } from "../parts/fields-of.ts";
import { useAddress } from "../parts/filters.tsx";
import { PageTitle } from "../parts/page-title.tsx";
import { Wrong } from "../parts/wrong.tsx";
import { useWords } from "../use-words.ts";

/** Back to a page of this desk only: an address that leads elsewhere is a trap. */
const inside = (next: string | undefined): string => (next && /^\/(?![/\\])/u.test(next) && !next.startsWith("/log-in") ? next : "/");

export const Page = () => {
  const w = useWords();
  const router = useRouter();
  const queries = useQueryClient();
  const next = inside(useAddress().next);
  const [state, set] = useState<{ readonly busy: boolean; readonly error?: unknown }>({ busy: false });
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { name = "", password = "" } = fieldsOf(event.currentTarget);
    set({ busy: true });
    try {
      queries.setQueryData(["session"], await logIn(name, password));
      router.history.push(next);
    } catch (error) {
      set({ busy: false, error });
    }
  };
  return (
    <div className="door">
      <PageTitle title={w("logIn")} />
      <p className="quiet">{w("logInAbout")}</p>
      <Form className="dialog-form" onSubmit={(e) => void submit(e)}>
        <Field name="name" label={w("userName")} required complete="username" focused />
        <Field name="password" label={w("password")} type="password" required complete="current-password" />
        <Wrong error={state.error} />
        <div className="buttons">
          <Button type="submit" className="main" isDisabled={state.busy}>
            {w("logIn")}
          </Button>
        </div>
      </Form>
    </div>
  );
};
