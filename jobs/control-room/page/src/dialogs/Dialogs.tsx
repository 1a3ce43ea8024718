import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { later } from "../later";
import { say } from "../words/language";
import "../style/dialogs.css";
import { Acknowledge } from "./Acknowledge";
import { asked } from "./asked";
import { Handover } from "./Handover";
import { Help } from "./Help";
import { Past } from "./Past";
import { SignIn } from "./SignIn";
import { Silence } from "./Silence";

const Users = later(() => import("../admin/screens").then((m) => m.Users));
const Audit = later(() => import("../admin/screens").then((m) => m.Audit));
const Password = later(() => import("../admin/screens").then((m) => m.Password));

export function Dialogs() {
  const open = asked.value;
  switch (open?.kind) {
    case "acknowledge":
      return <Acknowledge alerts={open.alerts} />;
    case "silence":
      return <Silence scope={open.scope} ruleId={open.ruleId} subject={open.subject} />;
    case "sign-in":
      return <SignIn />;
    case "handover":
      return <Handover />;
    case "help":
      return <Help />;
    case "past":
      return <Past />;
    case "users":
      return <Users />;
    case "audit":
      return <Audit />;
    case "password":
      return <Password />;
    default:
      return null;
  }
}

/** A modal dialog; the browser keeps the focus in it and gives it back when it closes. */
export function Dialog(props: { title: string; wide?: boolean; children: ComponentChildren }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current!;
    element.showModal();
    return () => element.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      class={props.wide ? "dialog wide" : "dialog"}
      aria-labelledby="dialog-title"
      onClose={() => (asked.value = null)}
    >
      <header>
        <h2 id="dialog-title">{props.title}</h2>
        <button type="button" class="close" onClick={() => dialog.current?.close()}>
          {say("close")}
        </button>
      </header>
      {props.children}
    </dialog>
  );
}
