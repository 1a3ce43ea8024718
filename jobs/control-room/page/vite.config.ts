import { defineConfig, type Plugin } from "vite";

/** Leaves out of the message catalogues what is only there for reading. */
const compactCatalogues: Plugin = {
  name: "compact-catalogues",
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type === "asset" && file.fileName.endsWith(".json")) {
        file.source = JSON.stringify(JSON.parse(String(file.source)));
      }
    }
  },
};

/** The page, built to be served by the control room from its class path under any prefix. */
export default defineConfig({
  base: "./",
  plugins: [compactCatalogues],
  build: {
    outDir: process.env.PAGE_OUT ?? "../src/main/resources/page",
    emptyOutDir: true,
    target: "es2022",
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    minify: "terser",
    terserOptions: { module: true, compress: { passes: 3, unsafe_arrows: true }, format: { comments: false } },
    rollupOptions: {
      output: {
        // A few larger files compress better than many small ones.
        manualChunks(id) {
          if (/uplot|\/Chart\.tsx/.test(id)) return "chart";
          if (/src\/admin/.test(id)) return "admin";
          if (/src\/(panel|dialogs)\/(?!asked)|official|MenuItems|style\/(panel|dialogs)\.css/.test(id)) return "unit";
          if (/UnitList/.test(id)) return undefined;
          return /\.json/.test(id) ? undefined : "wall";
        },
      },
    },
  },
  server: { proxy: { "/api": "http://localhost:8080" } },
});
