import { expect, test } from "vitest";
import { officialTable } from "../../src/figures/official";
import { row } from "./samples";

const full = row("1", {
  carriedOver: 12,
  received: 30,
  receivedOnline: 15,
  receivedCounter: 12,
  receivedPost: 2,
  resolved: 24,
  stopped: 1,
  withdrawn: 3,
  onTimeCount: 20,
  early: 11,
  late: 3,
  withdrawnOnTime: 1,
  withdrawnLate: 1,
  open: 14,
  paused: 4,
  overdue: 5,
  pausedOverdue: 1,
  noDueOpen: 2,
  noDuePaused: 1,
});

test("carried over and received are handled, in progress and paused", () => {
  expect(officialTable(full)!.balanced).toBe(true);
  expect(officialTable({ ...full, received: 31 })!.balanced).toBe(false);
});

test("every dossier handled is early, on time, late or without a due", () => {
  const { handled } = officialTable(full)!;
  expect(handled).toEqual({ total: 28, early: 11, onTime: 10, late: 4, noDue: 3, withdrawn: 3 });
  expect(handled.early + handled.onTime + handled.late + handled.noDue).toBe(handled.total);
});

test("paused dossiers are not in progress, and both split the same way", () => {
  const { inProgress, paused } = officialTable(full)!;
  expect(inProgress).toEqual({ total: 10, inTime: 5, overdue: 4, noDue: 1 });
  expect(paused).toEqual({ total: 4, inTime: 2, overdue: 1, noDue: 1 });
});

test("a receipt without a channel counts as received and is shown apart", () => {
  expect(officialTable(full)!.received.unknown).toBe(1);
});

test("an hour has no gauges and so no table", () => {
  expect(officialTable(row("1", { carriedOver: null }))).toBeNull();
});
