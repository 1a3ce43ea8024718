import { useComputed } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { Alert } from "../contract";
import { ATTENTIONS, type AlertGroup, type Attention } from "../figures/rank";
import { chosenAlert, identity, most, openGroup, ranked } from "../state/alerts";
import { board } from "../state/board";
import { dateTime, span } from "../words/format";
import { number, say, sayCode, sayCount } from "../words/language";
import { AlertActions } from "./AlertActions";
import { Mark, severityMark } from "./Mark";
import { measured } from "./reason";

/** As many more are drawn when asked for. */
const MORE = 40;

export function AlertColumn() {
  const groups = ranked.value;
  const shown = groups.slice(0, most.value);
  const urgent = groups.filter((group) => group.attention === "new").length;
  return (
    <section class="alerts" id="alerts" aria-labelledby="alerts-title" tabIndex={-1}>
      <h2 id="alerts-title">
        {say("alerts")} <span class="count">{number(urgent)}</span>
      </h2>
      {groups.length === 0 && board.head.value !== null && <p class="quiet">{say("noAlerts")}</p>}
      {ATTENTIONS.map((attention) => (
        <Section
          key={attention}
          attention={attention}
          groups={shown.filter((group) => group.attention === attention)}
          all={groups.filter((group) => group.attention === attention).length}
        />
      ))}
      {groups.length > most.value && (
        <button type="button" class="wide" onClick={() => (most.value += MORE)}>
          {sayCount("moreGroups", Math.min(MORE, groups.length - most.value))}
        </button>
      )}
    </section>
  );
}

function Section(props: { attention: Attention; groups: AlertGroup[]; all: number }) {
  if (props.groups.length === 0) {
    return null;
  }
  return (
    <section class={`attention ${props.attention}`}>
      <h3>
        {say(`attention.${props.attention}`)} <span class="count">{number(props.all)}</span>
      </h3>
      <ul>
        {props.groups.map((group) => (
          <Entry key={group.key} group={group} />
        ))}
      </ul>
    </section>
  );
}

function Entry({ group }: { group: AlertGroup }) {
  const id = identity(group);
  const isChosen = useComputed(() => chosenAlert.value === id).value;
  const entry = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isChosen) {
      entry.current?.scrollIntoView({ block: "nearest" });
    }
  }, [isChosen]);
  const [newest] = group.alerts as [Alert, ...Alert[]];
  const unit = board.unit(group.scope);
  return (
    <li
      ref={entry}
      class={`alert ${severityMark(group.severity)} ${group.attention}${isChosen ? " chosen" : ""}`}
      data-alert={id}
    >
      <button type="button" class="alert-open" aria-current={isChosen ? "true" : undefined} onClick={() => openGroup(group)}>
        <span class="alert-head">
          <Mark of={severityMark(group.severity)} />
          <strong lang="vi">{unit?.name ?? group.scope}</strong>
          <time dateTime={newest.at} title={dateTime(newest.at)}>
            {age(Math.min(...group.alerts.map((each) => Date.parse(each.startedAt))))}
          </time>
        </span>
        <span class="subject">
          <span class="severity">{sayCode("severity", group.severity)}</span> · {sayCode("subject", group.subject)}
          {group.alerts.length > 1 && <b class="times"> × {number(group.alerts.length)}</b>}
        </span>
        <span class="alert-foot">
          <span class="measured">{measured(newest)}</span>
          {newest.transition !== "OPENED" && newest.transition !== "NOTICE" && (
            <span class="chip">{sayCode("transition", newest.transition)}</span>
          )}
          {!newest.confirmed && newest.transition !== "UNCONFIRMED" && (
            <span class="chip">{sayCode("transition", "UNCONFIRMED")}</span>
          )}
        </span>
        {newest.acknowledgement !== null && (
          <span class="by">
            <Mark of="handled" />
            {say("ackBy", { by: newest.acknowledgement.by, why: newest.acknowledgement.why })}
          </span>
        )}
      </button>
      {isChosen && <AlertActions group={group} />}
    </li>
  );
}

function age(at: number): string {
  const asOf = board.head.value?.asOf;
  return asOf ? span(Math.max(0, Date.parse(asOf) - at)) : "";
}
