import { useState } from "preact/hooks";
import { post } from "../api";
import { board } from "../state/board";
import { serverNow } from "../state/link";
import { tell } from "../state/news";
import { dateTime, span } from "../words/format";
import { say, sayCode } from "../words/language";
import { Dialog } from "./Dialogs";
import { Form, WhyField } from "./Form";

const HOUR = 3_600_000;
/** A silence always ends: after at most 30 days, a minute less for clocks that differ. */
const LENGTHS = [2 * HOUR, 4 * HOUR, 8 * HOUR, 24 * HOUR, 72 * HOUR, 168 * HOUR, 720 * HOUR - 60_000];

export function Silence(props: { scope: string; ruleId: string | null; subject: string | null }) {
  const [length, setLength] = useState(2);
  const [ruleOnly, setRuleOnly] = useState(true);
  const [why, setWhy] = useState("");
  const until = (at: number) => new Date(serverNow() + LENGTHS[at]!).toISOString();
  async function send(): Promise<void> {
    const ruleId = ruleOnly ? props.ruleId : null;
    await post("silences", { scope: props.scope, ruleId, until: until(length), why });
    tell(say("silencedNow"));
  }
  return (
    <Dialog title={say("silenceTitle")}>
      <p>
        <b lang="vi">{board.unit(props.scope)?.name ?? props.scope}</b>
        {props.subject !== null && <> · {sayCode("subject", props.subject)}</>}
      </p>
      <Form action={say("silence")} send={send}>
        <label>
          {say("until")}
          <select value={String(length)} onChange={(event) => setLength(Number(event.currentTarget.value))}>
            {LENGTHS.map((each, at) => (
              <option key={each} value={String(at)}>
                {span(each + 60_000)} · {dateTime(until(at))}
              </option>
            ))}
          </select>
        </label>
        {props.ruleId !== null && (
          <label class="check">
            <input
              type="checkbox"
              checked={ruleOnly}
              onChange={(event) => setRuleOnly(event.currentTarget.checked)}
            />
            {say("silenceRule")}
          </label>
        )}
        <WhyField label={say("silenceWhy")} value={why} change={setWhy} />
        <p class="quiet">{say("silenceHint")}</p>
      </Form>
    </Dialog>
  );
}
