import { useState } from "preact/hooks";
import { signIn } from "../api";
import { say } from "../words/language";
import { Dialog } from "./Dialogs";
import { Form } from "./Form";

export function SignIn() {
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  return (
    <Dialog title={say("signIn")}>
      <Form action={say("signIn")} send={() => signIn(name, password)}>
        <label>
          {say("userName")}
          <input
            required
            autofocus
            autocomplete="username"
            value={name}
            onInput={(event) => setName(event.currentTarget.value)}
          />
        </label>
        <label>
          {say("password")}
          <input
            required
            type="password"
            autocomplete="current-password"
            value={password}
            onInput={(event) => setPassword(event.currentTarget.value)}
          />
        </label>
      </Form>
    </Dialog>
  );
}
