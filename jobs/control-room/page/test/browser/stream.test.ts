import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { isFake, room, wallOf } from "./room";

const state = (page: Page) => page.locator(".fresh dd");

describe.skipIf(!isFake)("the stream", () => {
  const here = room();

  test("that breaks is resumed from its last event", async () => {
    const page = await here.open();
    await wallOf(page);
    const { epoch } = await here.ask<{ epoch: number }>("state");
    const before = await here.ask<{ resumed: number[] }>("state");
    await here.ask("drop");
    await expect.poll(async () => (await here.ask<{ clients: number }>("state")).clients, { timeout: 20_000 }).toBe(1);
    const after = await here.ask<{ resumed: number[] }>("state");
    expect(after.resumed.slice(before.resumed.length)).toEqual([epoch]);
    await expect.poll(() => state(page).textContent()).toContain("Live");
  });

  test("whose last event is too old for the server begins again with all figures", async () => {
    const page = await here.open();
    await wallOf(page);
    await here.ask("cut");
    await expect.poll(() => state(page).textContent(), { timeout: 20_000 }).toContain("Reconnecting");
    const { scope } = await here.ask<{ scope: string }>("breach", { scope: "02686" });
    await here.ask("burst", { deltas: 5, size: 1 });
    await here.ask("forget");
    await here.ask("mend");
    await page.locator(`[data-alert="on-time ${scope}"]`).waitFor({ timeout: 20_000 });
    await expect.poll(() => state(page).textContent()).toContain("Live");
  });

  test("that falls silent for three heartbeats turns the page grey, and back when it speaks", async () => {
    const page = await here.open("", { reducedMotion: "reduce" });
    await page.clock.install();
    await page.reload();
    await wallOf(page);
    await here.ask("hold");
    await page.clock.fastForward(40_000);
    expect(await page.locator(".old-banner").count()).toBe(0);
    await page.clock.fastForward(6_000);
    await page.locator(".old-banner").waitFor();
    expect(await page.locator(".old-banner").textContent()).toContain("OLD");
    expect(await page.locator("main").evaluate((main) => getComputedStyle(main).filter)).toBe("grayscale(1)");
    expect(await state(page).textContent()).toContain("OLD");
    await expect.poll(() => page.getByRole("status").textContent()).toContain("heartbeats were missed");
    await here.ask("release");
    await here.ask("burst", { deltas: 1, size: 1 });
    await page.locator(".old-banner").waitFor({ state: "detached" });
    await expect.poll(() => page.getByRole("status").textContent()).toContain("Fresh data again");
  });

  test("that does not come after a reload leaves the last figures, marked OLD, until it does", async () => {
    const page = await here.open();
    await wallOf(page);
    const tile = page.locator(".tile").first();
    const shown = await tile.textContent();
    await here.ask("cut");
    await page.reload();
    await wallOf(page);
    expect(await tile.textContent()).toBe(shown);
    expect(await page.locator(".old-banner").textContent()).toContain("Kept from an earlier visit");
    await here.ask("mend");
    await page.locator(".old-banner").waitFor({ state: "detached", timeout: 30_000 });
    expect(here.complaints).toEqual([]);
  });

  test("is followed in the period that is looked at", async () => {
    const page = await here.open("#kpi=volume&window=DAY");
    await wallOf(page);
    const shown = page.locator(".total", { hasText: "Received" }).locator(".total-value");
    const today = await shown.textContent();
    await page.getByLabel("Period").selectOption("YEAR");
    await expect.poll(() => shown.textContent()).not.toBe(today);
    expect((await here.ask<{ clients: number }>("state")).clients).toBe(1);
  });
});

describe.skipIf(!isFake)("the heartbeat", () => {
  const here = room({ beatMillis: 200 });

  test("says that the job is gone, and the page is grey and old until it is back", async () => {
    const page = await here.open("", { reducedMotion: "reduce" });
    await wallOf(page);
    const shown = await page.locator(".tile").first().textContent();
    await here.ask("loseJob");
    await page.locator(".old-banner", { hasText: "no longer hears from the job" }).waitFor();
    expect(await page.locator("main").evaluate((main) => getComputedStyle(main).filter)).toBe("grayscale(1)");
    expect(await page.locator(".tile").first().textContent()).toBe(shown);
    await here.ask("findJob");
    await page.locator(".old-banner").waitFor({ state: "detached" });
    expect(await state(page).textContent()).toContain("Live");
  });
});
