import type { Alert } from "../contract";
import { ENOUGH_CASES, type Figure, type Kpi } from "./figure";

/** How a figure stands, worst first; only the first two have a colour of their own. */
export const LEVELS = ["critical", "warning", "below", "silent", "fine", "few", "none"] as const;

export type Level = (typeof LEVELS)[number];

export interface Standing {
  level: Level;
  /** Whether everything that makes it critical or a warning is acknowledged or silenced. */
  handled: boolean;
  /** Whether nothing is heard of the commune, so that its figures are not sure. */
  unsure: boolean;
  /** Active alerts of the unit that are about something else. */
  others: number;
}

const SUBJECTS: Record<string, Kpi> = {
  ON_TIME_RATE: "onTime",
  HANDLING_TIME: "progress",
  OFFICE_TIME: "progress",
  SATISFIED_RATE: "satisfied",
  VERY_DISSATISFIED: "satisfied",
  RESPONSE_RATE: "response",
  RATING_BURST: "response",
  DOSSIER_OVERDUE: "overdue",
  SECOND_SUPPLEMENT: "overdue",
  DOSSIERS_DUE_SOON: "dueSoon",
  SUBMISSION_NOT_RECEIVED: "volume",
  BULK_CLOSING: "volume",
  APPOINTMENT_BEYOND_LIMIT: "dueSoon",
  FEED_SILENT: "feedAge",
  ARRIVAL_LAG: "feedAge",
  CLOCK_WRONG: "feedAge",
};

/** The figure on which an alert is shown; null for subjects this page does not know. */
export function kpiOf(subject: string): Kpi | null {
  return SUBJECTS[subject] ?? null;
}

function levelOfFigure(kpi: Kpi, figure: Figure): Level {
  switch (figure.kind) {
    case "rate":
      if (figure.denominator < ENOUGH_CASES) {
        return "few";
      }
      return figure.target !== null && figure.value < figure.target ? "below" : "fine";
    case "count":
      return kpi === "overdue" && figure.value > 0 ? "below" : "fine";
    case "age":
      return "fine";
    case "hidden":
      return "few";
    default:
      return "none";
  }
}

function levelOfAlert(alert: Alert): Level | null {
  switch (alert.severity) {
    case "CRITICAL":
      return "critical";
    case "WARNING":
      return "warning";
    default:
      return null;
  }
}

export function worse(a: Level, b: Level): Level {
  return LEVELS.indexOf(a) <= LEVELS.indexOf(b) ? a : b;
}

/**
 * A figure and the alerts of its unit give how its tile looks.
 *
 * @param silent whether the commune was not heard for so long that nothing of it can be called fine
 */
export function standingOf(kpi: Kpi, figure: Figure, alerts: readonly Alert[], silent = false): Standing {
  let level = levelOfFigure(kpi, figure);
  let handled = true;
  let alerted = false;
  let unsure = silent;
  let others = 0;
  for (const alert of alerts) {
    unsure ||= alert.subject === "FEED_SILENT" && alert.severity !== "INFO";
    const ofAlert = levelOfAlert(alert);
    if (kpiOf(alert.subject) !== kpi) {
      others += ofAlert === null ? 0 : 1;
    } else if (ofAlert !== null) {
      alerted = true;
      level = worse(level, ofAlert);
      handled &&= alert.acknowledgement !== null || alert.silenced !== null;
    }
  }
  return { level: unsure ? worse(level, "silent") : level, handled: alerted && handled, unsure, others };
}
