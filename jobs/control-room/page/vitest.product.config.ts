import { defineConfig } from "vitest/config";

/** The page in a real browser at a real ./pulse up: one story, told from its beginning to its end. */
export default defineConfig({
  test: {
    include: ["test/product/**/*.test.ts"],
    fileParallelism: false,
    bail: 1,
    testTimeout: 600_000,
    hookTimeout: 900_000,
  },
});
