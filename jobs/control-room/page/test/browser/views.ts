import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { choose } from "./room";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds wrong in a part of the page, in words. The policy forbids foreign scripts, so axe comes by the debugger. */
export async function violations(page: Page, part: string): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) {
    await page.evaluate(AXE);
  }
  return page.evaluate(
    async ([within, tags]) => {
      const { violations: found } = await (window as never as { axe: { run: Function } }).axe.run(within, {
        runOnly: { type: "tag", values: tags },
        resultTypes: ["violations"],
      });
      return found.flatMap((each: { id: string; nodes: { target: string[]; failureSummary: string }[] }) =>
        each.nodes.map((node) => `${each.id}: ${node.target} ${node.failureSummary}`),
      );
    },
    [part, RULES] as const,
  );
}

interface View {
  name: string;
  /** What is looked at; all around it is looked at with the map. */
  part: string;
  hash?: string;
  show?: (page: Page) => Promise<void>;
}

const seen = (selector: string) => (page: Page) => page.locator(selector).first().waitFor();
const chosen = (item: string, selector: string) => async (page: Page) => {
  await choose(page, item);
  await seen(selector)(page);
};
const pressed = (key: string) => async (page: Page) => {
  await page.locator("body").press("j");
  await page.keyboard.press(key);
  await page.getByRole("dialog").waitFor();
};

export const VIEWS: View[] = [
  { name: "the map", part: "html" },
  { name: "the list", part: "html", hash: "#view=list", show: seen(".list tbody tr") },
  { name: "overdue dossiers on the map", part: ".centre", hash: "#view=map&kpi=overdue" },
  { name: "the wall", part: "html", hash: "#kpi=onTime&wall=" },
  { name: "the menu", part: "#menu", show: (page) => page.getByRole("button", { name: "Menu" }).click() },
  { name: "a commune", part: ".panel", hash: "#unit=02734&tab=overview", show: seen(".chart canvas") },
  { name: "its table", part: ".panel", hash: "#unit=02734&tab=official", show: seen(".official") },
  { name: "its dossiers", part: ".panel", hash: "#unit=02734&tab=dossiers&of=open", show: seen(".dossiers tbody tr, .panel-body > section > .quiet") },
  { name: "its notes", part: ".panel", hash: "#unit=02734&tab=notes", show: seen(".notes") },
  { name: "a commune with an alert", part: ".panel", hash: "#tab=overview", show: openAlert },
  { name: "the keys", part: "dialog", show: pressed("?") },
  { name: "an acknowledgement", part: "dialog", show: pressed("a") },
  { name: "a silence", part: "dialog", show: pressed("s") },
  { name: "the hand-over", part: "dialog", show: chosen("Hand-over", ".handover-part") },
  { name: "what the screen said", part: "dialog", show: chosen("What the screen said", ".past tbody tr") },
  { name: "a new password", part: "dialog", show: chosen("Change password", "dialog form") },
  { name: "the users", part: "dialog", show: chosen("Users", ".rows tbody tr") },
  { name: "the audit trail", part: "dialog", show: chosen("Audit trail", ".rows tbody tr") },
];

async function openAlert(page: Page): Promise<void> {
  // The last is one somebody takes care of: a new one may end while it is clicked at.
  await page.locator(".alert-open").last().click();
  await page.locator(".unit-alert").first().waitFor();
}

/** What axe finds wrong in the views, or some of them, of a page on which an admin has signed in. */
export async function violationsOfAll(page: Page, url: string, names = VIEWS.map((view) => view.name)): Promise<string[]> {
  const found: string[] = [];
  for (const view of VIEWS.filter((each) => names.includes(each.name))) {
    await page.goto(`${url}${view.hash ?? "#view=map"}`);
    await page.locator(".legend li:not(.absent) b").first().waitFor();
    await view.show?.(page);
    found.push(...(await violations(page, view.part)).map((each) => `${view.name}: ${each}`));
    await page.keyboard.press("Escape");
    await page.locator("dialog, #menu:popover-open").first().waitFor({ state: "hidden" });
  }
  return found;
}
