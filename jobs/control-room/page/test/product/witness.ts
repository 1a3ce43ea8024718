import type { Page } from "playwright-core";

export interface Look {
  at: number;
  code: string;
  /** The classes of the tile. */
  look: string;
  mark: string;
  words: string;
  /** What the page said of how many communes report. */
  reporting: string;
}

/** What was seen of the page, with this machine's clock. */
export interface Sight {
  /** When each group of alerts was first seen, and when it was gone. */
  came: Record<string, number>;
  gone: Record<string, number>;
  /** Each look of each watched tile, the oldest first. */
  looks: Look[];
  /** Each state of the stream, as the page says it. */
  states: string[];
}

/** Has a page write down all that happens on it, so that nothing is missed however short it stands. */
export async function witness(page: Page, codes: string[]): Promise<void> {
  await page.addInitScript((watched) => {
    const sight: Sight = { came: {}, gone: {}, looks: [], states: [] };
    Object.assign(window, { sight });
    let open = new Set<string>();
    const text = (selector: string) => document.querySelector(selector)?.textContent ?? "";
    const look = () => {
      const now = Date.now();
      const seen = new Set([...document.querySelectorAll<HTMLElement>("[data-alert]")].map((each) => each.dataset.alert!));
      seen.forEach((id) => (sight.came[id] ??= now));
      open.forEach((id) => seen.has(id) || (sight.gone[id] = now));
      open = seen;
      for (const code of watched) {
        const tile = document.querySelector(`.tile[data-code="${code}"]`);
        const last = sight.looks.findLast((each) => each.code === code);
        if (tile !== null && tile.className !== last?.look) {
          sight.looks.push({
            at: now,
            code,
            look: tile.className,
            mark: tile.querySelector(".mark")?.getAttribute("class") ?? "",
            words: tile.querySelector(".unseen")?.textContent ?? "",
            reporting: text(".clock div:nth-child(3) dd"),
          });
        }
      }
      const state = text(".fresh dd");
      if (state !== "" && state !== sight.states.at(-1)) {
        sight.states.push(state);
      }
    };
    new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  }, codes);
}

export function sightOf(page: Page): Promise<Sight> {
  return page.evaluate(() => (window as never as { sight: Sight }).sight);
}
