import type { Counted, Rate, Row, Units } from "../contract";

export const KPIS = [
  "onTime",
  "progress",
  "satisfied",
  "overdue",
  "dueSoon",
  "response",
  "volume",
  "feedAge",
] as const;

export type Kpi = (typeof KPIS)[number];

export const WINDOWS = [
  "DAY",
  "WEEK",
  "MONTH",
  "QUARTER",
  "YEAR",
  "ROLLING_7D",
  "ROLLING_30D",
] as const;

export type Window = (typeof WINDOWS)[number];

/** Fewer cases than this say too little to show a rate. */
export const ENOUGH_CASES = 10;

export type Figure =
  | ({ kind: "rate"; value: number; target: number | null } & Counted)
  | { kind: "count"; value: number }
  | { kind: "age"; millis: number }
  | { kind: "hidden" }
  | { kind: "none" };

export interface Sources {
  row: Row | null;
  now: Row | null;
  heard: string | null;
  asOf: string | null;
  targets: Units["targets"];
}

const NONE: Figure = { kind: "none" };

/** Whether the figure is of this moment, whatever window is chosen. */
export function isOfNow(kpi: Kpi): boolean {
  return kpi === "overdue" || kpi === "dueSoon" || kpi === "feedAge";
}

export function isRate(kpi: Kpi): kpi is "onTime" | "progress" | "satisfied" | "response" {
  return kpi === "onTime" || kpi === "progress" || kpi === "satisfied" || kpi === "response";
}

/** The target of a rate; the progress rate is held to that of the on-time rate. */
export function targetOf(kpi: Kpi, targets: Units["targets"]): number | null {
  switch (kpi) {
    case "onTime":
    case "progress":
      return targets.onTime ?? null;
    case "satisfied":
      return targets.satisfied ?? null;
    case "response":
      return targets.response ?? null;
    default:
      return null;
  }
}

export function figureOf(kpi: Kpi, sources: Sources): Figure {
  switch (kpi) {
    case "overdue":
      return count(sources.now?.overdue);
    case "dueSoon":
      return count(sources.now?.dueSoonOffice);
    case "volume":
      return count(sources.row?.received);
    case "feedAge":
      return sources.heard === null || !sources.asOf
        ? NONE
        : { kind: "age", millis: Math.max(0, Date.parse(sources.asOf) - Date.parse(sources.heard)) };
    default:
      return rate(sources.row?.[kpi] ?? null, targetOf(kpi, sources.targets));
  }
}

function count(value: number | null | undefined): Figure {
  return value === null || value === undefined ? NONE : { kind: "count", value };
}

function rate(given: Rate, target: number | null): Figure {
  if (given === null) {
    return NONE;
  }
  if ("hidden" in given) {
    return { kind: "hidden" };
  }
  if (given.denominator === 0) {
    return NONE;
  }
  return { kind: "rate", value: given.numerator / given.denominator, target, ...given };
}

/** The number by which a list is sorted; null sorts last. */
export function sortValue(figure: Figure): number | null {
  switch (figure.kind) {
    case "rate":
      return figure.denominator < ENOUGH_CASES ? null : figure.value;
    case "count":
      return figure.value;
    case "age":
      return figure.millis;
    default:
      return null;
  }
}
