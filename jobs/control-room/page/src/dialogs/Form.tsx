import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { say } from "../words/language";
import { asked } from "./asked";

/** A form that does one thing at the server, says why if that fails, and closes if it works. */
export function Form(props: { action: string; send: () => Promise<void>; children: ComponentChildren }) {
  const [failure, setFailure] = useState("");
  const [isSending, setSending] = useState(false);
  async function submit(event: Event): Promise<void> {
    event.preventDefault();
    setSending(true);
    setFailure("");
    try {
      await props.send();
      asked.value = null;
    } catch (failed) {
      setFailure((failed as Error).message);
      setSending(false);
    }
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      {props.children}
      {failure !== "" && (
        <p class="failure" role="alert">
          {say("failed", { why: failure })}
        </p>
      )}
      <p class="form-do">
        <button class="main" disabled={isSending}>
          {props.action}
        </button>
        <button type="button" onClick={() => (asked.value = null)}>
          {say("cancel")}
        </button>
      </p>
    </form>
  );
}

/** The reason for what is done, which is mandatory. */
export function WhyField(props: { label: string; value: string; change: (value: string) => void }) {
  return (
    <label>
      {props.label}
      <textarea
        required
        autofocus
        rows={3}
        maxLength={500}
        value={props.value}
        onInput={(event) => props.change(event.currentTarget.value)}
      />
    </label>
  );
}
