import { expect, test } from "vitest";
import { attentionOf, rankAlerts } from "../../src/figures/rank";
import { acknowledged, alert } from "./samples";

const LATER = "2024-10-15T04:00:00Z";
const silenced = { until: LATER, by: "hoa", why: "known" };

test("an alert nobody took is new, and amended once late data changed it", () => {
  expect(attentionOf(alert("a"))).toBe("new");
  expect(attentionOf(alert("a", { transition: "AMENDED", revision: 2 }))).toBe("amended");
});

test("an acknowledged alert asks again only when it changed afterwards", () => {
  const taken = { acknowledgement: acknowledged("2024-10-15T03:30:00Z", 2) };
  expect(attentionOf(alert("a", { ...taken, revision: 2 }))).toBe("acknowledged");
  expect(attentionOf(alert("a", { ...taken, revision: 3, transition: "AMENDED" }))).toBe("amended");
  expect(attentionOf(alert("a", { ...taken, revision: 3, transition: "ESCALATED" }))).toBe("new");
});

test("without a revision the instants say whether it changed after the acknowledgement", () => {
  const taken = { acknowledgement: acknowledged("2024-10-15T03:30:00Z") };
  expect(attentionOf(alert("a", taken))).toBe("acknowledged");
  expect(attentionOf(alert("a", { ...taken, at: LATER, transition: "ESCALATED" }))).toBe("new");
});

test("a silence holds whatever happens to the alert", () => {
  expect(attentionOf(alert("a", { silenced, transition: "ESCALATED" }))).toBe("silenced");
});

test("new alerts come first, then amended, acknowledged and silenced ones", () => {
  const ranked = rankAlerts([
    alert("s", { scopeCode: "4", silenced, severity: "CRITICAL" }),
    alert("k", { scopeCode: "3", acknowledgement: acknowledged(LATER), severity: "CRITICAL" }),
    alert("m", { scopeCode: "2", transition: "AMENDED", severity: "CRITICAL" }),
    alert("n", { scopeCode: "1", severity: "INFO" }),
  ]);
  expect(ranked.map((group) => group.attention)).toEqual(["new", "amended", "acknowledged", "silenced"]);
});

test("among equals the worst comes first, then the newest", () => {
  const ranked = rankAlerts([
    alert("old", { scopeCode: "1", at: "2024-10-15T01:00:00Z" }),
    alert("young", { scopeCode: "2", at: "2024-10-15T01:00:00.500Z" }),
    alert("bad", { scopeCode: "3", severity: "CRITICAL", at: "2024-10-14T01:00:00Z" }),
  ]);
  expect(ranked.map((group) => group.alerts[0]!.alertId)).toEqual(["bad", "young", "old"]);
});

test("alerts of one rule at one unit stand together under the worst of them", () => {
  const [group, ...others] = rankAlerts([
    alert("a", { ruleId: "overdue", dossierId: "D1" }),
    alert("b", { ruleId: "overdue", dossierId: "D2", severity: "CRITICAL", at: LATER }),
  ]);
  expect(others).toEqual([]);
  expect(group!.severity).toBe("CRITICAL");
  expect(group!.alerts.map((each) => each.alertId)).toEqual(["b", "a"]);
});

test("the order does not depend on the order in which alerts came", () => {
  const alerts = ["1", "2", "3", "4"].map((scopeCode) => alert(`a${scopeCode}`, { scopeCode }));
  const keys = (list: typeof alerts) => rankAlerts(list).map((group) => group.key);
  expect(keys([...alerts].reverse())).toEqual(keys(alerts));
});
