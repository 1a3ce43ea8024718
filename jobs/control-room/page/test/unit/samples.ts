import type { Alert, Present, Row, Unit } from "../../src/contract";

export function row(scope: string, given: Partial<Row> = {}): Row {
  return {
    scope,
    scopeType: "COMMUNE",
    window: "ROLLING_30D",
    start: null,
    end: null,
    status: "PROVISIONAL",
    asOf: "2024-10-15T03:05:00Z",
    onTime: null,
    progress: null,
    satisfied: null,
    response: null,
    received: 0,
    receivedOnline: 0,
    receivedCounter: 0,
    receivedPost: 0,
    carriedOver: 0,
    resolved: 0,
    stopped: 0,
    withdrawn: 0,
    refused: 0,
    returned: 0,
    early: 0,
    onTimeCount: 0,
    late: 0,
    withdrawnOnTime: 0,
    withdrawnLate: 0,
    open: 0,
    paused: 0,
    overdue: 0,
    pausedOverdue: 0,
    noDueOpen: 0,
    noDuePaused: 0,
    dueSoonOffice: 0,
    dueSoonDay: 0,
    supplementRequests: 0,
    secondSupplements: 0,
    ratings: 0,
    satisfiedCount: 0,
    dissatisfied: 0,
    handling: null,
    office: null,
    timeSavedHours: 0,
    moneySaved: 0,
    ...given,
  };
}

export function alert(alertId: string, given: Partial<Alert> = {}): Alert {
  return {
    alertId,
    revision: 1,
    transition: "OPENED",
    state: "FIRING",
    severity: "WARNING",
    ruleId: "on-time",
    subject: "ON_TIME_RATE",
    scopeType: "COMMUNE",
    scopeCode: "02734",
    dossierId: null,
    windowType: null,
    startedAt: "2024-10-15T03:00:00Z",
    at: "2024-10-15T03:00:00Z",
    asOf: "2024-10-15T03:00:00Z",
    evidence: null,
    value: null,
    limit: null,
    dossiers: [],
    dossierCount: 0,
    reasonVi: "",
    reasonEn: "",
    runbookVi: "",
    runbookEn: "",
    confirmed: true,
    lastHeardAt: null,
    acknowledgement: null,
    silenced: null,
    ...given,
  };
}

export function present(given: Partial<Present> = {}): Present {
  return {
    asOf: "2024-10-15T03:05:00Z",
    epoch: 1,
    serverTime: "2024-10-15T03:05:01Z",
    lagMillis: 900,
    reporting: { heard: 2, expected: 3 },
    stale: false,
    rows: [],
    now: [],
    feedAge: {},
    alerts: [],
    ...given,
  };
}

export function unit(code: string, given: Partial<Unit> = {}): Unit {
  return {
    code,
    name: code,
    nameAscii: code,
    type: "XA",
    parent: "082",
    commune: true,
    column: null,
    row: null,
    expected: true,
    ...given,
  };
}

export function acknowledged(at: string, revision?: number) {
  return { by: "hoa", why: "called", at, ...(revision === undefined ? {} : { revision }) };
}
