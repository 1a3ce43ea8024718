import { useState } from "preact/hooks";
import { get, remove } from "../api";
import type { Alert, Silence } from "../contract";
import type { AlertGroup } from "../figures/rank";
import { tell } from "../state/news";
import { dateTime } from "../words/format";
import { language, number, say, sayCode, sayCount } from "../words/language";
import { AlertActions } from "../wall/AlertActions";
import { reasonOf } from "../wall/reason";
import { Mark, severityMark } from "../wall/Mark";
import { listIn, useAnswer } from "./ask";
import { Reasons } from "./Reasons";

/** One alert, or several of a rule at once: why it is told, what to do, and who is at it. */
export function UnitAlert({ group }: { group: AlertGroup }) {
  const [newest] = group.alerts as [Alert, ...Alert[]];
  const runbook = language.value === "vi" ? newest.runbookVi : newest.runbookEn;
  const spoken = language.value === "vi" ? "vi" : "en";
  return (
    <article class={`unit-alert ${severityMark(group.severity)} ${group.attention}`}>
      <h3>
        <Mark of={severityMark(group.severity)} /> {sayCode("severity", group.severity)} ·{" "}
        {sayCode("subject", group.subject)}
        {group.alerts.length > 1 && <> × {number(group.alerts.length)}</>}
      </h3>
      <Reasons of={group.alerts} />
      {!newest.confirmed && <p class="chip">{say("unconfirmed")}</p>}
      {newest.acknowledgement !== null && (
        <p class="by">
          <Mark of="handled" />
          <span>
            {say("attention.acknowledged")} · {newest.acknowledgement.by}, {dateTime(newest.acknowledgement.at)}:{" "}
            {newest.acknowledgement.why}
          </span>
        </p>
      )}
      {newest.silenced !== null && <Silenced alert={newest} />}
      {runbook !== "" && (
        <p class="runbook">
          <b>{say("what")}:</b>{" "}
          <span lang={spoken} dir="ltr">
            {runbook}
          </span>
        </p>
      )}
      <AlertActions group={group} main="main" />
      {newest.dossiers.length > 0 && <Behind alert={newest} />}
      <Steps alert={newest} />
    </article>
  );
}

/** A silence and the way to end it early. */
function Silenced({ alert }: { alert: Alert }) {
  const { until, by, why } = alert.silenced!;
  async function lift(): Promise<void> {
    const silences = listIn<Silence>(await get<unknown>("silences"), "silences");
    const holding = silences.filter(
      (each) => each.scope === alert.scopeCode && (each.ruleId === null || each.ruleId === alert.ruleId),
    );
    await Promise.all(holding.map((each) => remove(`silences/${encodeURIComponent(each.id)}`)));
    tell(say("lifted"));
  }
  return (
    <p class="by">
      {say("silencedUntil", { time: dateTime(until), by, why })}{" "}
      <button type="button" onClick={() => void lift().catch((e: Error) => tell(say("failed", { why: e.message })))}>
        {say("lift")}
      </button>
    </p>
  );
}

/** The dossiers that made a rate bad, of which an alert names the newest; who may not act is told none. */
function Behind({ alert }: { alert: Alert }) {
  return (
    <details class="behind">
      <summary>{sayCount("dossiers", alert.dossierCount)}</summary>
      <ul>
        {alert.dossiers.map((id) => (
          <li key={id} class="dossier-id">
            {id}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The life of an alert so far, asked for when it is opened. */
function Steps({ alert }: { alert: Alert }) {
  const [isOpen, setOpen] = useState(false);
  const path = isOpen ? `alerts/${encodeURIComponent(alert.alertId)}` : null;
  const { value } = useAnswer<Alert>(path, { revision: String(alert.revision) });
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say("history")}</summary>
      <ol class="steps">
        {(value?.history ?? []).map((step) => {
          const reason = reasonOf(step);
          return (
            <li key={step.revision}>
              <time dateTime={step.at}>{dateTime(step.at)}</time> · {sayCode("transition", step.transition)} ·{" "}
              {sayCode("severity", step.severity)}
              <p lang={reason.lang} dir="ltr">
                {reason.text}
              </p>
            </li>
          );
        })}
      </ol>
    </details>
  );
}
