import type { CDPSession, Page } from "playwright-core";
import { beforeEach, describe, expect, test } from "vitest";
import { room, wallOf } from "../browser/room";

const TILES = 200;
const HERTZ = 4;
const ROUND = 1500;
const ROUNDS = 3;
/** How long the wall is looked at; an hour is 3600. */
const SECONDS = Number(process.env.PULSE_SECONDS ?? 60);

interface Used {
  mebibytes: number;
  nodes: number;
  listeners: number;
}

describe(`${TILES} tiles`, () => {
  const here = room({ extra: TILES - 152 });
  let page: Page;
  let debug: CDPSession;

  beforeEach(async () => {
    page = await here.open("", { reducedMotion: "reduce" });
    expect(await (await wallOf(page)).count()).toBe(TILES);
    debug = await page.context().newCDPSession(page);
  });

  async function used(): Promise<Used> {
    await debug.send("HeapProfiler.collectGarbage");
    const { usedSize } = await debug.send("Runtime.getHeapUsage");
    const { nodes, jsEventListeners } = await debug.send("Memory.getDOMCounters");
    return { mebibytes: usedSize / 2 ** 20, nodes, listeners: jsEventListeners };
  }

  function expectFlat(first: Used, last: Used): void {
    expect(last.mebibytes).toBeLessThan(first.mebibytes * 1.15 + 1);
    expect(last.nodes).toBeLessThan(first.nodes * 1.1 + 100);
    expect(last.listeners).toBeLessThan(first.listeners * 1.1 + 20);
    expect(here.complaints).toEqual([]);
  }

  test("take thousands of deltas without growing", async () => {
    async function afterRound(): Promise<Used> {
      await here.ask("burst", { deltas: ROUND, size: TILES });
      // Deltas come in order, so the page has taken all of them once it shows what came after them.
      const { alertId } = await here.ask<{ alertId: string }>("breach", { scope: "02686" });
      await page.locator('.tile[data-code="02686"].critical').waitFor({ timeout: 60_000 });
      await here.ask("resolve", { alertId });
      await page.locator('.tile[data-code="02686"]:not(.critical)').waitFor({ timeout: 60_000 });
      return used();
    }
    const first = await afterRound();
    let last = first;
    for (let round = 1; round < ROUNDS; round++) {
      last = await afterRound();
    }
    console.log(
      `After ${ROUND} deltas of ${TILES} tiles: ${first.mebibytes.toFixed(1)} MiB, ${first.nodes} nodes; ` +
        `after ${ROUND * ROUNDS}: ${last.mebibytes.toFixed(1)} MiB, ${last.nodes} nodes.`,
    );
    expectFlat(first, last);
  });

  test(`change ${HERTZ} times a second for ${SECONDS} s without growing`, { timeout: (SECONDS + 120) * 1000 }, async () => {
    await page.evaluate(() => {
      const frames: number[] = [];
      Object.assign(window, { frames });
      let last = performance.now();
      const frame = (now: number) => {
        frames.push(now - last);
        last = now;
        requestAnimationFrame(frame);
      };
      requestAnimationFrame(frame);
    });
    const beats = setInterval(() => void here.ask("burst", { deltas: 1, size: TILES }), 1000 / HERTZ);
    const seen: Used[] = [];
    try {
      for (let part = 0; part < 10; part++) {
        await new Promise((resolve) => setTimeout(resolve, (SECONDS * 1000) / 10));
        seen.push(await used());
      }
    } finally {
      clearInterval(beats);
    }
    const frames = await page.evaluate(() => (window as never as { frames: number[] }).frames.splice(0).sort((a, b) => a - b));
    const quantile = (q: number) => frames[Math.floor(q * (frames.length - 1))]!.toFixed(1);
    console.log(
      `${SECONDS} s at ${HERTZ} Hz: heap ${seen.map((each) => each.mebibytes.toFixed(2)).join(", ")} MiB; ` +
        `${(frames.length / SECONDS).toFixed(1)} frames a second, each ${quantile(0.5)} ms (median), ` +
        `${quantile(0.99)} ms (p99), ${quantile(1)} ms (longest).`,
    );
    expectFlat(seen[0]!, seen.at(-1)!);
  });
});
