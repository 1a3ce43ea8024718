import type { Count, Row } from "../contract";

/** The official table of received, handled and remaining dossiers (T3). */
export interface Official {
  carriedOver: number;
  received: { total: number; online: number; counter: number; post: number; unknown: number };
  handled: { total: number; early: number; onTime: number; late: number; noDue: number; withdrawn: number };
  inProgress: Standings;
  paused: Standings;
  /** Whether carried over + received = handled + in progress + paused, as it always must. */
  balanced: boolean;
}

export interface Standings {
  total: number;
  inTime: number;
  overdue: number;
  noDue: number;
}

function zero(count: Count): number {
  return count ?? 0;
}

/** The table of a row, or null where the row has no gauges, so that no sum can be drawn. */
export function officialTable(row: Row): Official | null {
  if (row.carriedOver === null || row.open === null) {
    return null;
  }
  const received = zero(row.received);
  const online = zero(row.receivedOnline);
  const counter = zero(row.receivedCounter);
  const post = zero(row.receivedPost);
  const withdrawn = zero(row.withdrawn);
  const handled = zero(row.resolved) + zero(row.stopped) + withdrawn;
  const early = zero(row.early);
  const onTime = zero(row.onTimeCount) - early + zero(row.withdrawnOnTime);
  const late = zero(row.late) + zero(row.withdrawnLate);
  const paused = standings(zero(row.paused), zero(row.pausedOverdue), zero(row.noDuePaused));
  const inProgress = standings(
    row.open - paused.total,
    zero(row.overdue) - paused.overdue,
    zero(row.noDueOpen) - paused.noDue,
  );
  return {
    carriedOver: row.carriedOver,
    received: { total: received, online, counter, post, unknown: received - online - counter - post },
    handled: { total: handled, early, onTime, late, noDue: handled - early - onTime - late, withdrawn },
    inProgress,
    paused,
    balanced: row.carriedOver + received === handled + inProgress.total + paused.total,
  };
}

function standings(total: number, overdue: number, noDue: number): Standings {
  return { total, inTime: total - overdue - noDue, overdue, noDue };
}
