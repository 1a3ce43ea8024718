/** The shapes of the control room's API under /api/v1. Instants are ISO 8601 texts in UTC. */

export type Instant = string;

export interface Unit {
  code: string;
  name: string;
  nameAscii: string;
  type: string;
  parent: string | null;
  commune: boolean;
  column: number | null;
  row: number | null;
  expected: boolean;
}

export interface Units {
  place: { code: string; name: string };
  zone: string;
  units: Unit[];
  kpis: string[];
  targets: { onTime?: number | null; satisfied?: number | null; response?: number | null };
  currency: string;
}

export interface Counted {
  numerator: number;
  denominator: number;
  low: number;
  high: number;
}

/** A rate, one that the viewer may not see, or none because there were no cases. */
export type Rate = Counted | { hidden: true } | null;

export interface Durations {
  count: number;
  meanHours: number | null;
  p50Hours: number | null;
  p90Hours: number | null;
}

export type Count = number | null;

export interface Row {
  scope: string;
  scopeType: string;
  window: string;
  start: Instant | null;
  end: Instant | null;
  status: string;
  asOf: Instant;
  onTime: Rate;
  progress: Rate;
  satisfied: Rate;
  response: Rate;
  received: Count;
  receivedOnline: Count;
  receivedCounter: Count;
  receivedPost: Count;
  carriedOver: Count;
  resolved: Count;
  stopped: Count;
  withdrawn: Count;
  refused: Count;
  returned: Count;
  early: Count;
  onTimeCount: Count;
  late: Count;
  withdrawnOnTime: Count;
  withdrawnLate: Count;
  open: Count;
  paused: Count;
  overdue: Count;
  pausedOverdue: Count;
  noDueOpen: Count;
  noDuePaused: Count;
  dueSoonOffice: Count;
  dueSoonDay: Count;
  supplementRequests: Count;
  secondSupplements: Count;
  ratings: Count;
  satisfiedCount: Count;
  dissatisfied: Count;
  handling: Durations | null;
  office: Durations | null;
  timeSavedHours: Count;
  moneySaved: Count;
}

export interface RateEvidence {
  cases: number;
  good: number;
  target: number;
  wilsonLow: number;
  wilsonHigh: number;
  tail: number;
}

export interface Acknowledgement {
  by: string;
  why: string;
  at: Instant;
  revision?: number;
}

export interface AlertStep {
  revision: number;
  transition: string;
  severity: string;
  at: Instant;
  reasonVi: string;
  reasonEn: string;
}

export interface Alert {
  alertId: string;
  revision: number;
  transition: string;
  state: string;
  severity: string;
  ruleId: string;
  subject: string;
  scopeType: string;
  scopeCode: string;
  dossierId: string | null;
  windowType: string | null;
  startedAt: Instant;
  at: Instant;
  asOf: Instant;
  evidence: RateEvidence | null;
  evidenceBefore?: RateEvidence | null;
  value: number | null;
  limit: number | null;
  dossiers: string[];
  dossierCount: number;
  reasonVi: string;
  reasonEn: string;
  runbookVi: string;
  runbookEn: string;
  confirmed: boolean;
  lastHeardAt: Instant | null;
  acknowledgement: Acknowledgement | null;
  silenced: { until: Instant; by: string; why: string } | null;
  history?: AlertStep[];
}

export interface Head {
  asOf: Instant;
  epoch: number;
  serverTime: Instant;
  lagMillis: number;
  reporting: { heard: number; expected: number };
}

export interface Present extends Head {
  stale: boolean;
  rows: Row[];
  now: Row[];
  feedAge: Record<string, Instant | null>;
  alerts: Alert[];
}

export interface Delta extends Partial<Head> {
  stale?: boolean;
  rows?: Row[];
  now?: Row[];
  feedAge?: Record<string, Instant | null>;
  alerts?: Alert[];
  closed?: string[];
}

export interface Beat {
  serverTime: Instant;
  /** Null while the server has read no figures yet. */
  asOf: Instant | null;
  lagMillis: number;
  stale: boolean;
}

export interface Session {
  user: string | null;
  roles: string[];
  csrf: string | null;
  open: boolean;
}

export interface Dossier {
  dossierId: string;
  communeCode: string;
  procedureCode: string;
  state: string;
  receivedAt: Instant;
  dueJudged: Instant | null;
  overdueFrom: Instant | null;
  paused: boolean;
  flags: string[];
}

export interface DossierPage {
  dossiers: Dossier[];
  next: string | null;
  total: number;
}

export interface Point {
  start: Instant | null;
  asOf: Instant;
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  low: number | null;
  high: number | null;
  status: string;
}

export interface Note {
  id: string;
  scope: string;
  text: string;
  by: string;
  at: Instant;
}

export interface Silence {
  id: string;
  scope: string;
  ruleId: string | null;
  until: Instant;
  by: string;
  why: string;
  at?: Instant;
}

export interface Account {
  name: string;
  role: string;
  /** Whether the password is still the random one. */
  firstPassword: boolean;
  createdAt: Instant;
}

/** A password that the server made and tells once. */
export interface Secret {
  name: string;
  password: string;
}

export interface AuditPage {
  entries: { id: number; at: Instant; who: string; what: string; subject: string; detail: string; from: string; outcome: "DONE" | "REFUSED" | "FAILED" }[];
  next: string | null;
}

export interface Handover {
  opened: Alert[];
  resolved: Alert[];
  stillOpen: Alert[];
  acknowledgements: (Acknowledgement & { alertId: string })[];
  silences: Silence[];
  notes: Note[];
}
