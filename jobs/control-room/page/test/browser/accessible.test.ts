import { describe, expect, test } from "vitest";
import { ADMIN, isFake, room, signIn, wallOf } from "./room";
import { violations, violationsOfAll } from "./views";

describe.each(["light", "dark"] as const)("in %s colours", (colorScheme) => {
  const here = room();

  test("every view is accessible", { timeout: 400_000 }, async () => {
    const page = await here.open("", { colorScheme, reducedMotion: "reduce" });
    await wallOf(page);
    await signIn(page, ADMIN);
    expect(await violationsOfAll(page, here.url)).toEqual([]);
    expect(here.complaints).toEqual([]);
  });

  test.skipIf(!isFake)("old figures are accessible", async () => {
    const page = await here.open("", { colorScheme, reducedMotion: "reduce" });
    await wallOf(page);
    await here.ask("cut");
    await page.reload();
    await page.locator(".old-banner").waitFor();
    expect(await violations(page, "html")).toEqual([]);
  });

  test.skipIf(!isFake)("a breach is told from a fine commune without any colour", async () => {
    const page = await here.open("", { colorScheme, reducedMotion: "reduce" });
    await wallOf(page);
    const looks = await page.evaluate(() => {
      const grey = (colour: string) => {
        const [r, g, b] = colour.match(/[\d.]+/g)!.map((n) => (Number(n) / 255) ** 2.2);
        return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
      };
      const look = (level: string) => {
        const tile = document.querySelector(`.tile.${level}:not(.handled)`)!;
        return {
          grey: grey(getComputedStyle(tile).backgroundColor),
          mark: tile.querySelector(".value .mark")?.getAttribute("class") ?? "",
          words: tile.querySelector(".unseen")!.textContent!,
        };
      };
      return { critical: look("critical"), warning: look("warning"), fine: look("fine") };
    });
    const contrast = (a: number, b: number) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    expect(contrast(looks.critical.grey, looks.fine.grey)).toBeGreaterThan(3);
    expect(contrast(looks.warning.grey, looks.fine.grey)).toBeGreaterThan(1.4);
    expect(contrast(looks.critical.grey, looks.warning.grey)).toBeGreaterThan(1.4);
    expect(new Set([looks.critical.mark, looks.warning.mark, looks.fine.mark]).size).toBe(3);
    expect(looks.critical.words).toContain("Critical");
  });
});

describe("on every screen", () => {
  const here = room();

  test.each(["#view=map", "#view=list", "#unit=02734", "#unit=02734&tab=official", "#unit=02734&tab=notes"])(
    "%s fits 320 pixels without scrolling sideways",
    async (hash) => {
      for (const locale of ["vi", "en", "ar"]) {
        const page = await here.open(hash, { viewport: { width: 320, height: 640 }, locale });
        await page.locator(".tile:visible, .list tr, .panel .panel-body > *").first().waitFor();
        expect(await page.evaluate(() => document.documentElement.scrollWidth), locale).toBeLessThanOrEqual(320);
      }
    },
  );

  test("everything that can be pressed is 24 pixels high and wide, or stands in a line of text", async () => {
    for (const viewport of [{ width: 1920, height: 1080 }, { width: 1366, height: 768 }, { width: 390, height: 844 }]) {
      const page = await here.open("#unit=02734", { viewport });
      await page.locator(".figures").waitFor();
      const small = await page.locator("button:visible, select:visible, input:visible, summary:visible, a:visible:not(.skip)").evaluateAll((all) =>
        all
          // What was taken away since it was found has no size.
          .filter((each) => each.isConnected)
          .map((each) => ({ name: each.textContent, box: each.getBoundingClientRect() }))
          .filter(({ box }) => box.width < 24 || box.height < 24)
          .map(({ name, box }) => `${name} ${box.width} x ${box.height}`),
      );
      expect(small).toEqual([]);
    }
  });

  test("the keyboard alone goes to a commune on the map, opens it, and comes back", async () => {
    const page = await here.open();
    await wallOf(page);
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement!.className)).toBe("skip");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement!.id)).toBe("alerts");
    for (let tabs = 0; !(await page.evaluate(() => document.activeElement!.classList.contains("tile"))); tabs++) {
      expect(tabs).toBeLessThan(60);
      await page.keyboard.press("Tab");
    }
    const first = await page.evaluate(() => document.activeElement!.getAttribute("data-code"));
    for (const key of ["ArrowDown", "ArrowRight", "ArrowDown"]) {
      await page.keyboard.press(key);
    }
    const code = await page.evaluate(() => document.activeElement!.getAttribute("data-code"));
    expect(code).not.toBe(first);
    const outline = await page.evaluate(() => getComputedStyle(document.activeElement!).outlineWidth);
    expect(parseFloat(outline)).toBeGreaterThanOrEqual(2);
    await page.keyboard.press("Enter");
    await page.locator(".panel").waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement!.id)).toBe("panel-title");
    await page.keyboard.press("Escape");
    await expect.poll(() => page.evaluate(() => document.activeElement!.getAttribute("data-code"))).toBe(code);
    await page.keyboard.press("g");
    await page.keyboard.press("l");
    await page.locator(".list").waitFor();
    await page.keyboard.press("g");
    await page.keyboard.press("m");
    await page.locator(".tiles.map").waitFor();
  });

  test("there is one live region, and it is polite", async () => {
    const page = await here.open();
    await wallOf(page);
    expect(await page.locator("[aria-live]").evaluateAll((all) => all.map((each) => each.getAttribute("aria-live")))).toEqual(["polite"]);
  });

  test("nothing moves for who wants no motion", async () => {
    const page = await here.open("", { reducedMotion: "reduce" });
    await wallOf(page);
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  });

  test.skipIf(!isFake)("with forced colours a breach keeps an edge and its mark", async () => {
    const page = await here.open("", { forcedColors: "active" });
    await wallOf(page);
    const width = (level: string) =>
      page.locator(`.tile.${level}`).first().evaluate((tile) => parseFloat(getComputedStyle(tile).borderTopWidth));
    expect(await width("critical")).toBeGreaterThan(await width("fine"));
    expect(await page.locator(".tile.critical .mark-critical").first().isVisible()).toBe(true);
  });
});
