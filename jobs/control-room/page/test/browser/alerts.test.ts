import { describe, expect, test } from "vitest";
import { ALERT_WITHIN, isFake, room, signIn, wallOf } from "./room";

describe("an alert", () => {
  const here = room();

  test.skipIf(!isFake)("appears, is acknowledged by keyboard alone, leads to its dossiers, and resolves", async () => {
    const page = await here.open();
    await wallOf(page);
    await signIn(page);
    const before = await page.title();

    const breach = await here.ask<{ alertId: string; scope: string; name: string }>("breach");
    const entry = page.locator(`[data-alert="on-time ${breach.scope}"]`);
    await entry.waitFor({ timeout: ALERT_WITHIN });
    const tile = page.locator(`.tile[data-code="${breach.scope}"]`);
    expect(await tile.getAttribute("class")).toContain("critical");
    expect(await page.getByRole("status").textContent()).toContain(breach.name);
    await expect.poll(() => page.title()).not.toBe(before);

    await page.locator("body").press("j");
    for (let steps = 0; !(await entry.getAttribute("class"))!.includes("chosen"); steps++) {
      expect(steps).toBeLessThan(10);
      await page.keyboard.press("j");
    }
    await page.keyboard.press("a");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.type("Called the head of the desk");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.locator(`.attention.acknowledged [data-alert="on-time ${breach.scope}"]`).waitFor();
    expect(await entry.textContent()).toContain("Called the head of the desk");
    expect(await tile.getAttribute("class")).toContain("handled");

    await page.locator("body").press("Enter");
    await page.getByText("dossiers on time").first().waitFor();
    await page.getByRole("button", { name: "Dossiers: Overdue" }).press("Enter");
    await page.locator(".dossier-id").first().waitFor();

    await here.ask("resolve", { alertId: breach.alertId });
    await entry.waitFor({ state: "detached", timeout: ALERT_WITHIN });
    expect(await tile.getAttribute("class")).not.toContain("critical");
    expect(here.complaints).toEqual([]);
  });

  test.skipIf(!isFake)("that was acknowledged sinks, and the keys go on with the one that took its place", async () => {
    const page = await here.open();
    await wallOf(page);
    await signIn(page);
    const urgent = page.locator(".attention.new .alert");
    await urgent.nth(1).waitFor();
    const second = await urgent.nth(1).getAttribute("data-alert");
    await page.locator("body").press("j");
    await page.keyboard.press("a");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.type("On its way");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.locator(".attention.acknowledged .alert.chosen").waitFor();
    await page.locator("body").press("j");
    await expect.poll(() => page.locator(".alert.chosen").getAttribute("data-alert")).toBe(second);
  });

  test.skipIf(isFake)("of a real job appears, is acknowledged, and has its reason and dossiers", async () => {
    const page = await here.open();
    await signIn(page);
    await page.locator(".attention.new .alert").first().waitFor({ timeout: ALERT_WITHIN });
    const entry = page.locator(".attention.new .alert").first();
    const id = await entry.getAttribute("data-alert");
    await entry.locator(".alert-open").click();
    await page.locator(".unit-alert .reasons li").first().waitFor();
    await page.locator(".unit-alert").first().getByRole("button", { name: "Acknowledge" }).click();
    await page.getByLabel("What is being done").fill("Tried by a test");
    await page.getByRole("dialog").getByRole("button", { name: "Acknowledge" }).click();
    await page.locator(`.attention.acknowledged [data-alert="${id}"]`).waitFor();
    await page.getByRole("button", { name: "Dossiers: Overdue" }).click();
    await page.locator(".dossiers, .panel-body .quiet").first().waitFor();
    expect(here.complaints).toEqual([]);
  });

  test.skipIf(!isFake)("that is silenced goes to the end until the silence is lifted", async () => {
    const page = await here.open();
    await wallOf(page);
    await signIn(page);
    const entry = page.locator(".attention.new .alert").first();
    const id = await entry.getAttribute("data-alert");
    await entry.locator(".alert-open").click();
    await page.locator(".panel").waitFor();
    await page.locator(".unit-alert").first().getByRole("button", { name: "Silence" }).click();
    await page.getByLabel("Reason").fill("Power cut until Friday");
    await page.getByRole("dialog").getByRole("button", { name: "Silence" }).click();
    await page.locator(`.attention.silenced [data-alert="${id}"]`).waitFor();
    await page.getByText("Power cut until Friday").first().waitFor();
    await page.getByRole("button", { name: "Lift" }).click();
    await page.locator(`.attention.new [data-alert="${id}"]`).waitFor();
  });

  test.skipIf(!isFake)("that late data changed is told as amended, with its history", async () => {
    const page = await here.open();
    await wallOf(page);
    await page.locator(".attention.amended .alert-open").first().click();
    await page.locator(".unit-alert summary").first().click();
    expect(await page.locator(".steps li").first().textContent()).toContain("opened");
    await page.locator(".steps li", { hasText: "amended by late data" }).waitFor();
  });

  test.skipIf(!isFake)("cannot be acknowledged by who is not signed in", async () => {
    const page = await here.open();
    await wallOf(page);
    await page.locator("body").press("j");
    await page.keyboard.press("a");
    await page.getByLabel("Password").waitFor();
    await page.getByLabel("Name").fill("hoa");
    await page.getByLabel("Password").fill("wrong");
    await page.keyboard.press("Enter");
    await page.getByRole("alert").waitFor();
    expect(await page.getByRole("alert").textContent()).toContain("The name or the password is wrong.");
  });

  test.skipIf(!isFake)("is not acted on by single keys once these are turned off", async () => {
    const page = await here.open();
    await wallOf(page);
    await page.keyboard.press("?");
    await page.getByLabel("Single keys work").uncheck();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.keyboard.press("j");
    expect(await page.locator(".alert.chosen").count()).toBe(0);
    await page.reload();
    await wallOf(page);
    await page.keyboard.press("j");
    expect(await page.locator(".alert.chosen").count()).toBe(0);
  });
});
