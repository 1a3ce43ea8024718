import { defineConfig } from "vite";

/** The page, built to be served by the control room from its class path under any prefix. */
export default defineConfig({
  base: "./",
  build: {
    outDir: process.env.PAGE_OUT ?? "../src/main/resources/page",
    emptyOutDir: true,
    target: "es2022",
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    cssCodeSplit: true,
    reportCompressedSize: false,
  },
  server: { proxy: { "/api": "http://localhost:8080" } },
});
