import { describe, expect, test } from "vitest";
import { choose, isFake, room, signIn, wallOf } from "./room";

describe("the wall", () => {
  const here = room();

  test("shows every commune once, each with its own as-of, and breaks no policy", async () => {
    const page = await here.open();
    const tiles = await wallOf(page);
    const communes = await page.evaluate(async () => {
      const { units } = await (await fetch("api/v1/units")).json();
      return units.filter((unit: { commune: boolean; expected: boolean }) => unit.commune && unit.expected).length;
    });
    expect(await tiles.count()).toBe(communes);
    const legend = await page.locator(".legend li b").allTextContents();
    expect(legend.map(Number).reduce((a, b) => a + b)).toBe(communes);
    expect(here.complaints).toEqual([]);
  });

  test("shows another figure and another period when they are chosen, and says so in its address", async () => {
    const page = await here.open();
    await wallOf(page);
    await page.locator(".kpis").getByRole("button", { name: "Satisfied" }).click();
    await page.getByLabel("Period").selectOption("ROLLING_7D");
    await page.waitForURL(/kpi=satisfied&window=ROLLING_7D/);
    await page.locator(".tile", { hasText: "Satisfied" }).first().waitFor();
    await page.reload();
    await page.locator(".tile", { hasText: "Satisfied" }).first().waitFor();
    expect(await page.getByLabel("Period").inputValue()).toBe("ROLLING_7D");
  });

  test("an address that is followed within the page shows all that it says, and Back takes it back", async () => {
    const page = await here.open();
    await wallOf(page);
    const code = (await page.locator(".tile").nth(5).getAttribute("data-code"))!;
    await page.goto(`${here.url}#kpi=overdue&window=WEEK&view=list&unit=${code}&tab=official`);
    await page.locator(".official").waitFor();
    expect(page.url()).toContain(`#kpi=overdue&window=WEEK&view=list&unit=${code}&tab=official`);
    await page.goBack();
    await page.locator(".panel").waitFor({ state: "detached" });
    await page.locator(".tiles").waitFor();
  });

  test("a figure of the present has no period to choose", async () => {
    const page = await here.open("#kpi=overdue");
    await wallOf(page);
    expect(await page.getByLabel("Period").isDisabled()).toBe(true);
  });

  test("as a list it is sorted by any column, both ways", async () => {
    const page = await here.open("#view=list");
    const heading = page.getByRole("columnheader", { name: "Received" });
    const numbers = async () =>
      (await page.locator("tbody tr td:nth-child(9) > span[aria-hidden]").allTextContents()).map((n) => Number(n.replace(",", "")));
    await heading.getByRole("button").click();
    await expect.poll(() => heading.getAttribute("aria-sort")).toBe("ascending");
    const up = await numbers();
    expect(up).toEqual([...up].sort((a, b) => a - b));
    await heading.getByRole("button").click();
    await expect.poll(() => heading.getAttribute("aria-sort")).toBe("descending");
    const down = await numbers();
    expect(down).toEqual([...down].sort((a, b) => b - a));
  });

  test("a commune is found by its name without accents", async () => {
    const page = await here.open();
    await wallOf(page);
    const name = (await page.locator(".tile").first().getAttribute("title"))!.split(",")[0]!;
    await page.keyboard.press("/");
    await page.keyboard.type(name.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d").replaceAll("Đ", "D"));
    await page.keyboard.press("Enter");
    await page.locator(".panel").waitFor();
    expect(await page.locator(".panel h2").textContent()).toBe(name);
  });

  test("two clicks lead from the wall to the dossiers behind a number", async () => {
    const page = await here.open("#kpi=overdue");
    await wallOf(page);
    await signIn(page);
    await page.locator(".tile.below, .tile.warning, .tile.critical").first().click();
    await page.getByRole("button", { name: "Dossiers: Overdue" }).click();
    await page.locator(".dossier-id").first().waitFor();
    expect(await page.locator(".dossiers-foot").textContent()).toMatch(/\d+ of \d+/);
  });

  test("the table of a commune adds up, and its chart is fetched only then", async () => {
    const page = await here.open();
    const scripts: string[] = [];
    page.on("request", (request) => scripts.push(request.url()));
    await (await wallOf(page)).first().waitFor();
    expect(scripts.filter((url) => url.includes("chart"))).toEqual([]);
    await signIn(page);
    await page.locator(".tile").first().click();
    await page.locator(".chart canvas").waitFor();
    await page.getByRole("button", { name: "Table", exact: true }).click();
    await page.getByText("The sums agree").waitFor();
  });

  test("who may not see dossiers is offered to sign in, and the rest of the page works", async () => {
    const page = await here.open();
    await wallOf(page);
    await page.locator(".tile").first().click();
    await page.getByRole("navigation").getByRole("button", { name: "Dossiers" }).click();
    await page.getByText("Sign in to see this.").waitFor();
  });

  test("notes are written and read", async () => {
    const page = await here.open();
    await wallOf(page);
    await signIn(page);
    await page.locator(".tile").first().click();
    await page.getByRole("navigation").getByRole("button", { name: "Notes" }).click();
    const text = `The scanner is mended ${Date.now()}`;
    await page.getByLabel("Add a note").fill(text);
    await page.getByRole("button", { name: "Save" }).click();
    await page.locator(".note", { hasText: text }).waitFor();
  });

  test("a shift is handed over on paper", async () => {
    const page = await here.open();
    await wallOf(page);
    await signIn(page);
    await choose(page, "Hand-over");
    await page.getByRole("heading", { name: "Still open" }).waitFor();
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".room > main").isVisible()).toBe(false);
    expect(await page.getByRole("heading", { name: "Still open" }).isVisible()).toBe(true);
  });

  test("what is seen is exported as CSV and JSON, by those who may", async () => {
    const page = await here.open("#window=WEEK");
    await wallOf(page);
    await page.getByRole("button", { name: "Menu" }).click();
    await page.locator("#menu").getByRole("button", { name: "Sign in" }).waitFor();
    expect(await page.locator(".menu a").count()).toBe(0);
    await page.keyboard.press("Escape");
    await signIn(page);
    await page.getByRole("button", { name: "Menu" }).click();
    const links = await page.locator(".menu a").evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
    expect(links.map((link) => new URL(link).search)).toEqual(
      ["tiles", "alerts"].flatMap((what) => ["csv", "json"].map((format) => `?view=${what}&format=${format}&window=WEEK`)),
    );
  });

  test("for the wall all controls go but the way out", async () => {
    const page = await here.open("#wall=");
    await wallOf(page);
    expect(await page.locator(".search").isVisible()).toBe(false);
    await page.keyboard.press("Escape");
    await page.locator(".search").waitFor();
  });
});

describe.skipIf(!isFake)("a province without a map", () => {
  const here = room({ places: false });

  test("is laid out by its districts", async () => {
    const page = await here.open();
    await wallOf(page);
    expect(await page.locator(".flow section").count()).toBe(9);
    expect(await page.locator(".flow h3").first().textContent()).not.toBe("");
  });
});
