import { defineConfig } from "vitest/config";

/** How the page bears it to be looked at for long; by hand, since its figures depend on the machine. */
export default defineConfig({
  test: { include: ["test/endurance/**/*.test.ts"], testTimeout: 300_000, hookTimeout: 120_000 },
});
