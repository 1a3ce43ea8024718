import { effect } from "@preact/signals";
import { expect, test } from "vitest";
import { createBoard } from "../../src/state/board";
import { alert, present, row, unit } from "./samples";

function withTwoUnits() {
  const board = createBoard();
  board.show(
    present({
      rows: [row("1", { received: 1 }), row("2", { received: 2 })],
      now: [row("1"), row("2")],
      feedAge: { "1": "2024-10-15T03:00:00Z", "2": null },
      alerts: [alert("a", { scopeCode: "1" }), alert("b", { scopeCode: "2" })],
    }),
  );
  return board;
}

test("a delta changes what it names and leaves the rest", () => {
  const board = withTwoUnits();
  board.change({ asOf: "2024-10-15T03:06:00Z", rows: [row("2", { received: 3 })] });
  expect(board.row("1").value?.received).toBe(1);
  expect(board.row("2").value?.received).toBe(3);
  expect(board.head.value).toMatchObject({ asOf: "2024-10-15T03:06:00Z", lagMillis: 900 });
});

test("a delta redraws only the units it names", () => {
  const board = withTwoUnits();
  const drawn = { "1": 0, "2": 0 };
  effect(() => void (board.row("1").value, board.alertsOf("1").value, drawn["1"]++));
  effect(() => void (board.row("2").value, board.alertsOf("2").value, drawn["2"]++));
  board.change({ rows: [row("2")], alerts: [alert("c", { scopeCode: "2" })] });
  expect(drawn).toEqual({ "1": 1, "2": 2 });
});

test("alerts open, change and close by their ids", () => {
  const board = withTwoUnits();
  board.change({ alerts: [alert("a", { scopeCode: "1", severity: "CRITICAL" })], closed: ["b"] });
  expect(board.alertsOf("1").value.map((each) => each.severity)).toEqual(["CRITICAL"]);
  expect(board.alertsOf("2").value).toEqual([]);
});

test("an alert that comes as resolved or withdrawn is gone", () => {
  const board = withTwoUnits();
  board.change({ alerts: [alert("a", { state: "RESOLVED" }), alert("b", { scopeCode: "2", state: "WITHDRAWN" })] });
  expect([...board.alerts.value.keys()]).toEqual([]);
});

test("a snapshot takes the place of all that was there", () => {
  const board = withTwoUnits();
  board.show(present({ rows: [row("2")] }));
  expect(board.row("1").value).toBeNull();
  expect(board.heard("1").value).toBeNull();
  expect(board.alertsOf("1").value).toEqual([]);
});

test("what is kept shows the same again", () => {
  const board = withTwoUnits();
  const again = createBoard();
  again.show(board.present()!);
  expect(again.present()).toEqual(board.present());
});

test("a beat moves the clocks, and says whether the job is still heard", () => {
  const board = withTwoUnits();
  board.beat({ serverTime: "2024-10-15T03:07:00Z", asOf: "2024-10-15T03:06:59Z", lagMillis: 61_000, stale: true });
  expect(board.head.value).toMatchObject({ serverTime: "2024-10-15T03:07:00Z", lagMillis: 61_000, epoch: 1, reporting: { heard: 2 } });
  expect(board.serverStale.value).toBe(true);
  board.beat({ serverTime: "2024-10-15T03:07:15Z", asOf: "2024-10-15T03:07:14Z", lagMillis: 1_000, stale: false });
  expect(board.serverStale.value).toBe(false);
});

test("a beat of a server that knows no figures yet leaves the time of those that are kept", () => {
  const board = withTwoUnits();
  const before = board.head.value!.asOf;
  board.beat({ serverTime: "2024-10-15T03:07:00Z", asOf: null, lagMillis: 0, stale: true });
  expect(board.head.value!.asOf).toBe(before);
  expect(board.serverStale.value).toBe(true);
});

test("nothing shown is nothing to keep", () => {
  expect(createBoard().present()).toBeNull();
});

test("a commune that was not heard for a day is silent, and a unit that sends nothing itself never is", () => {
  const board = withTwoUnits();
  board.units.value = {
    place: { code: "9", name: "9" },
    zone: "UTC",
    units: [unit("1"), unit("2"), unit("9", { commune: false })],
    kpis: [],
    targets: {},
    currency: "VND",
  };
  expect(["1", "2", "9"].map((code) => board.silent(code).value)).toEqual([false, true, false]);
  board.change({ asOf: "2024-10-16T03:00:00Z" });
  expect(board.silent("1").value).toBe(false);
  board.change({ asOf: "2024-10-16T03:01:00Z" });
  expect(board.silent("1").value).toBe(true);
  board.change({ feedAge: { "1": "2024-10-16T03:01:00Z" } });
  expect(board.silent("1").value).toBe(false);
});

test("of a commune that the server never heard an alert may know when it was", () => {
  const board = withTwoUnits();
  expect(board.lastHeard("2")).toBeNull();
  board.change({ alerts: [alert("c", { scopeCode: "2", lastHeardAt: "2024-10-11T03:00:00Z" })] });
  expect(board.lastHeard("2")).toBe("2024-10-11T03:00:00Z");
  expect(board.lastHeard("1")).toBe("2024-10-15T03:00:00Z");
});
