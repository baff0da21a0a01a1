import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { finishSite } from "./scripts/finish-site.ts";

export default defineConfig({
  // Relative, so that the built site runs under any path of any host.
  base: "./",
  plugins: [react(), finishSite()],
  worker: { format: "es" },
  build: {
    target: "es2022",
    sourcemap: false,
    manifest: true,
    // Data is fetched from its own address, so that it can be preloaded and cached.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // The map engine is one large lazy file on purpose; scripts/size.mjs holds the real budget.
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            { name: "react", test: /node_modules\/(react|react-dom|scheduler)\// },
            // What many parts share comes as one file: some thirty small ones compress worse and wait for each other.
            {
              name: "shell",
              test: /\/(src\/(?!i18n\/locales|map\/|workers\/)|data\/schema\/|node_modules\/(zod|zustand|zundo|lucide-react|d3-array|simple-statistics)\/)/,
              minShareCount: 3,
            },
            { name: "maplibre", test: /node_modules\/(maplibre-gl|@vis\.gl)\// },
          ],
        },
      },
    },
  },
});
