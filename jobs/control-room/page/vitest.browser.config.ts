import { defineConfig } from "vitest/config";

/** The page in a real browser; one file after the other, since they share its server's state. */
export default defineConfig({
  test: {
    include: ["test/browser/**/*.test.ts"],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
