import { describe, expect, test } from "vitest";
import { room, wallOf } from "./room";

describe("the languages", () => {
  const here = room();

  test("Vietnamese is spoken to who asks for nothing else", async () => {
    const page = await here.open("", { locale: "fr-FR" });
    await wallOf(page);
    expect(await page.locator("html").getAttribute("lang")).toBe("vi");
    await page.getByRole("heading", { name: "Cảnh báo" }).first().waitFor();
  });

  test("the browser's language is spoken until another is chosen, which is kept", async () => {
    const page = await here.open("", { locale: "en-GB" });
    await wallOf(page);
    await page.getByRole("heading", { name: "Alerts" }).first().waitFor();
    await page.getByLabel("Language").selectOption("vi");
    await page.getByRole("heading", { name: "Cảnh báo" }).first().waitFor();
    await page.reload();
    await page.getByRole("heading", { name: "Cảnh báo" }).first().waitFor();
  });

  test("numbers follow the language", async () => {
    const page = await here.open("", { locale: "vi" });
    await wallOf(page);
    await expect.poll(() => page.locator(".total-value").first().textContent()).toMatch(/^\d+(,\d)?%$/);
    await page.getByLabel("Ngôn ngữ").selectOption("en");
    await expect.poll(() => page.locator(".total-value").first().textContent()).toMatch(/^\d+(\.\d)?%$/);
  });

  test("Arabic turns the page round, but not the map", async () => {
    const page = await here.open("", { locale: "en" });
    await wallOf(page);
    const places = () => page.locator(".tile").evaluateAll((tiles) => tiles.map((tile) => (tile as HTMLElement).style.gridColumn));
    const before = await places();
    const left = async (selector: string) => (await page.locator(selector).boundingBox())!.x;
    expect(await left(".alerts")).toBeLessThan(await left(".centre"));
    await page.getByLabel("Language").selectOption("ar");
    await page.getByRole("heading", { name: "التنبيهات" }).first().waitFor();
    expect(await page.locator("html").getAttribute("dir")).toBe("rtl");
    expect(await left(".alerts")).toBeGreaterThan(await left(".centre"));
    expect(await places()).toEqual(before);
    const [a, b] = [page.locator(".tile").first(), page.locator(".tile").nth(1)];
    expect((await a.boundingBox())!.x).toBeLessThan((await b.boundingBox())!.x);
    expect(here.complaints).toEqual([]);
  });

  test("no message shows its key in place of words", async () => {
    for (const locale of ["vi", "en", "ar"]) {
      const page = await here.open("#view=map", { locale });
      await wallOf(page);
      await page.locator(".tile").first().click();
      await page.locator(".figures").waitFor();
      const text = (await page.locator("body").innerText()) + (await page.locator("body").innerHTML());
      expect(text.match(/>(?:kpi|level|window|attention|tab|of|about|subject)\.\w+</g), locale).toBeNull();
    }
  });
});
