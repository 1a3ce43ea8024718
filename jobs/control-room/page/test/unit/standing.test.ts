import { expect, test } from "vitest";
import { figureOf, sortValue, type Sources } from "../../src/figures/figure";
import { standingOf } from "../../src/figures/standing";
import { acknowledged, alert, row } from "./samples";

const targets = { onTime: 0.95, satisfied: 0.95, response: 0.3 };
const sources = (given: Partial<Sources>): Sources => ({
  row: null,
  now: null,
  heard: null,
  asOf: "2024-10-15T03:05:00Z",
  targets,
  ...given,
});
const onTime = (numerator: number, denominator: number) =>
  figureOf("onTime", sources({ row: row("1", { onTime: { numerator, denominator, low: 0.5, high: 1 } }) }));

test("a rate of fewer than 10 cases says too little, whatever it is", () => {
  expect(standingOf("onTime", onTime(1, 9), []).level).toBe("few");
  expect(sortValue(onTime(1, 9))).toBeNull();
});

test("a rate is off target below it and fine at it", () => {
  expect(standingOf("onTime", onTime(94, 100), []).level).toBe("below");
  expect(standingOf("onTime", onTime(95, 100), []).level).toBe("fine");
});

test("no cases are no figure, and hidden ones are not shown as bad", () => {
  expect(standingOf("onTime", onTime(0, 0), []).level).toBe("none");
  const hidden = figureOf("satisfied", sources({ row: row("1", { satisfied: { hidden: true } }) }));
  expect(standingOf("satisfied", hidden, []).level).toBe("few");
});

test("an alert of the figure colours its tile, one of another figure only marks it", () => {
  const critical = [alert("a", { severity: "CRITICAL" })];
  expect(standingOf("onTime", onTime(100, 100), critical)).toMatchObject({ level: "critical", others: 0 });
  expect(standingOf("satisfied", onTime(100, 100), critical)).toMatchObject({ level: "fine", others: 1 });
});

test("a tile counts as handled only when all that colours it is", () => {
  const taken = alert("a", { acknowledgement: acknowledged("2024-10-15T03:30:00Z") });
  expect(standingOf("onTime", onTime(9, 20), [taken]).handled).toBe(true);
  expect(standingOf("onTime", onTime(9, 20), [taken, alert("b")]).handled).toBe(false);
  expect(standingOf("onTime", onTime(20, 20), []).handled).toBe(false);
});

test("a silent commune's figures are unsure whatever figure is looked at", () => {
  const silent = [alert("a", { subject: "FEED_SILENT" })];
  expect(standingOf("onTime", onTime(100, 100), silent)).toMatchObject({ level: "silent", unsure: true });
  expect(standingOf("onTime", onTime(5, 5), [], true).level).toBe("silent");
  expect(standingOf("onTime", onTime(90, 100), [], true)).toMatchObject({ level: "below", unsure: true });
});

test("any overdue dossier is off target, but dossiers due soon are not", () => {
  const now = row("1", { overdue: 1, dueSoonOffice: 4 });
  expect(standingOf("overdue", figureOf("overdue", sources({ now })), []).level).toBe("below");
  expect(standingOf("dueSoon", figureOf("dueSoon", sources({ now })), []).level).toBe("fine");
});

test("the age of a feed runs on the data's clock and is never negative", () => {
  expect(figureOf("feedAge", sources({ heard: "2024-10-15T02:05:00Z" }))).toEqual({ kind: "age", millis: 3_600_000 });
  expect(figureOf("feedAge", sources({ heard: "2024-10-15T03:06:00Z" }))).toEqual({ kind: "age", millis: 0 });
  expect(figureOf("feedAge", sources({}))).toEqual({ kind: "none" });
});
