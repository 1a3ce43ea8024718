import { describe, expect, test } from "vitest";
import { choose, isFake, room, signIn, wallOf } from "./room";

describe("the desk", () => {
  const here = room();

  test("says what the screen said at a moment of the past, the worst commune first", async () => {
    const page = await here.open("#kpi=onTime");
    await wallOf(page);
    await signIn(page);
    await choose(page, "What the screen said");
    const rows = page.locator(".past tbody tr");
    await rows.first().waitFor();
    const asked = page.waitForRequest((request) => request.url().includes("kpis?") && request.url().includes("at=2024-10-15T02%3A35"));
    await page.getByLabel("At", { exact: true }).fill("2024-10-15T09:35");
    if (isFake) {
      await asked;
    }
    await rows.first().waitFor();
    expect(await rows.first().locator("th").textContent()).toContain((await page.locator(".place h1").textContent())!);
    expect(here.complaints).toEqual([]);
  });

  test.skipIf(!isFake)("says so where nothing is kept of a time", async () => {
    const page = await here.open();
    await wallOf(page);
    await choose(page, "What the screen said");
    await page.locator(".past tbody tr").first().waitFor();
    await page.getByLabel("At", { exact: true }).fill("2020-01-01T09:35");
    await page.getByText("Nothing is kept of that time.").waitFor();
  });

  test.skipIf(!isFake)("lets an admin add a user, whose password is shown once, and remove one", async () => {
    const page = await here.open();
    await wallOf(page);
    await signIn(page, "chief");
    await choose(page, "Users");
    const lines = page.locator(".rows tbody tr");
    await lines.first().waitFor();
    await page.getByRole("dialog").getByLabel("Name").fill("lan");
    await page.getByRole("dialog").getByLabel("Role").selectOption("viewer");
    await page.getByRole("button", { name: "Add a user" }).click();
    await page.locator(".secret code").waitFor();
    await lines.filter({ hasText: "lan" }).getByText("first password").waitFor();
    await page.getByRole("button", { name: "Remove: lan" }).click();
    await lines.filter({ hasText: "lan" }).waitFor({ state: "detached" });
    expect(await page.locator(".secret").count()).toBe(0);
    expect(await page.getByRole("button", { name: "Remove: chief" }).count()).toBe(0);
    await page.keyboard.press("Escape");
    await choose(page, "Audit trail");
    expect(await page.locator(".rows tbody tr").first().textContent()).toContain("removed a user");
    const before = await page.locator(".rows tbody tr").count();
    await page.getByRole("button", { name: "Show more" }).click();
    await expect.poll(() => page.locator(".rows tbody tr").count()).toBeGreaterThan(before);
    expect(here.complaints).toEqual([]);
  });

  test.skipIf(!isFake)("offers users and the audit trail to admins only", async () => {
    const page = await here.open();
    await wallOf(page);
    await signIn(page);
    await page.getByRole("button", { name: "Menu" }).click();
    await page.locator("#menu").getByRole("button", { name: "Change password" }).waitFor();
    expect(await page.locator("#menu").getByRole("button", { name: "Users" }).count()).toBe(0);
    expect(await page.locator("#menu").getByRole("button", { name: "Audit trail" }).count()).toBe(0);
  });

  test.skipIf(!isFake)("says why a password was not changed, and lets it be tried again", async () => {
    const page = await here.open();
    await wallOf(page);
    await signIn(page);
    await choose(page, "Change password");
    await page.getByLabel("Old password").fill("wrong");
    await page.getByLabel("New password").fill("correct horse battery");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("The old password is wrong.").waitFor();
    await page.getByLabel("Old password").fill("officer");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
  });
});
