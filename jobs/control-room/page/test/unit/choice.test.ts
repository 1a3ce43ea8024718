import { beforeEach, expect, test, vi } from "vitest";
import * as choice from "../../src/state/choice";
import { presentText } from "../../src/state/saved";
import { alert, present, row } from "./samples";

beforeEach(() => {
  vi.stubGlobal("location", { hash: "" });
  choice.readAddress("#kpi=onTime&window=ROLLING_30D&view=map&tab=overview&of=overdue");
});

test("an address says all that is looked at", () => {
  choice.readAddress("#kpi=overdue&window=WEEK&view=list&unit=02734&tab=dossiers&of=due-soon");
  expect(choice.writeAddress()).toBe("#kpi=overdue&window=WEEK&view=list&unit=02734&tab=dossiers&of=due-soon");
});

test("what an address does not know is left as it was", () => {
  choice.readAddress("#kpi=beauty&window=NEVER&view=%22");
  expect(choice.writeAddress()).toBe("#kpi=onTime&window=ROLLING_30D&view=map");
});

test("an address without a unit closes it", () => {
  choice.readAddress("#unit=02734");
  choice.readAddress("#view=map");
  expect(choice.unit.value).toBeNull();
});

test("a present too large to keep is kept without its alerts, and not at all if that is too large", () => {
  const saved = { window: "DAY", present: present({ rows: [row("1")], alerts: [alert("a".repeat(3000))] }) };
  expect(presentText(saved)).toContain("aaa");
  const bare = presentText(saved, 2500)!;
  expect(JSON.parse(bare).present.alerts).toEqual([]);
  expect(presentText(saved, 100)).toBeNull();
});
