import { useState } from "preact/hooks";
import { post, session } from "../api";
import { Dialog } from "../dialogs/Dialogs";
import { Form } from "../dialogs/Form";
import { tell } from "../state/news";
import { say } from "../words/language";

/** A new password of one's own. */
export function Password() {
  const [old, setOld] = useState("");
  const [next, setNext] = useState("");
  async function send(): Promise<void> {
    await post(`users/${encodeURIComponent(session.peek()?.user ?? "")}/password`, { old, next });
    tell(say("passwordChanged"));
  }
  return (
    <Dialog title={say("changePassword")}>
      <Form action={say("save")} send={send}>
        <label>
          {say("oldPassword")}
          <input
            required
            autofocus
            type="password"
            autocomplete="current-password"
            value={old}
            onInput={(event) => setOld(event.currentTarget.value)}
          />
        </label>
        <label>
          {say("nextPassword")}
          <input
            required
            type="password"
            autocomplete="new-password"
            minLength={12}
            maxLength={200}
            value={next}
            onInput={(event) => setNext(event.currentTarget.value)}
          />
        </label>
        <p class="quiet">{say("passwordHint")}</p>
      </Form>
    </Dialog>
  );
}
