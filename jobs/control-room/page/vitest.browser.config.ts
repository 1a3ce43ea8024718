import { defineConfig } from "vitest/config";

/** The page in a real browser; at a real control room one file after the other, since they share it. */
export default defineConfig({
  test: {
    include: ["test/browser/**/*.test.ts"],
    fileParallelism: process.env.PULSE_URL === undefined,
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
