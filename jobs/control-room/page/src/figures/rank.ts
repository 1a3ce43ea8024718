import type { Alert } from "../contract";

/** What an alert asks of the officer, most urgent first. */
export const ATTENTIONS = ["new", "amended", "acknowledged", "silenced"] as const;

export type Attention = (typeof ATTENTIONS)[number];

/** Alerts of one rule at one unit that ask for the same; dossiers late together are told together. */
export interface AlertGroup {
  key: string;
  attention: Attention;
  severity: string;
  subject: string;
  scope: string;
  ruleId: string;
  /** The newest change of any of them, epoch milliseconds. */
  at: number;
  /** The newest first. */
  alerts: Alert[];
}

const SEVERITIES = ["CRITICAL", "WARNING", "INFO"];

function changedSince(alert: Alert): boolean {
  const { acknowledgement } = alert;
  if (acknowledgement === null) {
    return true;
  }
  return acknowledgement.revision === undefined
    ? Date.parse(alert.at) > Date.parse(acknowledgement.at)
    : alert.revision > acknowledgement.revision;
}

/** An escalation after the acknowledgement asks anew; any other change is an amendment. */
export function attentionOf(alert: Alert): Attention {
  if (alert.silenced !== null) {
    return "silenced";
  }
  if (alert.acknowledgement === null) {
    return alert.transition === "AMENDED" ? "amended" : "new";
  }
  if (!changedSince(alert)) {
    return "acknowledged";
  }
  return alert.transition === "ESCALATED" ? "new" : "amended";
}

export function severityRank(severity: string): number {
  const rank = SEVERITIES.indexOf(severity);
  return rank < 0 ? SEVERITIES.length : rank;
}

/** Groups and ranks: by what they ask, then the worst, then the newest. */
export function rankAlerts(alerts: Iterable<Alert>): AlertGroup[] {
  const groups = new Map<string, AlertGroup>();
  for (const alert of alerts) {
    const attention = attentionOf(alert);
    const key = `${attention} ${alert.ruleId} ${alert.scopeCode}`;
    const at = Date.parse(alert.at);
    const group = groups.get(key);
    if (group === undefined) {
      groups.set(key, {
        key,
        attention,
        severity: alert.severity,
        subject: alert.subject,
        scope: alert.scopeCode,
        ruleId: alert.ruleId,
        at,
        alerts: [alert],
      });
    } else {
      group.alerts.push(alert);
      group.at = Math.max(group.at, at);
      if (severityRank(alert.severity) < severityRank(group.severity)) {
        group.severity = alert.severity;
      }
    }
  }
  const ranked = [...groups.values()];
  ranked.forEach((group) => group.alerts.sort((a, b) => Date.parse(b.at) - Date.parse(a.at)));
  return ranked.sort(
    (a, b) =>
      ATTENTIONS.indexOf(a.attention) - ATTENTIONS.indexOf(b.attention) ||
      severityRank(a.severity) - severityRank(b.severity) ||
      b.at - a.at ||
      (a.key < b.key ? -1 : 1),
  );
}
