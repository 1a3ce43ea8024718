import { describe, expect, test } from "vitest";
import { isFake, room, wallOf } from "./room";

const TILES = 200;
const ROUND = 1500;
const ROUNDS = 3;

describe.skipIf(!isFake)("200 tiles", () => {
  const here = room({ extra: TILES - 152 });

  test("take thousands of deltas without growing", async () => {
    const page = await here.open();
    expect(await (await wallOf(page)).count()).toBe(TILES);
    const debug = await page.context().newCDPSession(page);
    const epoch = async () => (await here.ask<{ epoch: number }>("state")).epoch;

    async function afterRound(): Promise<{ heap: number; nodes: number; listeners: number }> {
      await here.ask("burst", { deltas: ROUND, size: TILES });
      // The last delta moves the clock, so the page has taken all when another beat after them is shown.
      const last = await epoch();
      await expect.poll(() => page.evaluate(() => performance.now())).toBeGreaterThan(0);
      await here.ask("breach", { scope: "02686", good: 40 + (last % 5), cases: 60 });
      await page.locator(`.tile[data-code="02686"].critical`).waitFor({ timeout: 60_000 });
      await debug.send("HeapProfiler.collectGarbage");
      const { usedSize } = await debug.send("Runtime.getHeapUsage");
      const { nodes, jsEventListeners } = await debug.send("Memory.getDOMCounters");
      return { heap: usedSize, nodes, listeners: jsEventListeners };
    }

    const first = await afterRound();
    let last = first;
    for (let round = 1; round < ROUNDS; round++) {
      last = await afterRound();
    }
    const mebibytes = (bytes: number) => (bytes / 2 ** 20).toFixed(1);
    console.log(
      `After ${ROUND} deltas of ${TILES} tiles: ${mebibytes(first.heap)} MiB, ${first.nodes} nodes; ` +
        `after ${ROUND * ROUNDS}: ${mebibytes(last.heap)} MiB, ${last.nodes} nodes.`,
    );
    expect(last.heap).toBeLessThan(first.heap * 1.15 + 2 ** 20);
    expect(last.nodes).toBeLessThan(first.nodes * 1.1 + 100);
    expect(last.listeners).toBeLessThan(first.listeners * 1.1 + 20);
    expect(here.complaints).toEqual([]);
  });
});
