import { describe, expect, test } from "vitest";
import { isFake, room, wallOf } from "./room";

const TILES = 200;
const ROUND = 1500;
const ROUNDS = 3;
const SECONDS = 5;

describe.skipIf(!isFake)("200 tiles", () => {
  const here = room({ extra: TILES - 152 });

  test("take thousands of deltas without growing", async () => {
    const page = await here.open();
    expect(await (await wallOf(page)).count()).toBe(TILES);
    const debug = await page.context().newCDPSession(page);

    async function afterRound(): Promise<{ heap: number; nodes: number; listeners: number }> {
      await here.ask("burst", { deltas: ROUND, size: TILES });
      // Deltas come in order, so the page has taken all of them once it shows what came after them.
      const { alertId } = await here.ask<{ alertId: string }>("breach", { scope: "02686" });
      await page.locator('.tile[data-code="02686"].critical').waitFor({ timeout: 60_000 });
      await here.ask("resolve", { alertId });
      await page.locator('.tile[data-code="02686"]:not(.critical)').waitFor({ timeout: 60_000 });
      await debug.send("HeapProfiler.collectGarbage");
      const { usedSize } = await debug.send("Runtime.getHeapUsage");
      const { nodes, jsEventListeners } = await debug.send("Memory.getDOMCounters");
      return { heap: usedSize, nodes, listeners: jsEventListeners };
    }

    /** How long each frame took while all tiles changed four times a second. */
    async function framesAtFourHertz(): Promise<number[]> {
      const measured = page.evaluate(
        (seconds) =>
          new Promise<number[]>((resolve) => {
            const times = [performance.now()];
            const frame = (now: number) => {
              times.push(now);
              if (now - times[0]! < seconds * 1000) {
                requestAnimationFrame(frame);
              } else {
                resolve(times.slice(1).map((time, i) => time - times[i]!));
              }
            };
            requestAnimationFrame(frame);
          }),
        SECONDS,
      );
      const beats = setInterval(() => void here.ask("burst", { deltas: 1, size: TILES }), 250);
      return measured.finally(() => clearInterval(beats));
    }

    const first = await afterRound();
    let last = first;
    for (let round = 1; round < ROUNDS; round++) {
      last = await afterRound();
    }
    const frames = await framesAtFourHertz();
    const mebibytes = (bytes: number) => (bytes / 2 ** 20).toFixed(1);
    console.log(
      `After ${ROUND} deltas of ${TILES} tiles: ${mebibytes(first.heap)} MiB, ${first.nodes} nodes; ` +
        `after ${ROUND * ROUNDS}: ${mebibytes(last.heap)} MiB, ${last.nodes} nodes. ` +
        `At 4 Hz: ${frames.length} frames in ${SECONDS} s, longest ${Math.max(...frames).toFixed(0)} ms.`,
    );
    expect(last.heap).toBeLessThan(first.heap * 1.15 + 2 ** 20);
    expect(last.nodes).toBeLessThan(first.nodes * 1.1 + 100);
    expect(last.listeners).toBeLessThan(first.listeners * 1.1 + 20);
    expect(here.complaints).toEqual([]);
  });
});
