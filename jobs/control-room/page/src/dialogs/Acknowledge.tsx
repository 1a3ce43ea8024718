import { useState } from "preact/hooks";
import { post } from "../api";
import type { Alert } from "../contract";
import { board } from "../state/board";
import { tell } from "../state/news";
import { say, sayCode, sayCount } from "../words/language";
import { Reasons } from "../panel/Reasons";
import { Dialog } from "./Dialogs";
import { Form, WhyField } from "./Form";

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
      <Reasons of={alerts} />
      <Form action={say("acknowledge")} send={send}>
        <WhyField label={say("ackWhy")} value={why} change={setWhy} />
        <p class="quiet">{say("ackHint")}</p>
      </Form>
    </Dialog>
  );
}
