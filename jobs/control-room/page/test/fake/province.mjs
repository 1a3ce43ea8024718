import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const UNITS = join(
  dirname(fileURLToPath(import.meta.url)),
  "../../../../standalone/src/main/resources/reference/lao-cai/units.csv",
);

export const WINDOWS = ["DAY", "WEEK", "MONTH", "QUARTER", "YEAR", "ROLLING_7D", "ROLLING_30D"];
const WINDOW_DAYS = { DAY: 0.4, WEEK: 2, MONTH: 14, QUARTER: 14, YEAR: 200, ROLLING_7D: 7, ROLLING_30D: 30 };
export const HOUR = 3_600_000;

/** The same numbers at every start. */
function chance(seed) {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function readUnits() {
  const parents = new Set();
  const lines = readFileSync(UNITS, "utf8").trim().split(/\r?\n/).slice(1);
  const units = lines.map((line) => {
    const [code, name, nameAscii, type, parent, , , column, row] = line.split(",");
    if (parent) parents.add(parent);
    const at = (text) => (text ? Number(text) : null);
    return { code, name, nameAscii, type, parent: parent || null, column: at(column), row: at(row), expected: true };
  });
  return units.map((unit) => ({ ...unit, commune: !parents.has(unit.code) }));
}

/** More communes than the province has, beyond its southern end. */
function madeUp(extra) {
  return Array.from({ length: extra }, (_, i) => ({
    code: `9${String(i).padStart(4, "0")}`, name: `Xã ${i}`, nameAscii: `Xa ${i}`, type: "XA", parent: "082",
    column: i % 17, row: 17 + Math.floor(i / 17), expected: true, commune: true,
  }));
}

export function rate(numerator, denominator) {
  if (denominator === 0) return null;
  const z = 1.959964;
  const p = numerator / denominator;
  const wide = (z / (1 + z ** 2 / denominator)) * Math.sqrt((p * (1 - p)) / denominator + z ** 2 / (4 * denominator ** 2));
  const middle = (p + z ** 2 / (2 * denominator)) / (1 + z ** 2 / denominator);
  return { numerator, denominator, low: Math.max(0, middle - wide), high: Math.min(1, middle + wide) };
}

const TALLY = {
  received: 0, online: 0, counter: 0, post: 0, carriedOver: 0, resolved: 0, stopped: 0, withdrawn: 0,
  refused: 0, returned: 0, early: 0, onTime: 0, late: 0, noDue: 0, withdrawnOnTime: 0, withdrawnLate: 0,
  open: 0, paused: 0, overdue: 0, pausedOverdue: 0, noDueOpen: 0, noDuePaused: 0,
  dueSoonOffice: 0, dueSoonDay: 0, supplementRequests: 0, secondSupplements: 0,
  ratings: 0, satisfied: 0, dissatisfied: 0, rated: 0, handlingHours: 0,
};

/** Made-up but plausible tallies of a province, by unit and window. */
export function makeProvince({ seed = 7, extra = 0 } = {}) {
  const random = chance(seed);
  const units = [...readUnits(), ...madeUp(extra)];
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  const tallies = new Map();
  const draw = (n, p) => {
    let hits = 0;
    for (let i = 0; i < n; i++) hits += random() < p ? 1 : 0;
    return hits;
  };
  for (const unit of units.filter((each) => each.commune)) {
    const size = unit.type === "PHUONG" ? 7 : 0.15 + 5 * random() ** 2;
    const good = 0.95 + 0.05 * random() - (random() < 0.09 ? 0.06 : 0);
    const pleased = 0.955 + 0.045 * random() - (random() < 0.06 ? 0.05 : 0);
    const open = Math.round(size * 4 * (0.5 + random()));
    const paused = draw(open, 0.12);
    const gauges = {
      open,
      paused,
      overdue: random() < 0.2 ? draw(open, 0.12) : 0,
      noDueOpen: draw(open, 0.03),
      dueSoonOffice: draw(open, 0.2),
      dueSoonDay: 0,
    };
    gauges.dueSoonDay = gauges.dueSoonOffice + draw(open - gauges.dueSoonOffice, 0.1);
    const perWindow = {};
    for (const window of WINDOWS) {
      const resolved = draw(Math.round(size * WINDOW_DAYS[window] * 1.05), 0.93);
      const stopped = draw(resolved, 0.01);
      const withdrawn = draw(resolved, 0.02);
      const noDue = draw(resolved, 0.01);
      const onTime = draw(resolved + stopped - noDue, good);
      const received = Math.round(size * WINDOW_DAYS[window] * 1.03);
      const online = draw(received, 0.55);
      const counter = draw(received - online, 0.93);
      const carriedOver = open + resolved + stopped + withdrawn - received;
      const ratings = draw(resolved, 0.55);
      const satisfied = draw(ratings, pleased);
      perWindow[window] = {
        ...TALLY, ...gauges, received, online, counter, post: draw(received - online - counter, 0.9),
        carriedOver: Math.max(0, carriedOver), resolved, stopped, withdrawn, noDue, onTime,
        refused: draw(received, 0.01), returned: draw(resolved, 0.8), early: draw(onTime, 0.6),
        late: resolved + stopped - noDue - onTime, withdrawnOnTime: withdrawn,
        supplementRequests: draw(received, 0.05), secondSupplements: draw(received, 0.004),
        ratings, satisfied, dissatisfied: draw(ratings - satisfied, 0.5), rated: draw(ratings, 0.97),
        handlingHours: (resolved + stopped) * (18 + 40 * random()),
      };
      const tally = perWindow[window];
      tally.received += Math.max(0, -carriedOver);
    }
    tallies.set(unit.code, perWindow);
  }
  for (const unit of units.filter((each) => !each.commune)) {
    tallies.set(unit.code, Object.fromEntries(WINDOWS.map((window) => [window, { ...TALLY }])));
  }
  const above = (code) => {
    const chain = [];
    for (let at = byCode.get(code)?.parent; at; at = byCode.get(at)?.parent) chain.push(at);
    return chain;
  };
  for (const unit of units.filter((each) => each.commune)) {
    for (const window of WINDOWS) {
      for (const parent of above(unit.code)) {
        const sum = tallies.get(parent)[window];
        for (const [name, value] of Object.entries(tallies.get(unit.code)[window])) sum[name] += value;
      }
    }
  }
  /** Changes a commune in all its windows, and with it all units above. */
  const change = (code, by, windows = WINDOWS) => {
    for (const each of [code, ...above(code)]) {
      for (const window of windows) {
        for (const [name, value] of Object.entries(by)) tallies.get(each)[window][name] += value;
      }
    }
    return [code, ...above(code)];
  };
  return { units, byCode, tallies, random, above, change };
}

const DAY = 24 * HOUR;

export function rowOf(province, code, window, asOf, mayFew) {
  const unit = province.byCode.get(code);
  const t = province.tallies.get(code)[window === "NOW" ? "ROLLING_30D" : window];
  const ended = t.resolved + t.stopped;
  const withDue = t.onTime + t.late;
  const isNow = window === "NOW";
  const flow = (value) => (isNow ? 0 : value);
  const hours = (share) => (ended === 0 ? null : (t.handlingHours / ended) * share);
  const durations = (k) =>
    isNow || ended === 0 ? null : { count: ended, meanHours: hours(k), p50Hours: hours(0.7 * k), p90Hours: hours(2.1 * k) };
  const satisfied = t.ratings > 0 && t.ratings < 5 && !mayFew ? { hidden: true } : rate(t.satisfied, t.ratings);
  return {
    scope: code,
    scopeType: unit.commune ? "COMMUNE" : unit.type,
    window,
    start: isNow ? null : new Date(asOf - WINDOW_DAYS[window] * DAY).toISOString(),
    end: isNow ? null : new Date(asOf).toISOString(),
    status: "PROVISIONAL",
    asOf: new Date(asOf).toISOString(),
    onTime: isNow ? null : rate(t.onTime, withDue),
    progress: isNow ? null : rate(t.onTime + t.open - t.overdue - t.noDueOpen, withDue + t.open - t.noDueOpen),
    satisfied: isNow ? null : satisfied,
    response: isNow ? null : rate(t.rated, ended),
    received: flow(t.received), receivedOnline: flow(t.online), receivedCounter: flow(t.counter), receivedPost: flow(t.post),
    carriedOver: isNow ? null : t.carriedOver,
    resolved: flow(t.resolved), stopped: flow(t.stopped), withdrawn: flow(t.withdrawn), refused: flow(t.refused),
    returned: flow(t.returned), early: flow(t.early), onTimeCount: flow(t.onTime), late: flow(t.late),
    withdrawnOnTime: flow(t.withdrawnOnTime), withdrawnLate: flow(t.withdrawnLate),
    open: t.open, paused: t.paused, overdue: t.overdue, pausedOverdue: t.pausedOverdue,
    noDueOpen: t.noDueOpen, noDuePaused: t.noDuePaused,
    dueSoonOffice: isNow ? t.dueSoonOffice : null, dueSoonDay: isNow ? t.dueSoonDay : null,
    supplementRequests: flow(t.supplementRequests), secondSupplements: flow(t.secondSupplements),
    ratings: flow(t.ratings), satisfiedCount: flow(t.satisfied), dissatisfied: flow(t.dissatisfied),
    handling: durations(1), office: durations(0.3),
    timeSavedHours: flow(t.resolved * 21), moneySaved: flow(t.resolved * 21 * 48250),
  };
}
