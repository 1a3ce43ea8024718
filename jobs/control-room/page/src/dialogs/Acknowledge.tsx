import { useState } from "preact/hooks";
import { post } from "../api";
import type { Alert } from "../contract";
import { board } from "../state/board";
import { tell } from "../state/news";
import { say, sayCode, sayCount } from "../words/language";
import { reasonOf } from "../wall/reason";
import { Dialog } from "./Dialogs";
import { Form } from "./Form";

/** As many alerts of a group are named in the dialog; all of them are acknowledged. */
const NAMED = 5;

export function Acknowledge({ alerts }: { alerts: Alert[] }) {
  const [why, setWhy] = useState("");
  const [first] = alerts as [Alert, ...Alert[]];
  async function send(): Promise<void> {
    for (const alert of alerts) {
      await post(`alerts/${encodeURIComponent(alert.alertId)}/acknowledgement`, { why });
    }
    tell(sayCount("acked", alerts.length));
  }
  return (
    <Dialog title={say("ackTitle")}>
      <p>
        <b lang="vi">{board.unit(first.scopeCode)?.name ?? first.scopeCode}</b> · {sayCode("subject", first.subject)}
        {alerts.length > 1 && <> · {sayCount("alertCount", alerts.length)}</>}
      </p>
      <ul class="reasons">
        {alerts.slice(0, NAMED).map((alert) => {
          const reason = reasonOf(alert);
          return (
            <li key={alert.alertId} lang={reason.lang} dir="ltr">
              {reason.text}
            </li>
          );
        })}
      </ul>
      <Form action={say("acknowledge")} send={send}>
        <label>
          {say("ackWhy")}
          <textarea
            required
            autofocus
            rows={3}
            maxLength={500}
            value={why}
            onInput={(event) => setWhy(event.currentTarget.value)}
          />
        </label>
        <p class="quiet">{say("ackHint")}</p>
      </Form>
    </Dialog>
  );
}
