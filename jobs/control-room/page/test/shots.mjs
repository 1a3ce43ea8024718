/**
 * Takes the pictures of the page for documents: PULSE_URL of a running control room, or the fake one.
 *
 *   node test/shots.mjs [FOLDER]
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { startFakeServer } from "./fake-server.mjs";

const folder = process.argv[2] ?? "shots";
const SHOTS = [
  { name: "wall", width: 1920, height: 1080, hash: "#wall=", locale: "vi", colorScheme: "dark" },
  { name: "map", width: 1920, height: 1080, hash: "#kpi=onTime", locale: "en", colorScheme: "light" },
  { name: "commune", width: 1920, height: 1080, hash: "#kpi=onTime", locale: "en", colorScheme: "light", opens: ".tile.critical" },
  { name: "laptop", width: 1366, height: 768, hash: "#kpi=onTime", locale: "vi", colorScheme: "light" },
  { name: "list", width: 1366, height: 768, hash: "#view=list", locale: "vi", colorScheme: "dark" },
  { name: "dossiers", width: 1366, height: 768, hash: "#kpi=overdue&unit=02734&tab=dossiers&of=open", locale: "vi", colorScheme: "light" },
  { name: "arabic", width: 1366, height: 768, hash: "#kpi=onTime", locale: "ar", colorScheme: "light", opens: ".tile.critical" },
  { name: "phone", width: 390, height: 844, hash: "#kpi=onTime", locale: "vi", colorScheme: "light" },
  { name: "phone-tiles", width: 390, height: 844, hash: "#kpi=onTime", locale: "vi", colorScheme: "light", scrolls: ".toolbar" },
  { name: "phone-commune", width: 390, height: 844, hash: "#kpi=onTime", locale: "vi", colorScheme: "dark", opens: ".alert-open" },
];

const server = process.env.PULSE_URL ? null : await startFakeServer();
const url = process.env.PULSE_URL ?? server.url;
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
mkdirSync(folder, { recursive: true });
for (const shot of SHOTS) {
  const context = await browser.newContext({
    viewport: { width: shot.width, height: shot.height },
    locale: shot.locale,
    colorScheme: shot.colorScheme,
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  await page.goto(url);
  await page.evaluate(async ([name, password]) => {
    await fetch("api/v1/session", { method: "POST", body: JSON.stringify({ name, password }), headers: { "Content-Type": "application/json" } });
  }, [process.env.PULSE_USER ?? "hoa", process.env.PULSE_PASSWORD ?? "officer"]);
  await page.goto(url + shot.hash);
  await page.reload();
  await page.locator(".legend li:not(.absent) b, .panel h2").first().waitFor({ state: "attached" });
  if (shot.opens) {
    await page.locator(shot.opens).first().click();
    await page.locator(".panel").waitFor();
  }
  if (shot.scrolls) {
    await page.locator(shot.scrolls).evaluate((element) => element.scrollIntoView());
  }
  await page.mouse.move(0, 0);
  await page.waitForLoadState("networkidle", { timeout: 3000 }).catch(() => undefined);
  await page.screenshot({ path: join(folder, `${shot.name}.png`) });
  await context.close();
}
await browser.close();
await server?.close();
