import { batch, computed, signal, type ReadonlySignal, type Signal } from "@preact/signals";
import type { Alert, Beat, Delta, Head, Present, Row, Unit, Units } from "../contract";

/**
 * What is on the wall: the units and the newest figures of each. Every unit has signals of its own,
 * so that a change redraws only the tile it belongs to.
 */
export interface Board {
  units: Signal<Units | null>;
  head: Signal<Head | null>;
  serverStale: Signal<boolean>;
  alerts: Signal<ReadonlyMap<string, Alert>>;
  /** Counts up with every change of a figure, for views of all units at once. */
  changes: Signal<number>;
  communes: ReadonlySignal<Unit[]>;
  unit(code: string): Unit | undefined;
  row(code: string): Signal<Row | null>;
  now(code: string): Signal<Row | null>;
  heard(code: string): Signal<string | null>;
  /** When anything last came from a commune, as far as the server or an alert of its silence knows. */
  lastHeard(code: string): string | null;
  /** Whether a commune was not heard for so long that the server no longer counts it as reporting. */
  silent(code: string): ReadonlySignal<boolean>;
  alertsOf(code: string): ReadonlySignal<Alert[]>;
  /** Takes the whole present in place of all that was there. */
  show(present: Present): void;
  change(delta: Delta): void;
  beat(beat: Beat): void;
  /** The present as it stands, to be kept. */
  present(): Present | null;
}

/** Hands out one signal a key, made when first asked for. */
function signals<T>(empty: T): (key: string) => Signal<T> {
  const all = new Map<string, Signal<T>>();
  const of = (key: string): Signal<T> => {
    let one = all.get(key);
    if (one === undefined) {
      one = signal(empty);
      all.set(key, one);
    }
    return one;
  };
  return of;
}

const NO_ALERTS: Alert[] = [];

/** A commune of which nothing came for longer than this does not report. */
const SILENT_AFTER_MILLIS = 24 * 3_600_000;

export function isActive(alert: Alert): boolean {
  return alert.state !== "RESOLVED" && alert.state !== "WITHDRAWN";
}

export function createBoard(): Board {
  const units = signal<Units | null>(null);
  const head = signal<Head | null>(null);
  const serverStale = signal(false);
  const alerts = signal<ReadonlyMap<string, Alert>>(new Map());
  const changes = signal(0);
  const row = signals<Row | null>(null);
  const now = signals<Row | null>(null);
  const heard = signals<string | null>(null);
  const alertsOfUnit = signals<Alert[]>(NO_ALERTS);
  const silences = new Map<string, ReadonlySignal<boolean>>();
  let scopes = new Set<string>();
  let alerted = new Set<string>();

  const byCode = computed(() => new Map(units.value?.units.map((unit) => [unit.code, unit])));
  const asOf = computed(() => Date.parse(head.value?.asOf ?? ""));
  const communes = computed(() => units.value?.units.filter((unit) => unit.commune && unit.expected) ?? []);

  function showHead(next: Partial<Head>): void {
    const before = head.peek();
    const after = { ...before, ...next };
    head.value = {
      asOf: after.asOf ?? "",
      epoch: after.epoch ?? 0,
      serverTime: after.serverTime ?? "",
      lagMillis: after.lagMillis ?? 0,
      reporting: after.reporting ?? { heard: 0, expected: 0 },
    };
  }

  function showAlerts(next: ReadonlyMap<string, Alert>): void {
    alerts.value = next;
    const grouped = new Map<string, Alert[]>();
    for (const alert of next.values()) {
      const group = grouped.get(alert.scopeCode);
      if (group === undefined) {
        grouped.set(alert.scopeCode, [alert]);
      } else {
        group.push(alert);
      }
    }
    for (const code of alerted) {
      if (!grouped.has(code)) {
        alertsOfUnit(code).value = NO_ALERTS;
      }
    }
    for (const [code, group] of grouped) {
      const shown = alertsOfUnit(code);
      const before = shown.peek();
      if (before.length !== group.length || group.some((alert, i) => alert !== before[i])) {
        shown.value = group;
      }
    }
    alerted = new Set(grouped.keys());
  }

  function showRows(rows: Row[], of: (code: string) => Signal<Row | null>): void {
    for (const each of rows) {
      scopes.add(each.scope);
      of(each.scope).value = each;
    }
  }

  function showHeard(feedAge: Record<string, string | null>): void {
    for (const [code, at] of Object.entries(feedAge)) {
      scopes.add(code);
      heard(code).value = at;
    }
  }

  function silent(code: string): ReadonlySignal<boolean> {
    let found = silences.get(code);
    if (found === undefined) {
      found = computed(() => {
        const at = heard(code).value;
        const isCommune = byCode.value.get(code)?.commune === true;
        return isCommune && asOf.value > 0 && (at === null || asOf.value - Date.parse(at) > SILENT_AFTER_MILLIS);
      });
      silences.set(code, found);
    }
    return found;
  }

  return {
    units,
    head,
    serverStale,
    alerts,
    changes,
    communes,
    unit: (code) => byCode.value.get(code),
    row,
    now,
    heard,
    lastHeard(code) {
      const told = alertsOfUnit(code).value.map((alert) => alert.lastHeardAt);
      return heard(code).value ?? told.find((at) => at !== null) ?? null;
    },
    silent,
    alertsOf: alertsOfUnit,
    show(present) {
      batch(() => {
        for (const code of scopes) {
          row(code).value = null;
          now(code).value = null;
          heard(code).value = null;
        }
        scopes = new Set();
        showHead({
          asOf: present.asOf,
          epoch: present.epoch,
          serverTime: present.serverTime,
          lagMillis: present.lagMillis,
          reporting: present.reporting,
        });
        serverStale.value = present.stale;
        showRows(present.rows, row);
        showRows(present.now, now);
        showHeard(present.feedAge);
        showAlerts(new Map(present.alerts.filter(isActive).map((alert) => [alert.alertId, alert])));
        changes.value++;
      });
    },
    change(delta) {
      batch(() => {
        const { rows, now: nowRows, feedAge, alerts: changed, closed, stale, ...rest } = delta;
        showHead(rest);
        if (stale !== undefined) {
          serverStale.value = stale;
        }
        showRows(rows ?? [], row);
        showRows(nowRows ?? [], now);
        showHeard(feedAge ?? {});
        if (changed?.length || closed?.length) {
          const next = new Map(alerts.peek());
          changed?.forEach((alert) => {
            if (isActive(alert)) {
              next.set(alert.alertId, alert);
            } else {
              next.delete(alert.alertId);
            }
          });
          closed?.forEach((id) => next.delete(id));
          showAlerts(next);
        }
        changes.value++;
      });
    },
    beat({ serverTime, asOf: upTo, lagMillis, stale }) {
      batch(() => {
        // What was kept from before still stands where a server that has just started knows nothing.
        showHead(upTo === null ? { serverTime, lagMillis } : { serverTime, lagMillis, asOf: upTo });
        serverStale.value = stale;
      });
    },
    present() {
      const standing = head.peek();
      if (standing === null) {
        return null;
      }
      const codes = [...scopes];
      const present = (of: (code: string) => Signal<Row | null>) =>
        codes.map((code) => of(code).peek()).filter((each) => each !== null);
      return {
        ...standing,
        stale: serverStale.peek(),
        rows: present(row),
        now: present(now),
        feedAge: Object.fromEntries(codes.map((code) => [code, heard(code).peek()])),
        alerts: [...alerts.peek().values()],
      };
    },
  };
}

export const board = createBoard();
