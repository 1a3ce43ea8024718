import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll } from "vitest";
import { startFakeServer } from "../fake-server.mjs";

/** The address of a real control room; without it each file has a fake one of its own. */
export const REAL = process.env.PULSE_URL;
export const isFake = REAL === undefined;

/** Who signs in to act; a real control room's operator, or anyone at the fake. */
export const USER = process.env.PULSE_USER ?? "hoa";
/** Who may see all screens; at a real control room the user given has to be one. */
export const ADMIN = isFake ? "chief" : USER;
const PASSWORD = process.env.PULSE_PASSWORD ?? "officer";

/** How long a real job may take to have a first alert. */
export const ALERT_WITHIN = isFake ? 2_000 : 180_000;

export interface Room {
  url: string;
  browser: Browser;
  /** Everything a page complained of: errors, broken policies, requests to elsewhere. */
  complaints: string[];
  open(hash?: string, options?: BrowserContextOptions): Promise<Page>;
  /** Has the fake server do something. */
  ask<T = Record<string, never>>(what: string, body?: object): Promise<T>;
}

export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-dev-shm-usage"],
  });
}

/** Writes down all that a page complains of. */
export async function listen(page: Page, url: string, complaints: string[]): Promise<void> {
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    // A refused or broken request is something a test may want; anything else is a mistake.
    if (message.type() === "error" && !message.text().startsWith("Failed to load resource")) {
      complaints.push(message.text());
    }
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(url) && !request.url().startsWith("data:")) {
      complaints.push(`a request to elsewhere: ${request.url()}`);
    }
  });
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) =>
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`),
    );
  });
}

/** A control room and a browser for the tests of a file. */
export function room(given: Parameters<typeof startFakeServer>[0] = {}): Room {
  const contexts: BrowserContext[] = [];
  let server: Awaited<ReturnType<typeof startFakeServer>> | null = null;
  const made: Room = {
    url: REAL ?? "",
    browser: null as unknown as Browser,
    complaints: [],
    async open(hash = "", options = {}) {
      const context = await made.browser.newContext({
        viewport: { width: 1920, height: 1080 },
        locale: "en",
        serviceWorkers: "block",
        ...options,
      });
      contexts.push(context);
      const page = await context.newPage();
      await listen(page, made.url, made.complaints);
      await page.goto(made.url + hash);
      return page;
    },
    async ask(what, body = {}) {
      const response = await fetch(`${made.url}fake/${what}`, { method: "POST", body: JSON.stringify(body) });
      return (await response.json()) as never;
    },
  };
  beforeAll(async () => {
    if (isFake) {
      server = await startFakeServer({ quiet: true, ...given });
      made.url = server.url;
    }
    made.browser = await openBrowser();
  });
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
    if (isFake) {
      await Promise.all(["mend", "release", "signOut"].map((what) => made.ask(what)));
    }
  });
  afterAll(async () => {
    await made.browser?.close();
    await server?.close();
  });
  return made;
}

/** Opens something from the page's menu. */
export async function choose(page: Page, item: string): Promise<void> {
  await page.getByRole("button", { name: "Menu" }).click();
  await page.locator("#menu").getByRole("button", { name: item, exact: true }).click();
}

/** Signs in through the page's own dialog. */
export async function signIn(page: Page, user = USER): Promise<void> {
  await choose(page, "Sign in");
  await page.getByLabel("Name").fill(user);
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("dialog").getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
}

/** The first tile of the wall, once there are figures. */
export async function wallOf(page: Page) {
  await page.locator(".tile .tile-as-of:not(:empty)").first().waitFor();
  return page.locator(".tile");
}
