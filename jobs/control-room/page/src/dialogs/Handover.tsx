import { useState } from "preact/hooks";
import type { Alert, Handover as Summary } from "../contract";
import { board } from "../state/board";
import { dateTime, percent } from "../words/format";
import { number, say, sayCode, sayCount } from "../words/language";
import { useAnswer } from "../panel/ask";
import { Refused } from "../panel/Refused";
import { reasonOf } from "../wall/reason";
import { Mark, severityMark } from "../wall/Mark";
import { Dialog } from "./Dialogs";

const HOUR = 3_600_000;
const SHIFTS = [4, 8, 12, 24];

/** What happened in a shift and what the next one takes over, to be printed. */
export function Handover() {
  const [hours, setHours] = useState(8);
  // The summary is of the moment at which it was opened, however long it is read.
  const [to] = useState(board.head.peek()?.asOf ?? new Date().toISOString());
  const from = new Date(Date.parse(to) - hours * HOUR).toISOString();
  const { value, failure, again } = useAnswer<Summary>("handover", { from, to });
  const place = board.units.value?.place;
  return (
    <Dialog title={say("handoverTitle")} wide>
      <div class="handover-do">
        <label>
          {say("shift")}{" "}
          <select value={String(hours)} onChange={(event) => setHours(Number(event.currentTarget.value))}>
            {SHIFTS.map((each) => (
              <option key={each} value={String(each)}>
                {sayCount("hours", each)}
              </option>
            ))}
          </select>
        </label>
        <button type="button" class="main" onClick={() => print()}>
          {say("print")}
        </button>
      </div>
      <p class="quiet">
        <span lang="vi">{place?.name}</span> · {say("fromTo", { from: dateTime(from), to: dateTime(to) })}
      </p>
      {place !== undefined && <Totals code={place.code} />}
      {failure !== null && <Refused failure={failure} again={again} />}
      {value !== null && <Sections summary={value} />}
    </Dialog>
  );
}

function Totals({ code }: { code: string }) {
  const row = board.row(code).value;
  const now = board.now(code).value;
  const onTime = row?.onTime;
  return (
    <p>
      {onTime && !("hidden" in onTime) && onTime.denominator > 0 && (
        <>
          {say("kpi.onTime")} <b>{percent(onTime.numerator / onTime.denominator)}</b> ({number(onTime.numerator)}/
          {number(onTime.denominator)}) ·{" "}
        </>
      )}
      {say("kpi.overdue")} <b>{number(now?.overdue ?? 0)}</b> · {say("kpi.dueSoon")}{" "}
      <b>{number(now?.dueSoonOffice ?? 0)}</b>
    </p>
  );
}

function Sections({ summary }: { summary: Summary }) {
  const about = new Map([...summary.opened, ...summary.resolved, ...summary.stillOpen].map((each) => [each.alertId, each]));
  return (
    <>
      <Alerts title={say("stillOpen")} alerts={summary.stillOpen} />
      <Alerts title={say("openedInShift")} alerts={summary.opened} />
      <Alerts title={say("resolvedInShift")} alerts={summary.resolved} />
      <Lines
        title={say("acknowledgements")}
        lines={summary.acknowledgements.map((each) => {
          const alert = about.get(each.alertId);
          const what = alert === undefined ? each.alertId : `${name(alert.scopeCode)}, ${sayCode("subject", alert.subject)}`;
          return `${dateTime(each.at)} · ${what} · ${each.by}: ${each.why}`;
        })}
      />
      <Lines
        title={say("silences")}
        lines={summary.silences.map(
          (each) =>
            `${name(each.scope)}${each.ruleId === null ? "" : `, ${each.ruleId}`} · ${say("silencedUntil", {
              time: dateTime(each.until),
              by: each.by,
              why: each.why,
            })}`,
        )}
      />
      <Lines
        title={say("notes")}
        lines={summary.notes.map((each) => `${dateTime(each.at)} · ${name(each.scope)} · ${each.by}: ${each.text}`)}
      />
    </>
  );
}

function name(code: string): string {
  return board.unit(code)?.name ?? code;
}

function Alerts({ title, alerts }: { title: string; alerts: Alert[] }) {
  return (
    <section class="handover-part">
      <h3>
        {title} <span class="count">{number(alerts.length)}</span>
      </h3>
      {alerts.length === 0 && <p class="quiet">{say("nothing")}</p>}
      <ul>
        {alerts.map((alert) => {
          const reason = reasonOf(alert);
          return (
            <li key={alert.alertId}>
              <Mark of={severityMark(alert.severity)} /> {sayCode("severity", alert.severity)} ·{" "}
              {dateTime(alert.startedAt)} ·{" "}
              <span lang={reason.lang} dir="auto">
                {reason.text}
              </span>
              {alert.acknowledgement !== null && (
                <small>
                  {" "}
                  ({alert.acknowledgement.by}: {alert.acknowledgement.why})
                </small>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Lines({ title, lines }: { title: string; lines: string[] }) {
  return (
    <section class="handover-part">
      <h3>
        {title} <span class="count">{number(lines.length)}</span>
      </h3>
      {lines.length === 0 && <p class="quiet">{say("nothing")}</p>}
      <ul>
        {lines.map((line) => (
          <li key={line} dir="auto">
            {line}
          </li>
        ))}
      </ul>
    </section>
  );
}
