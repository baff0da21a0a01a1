import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { finishSite } from "./scripts/finish-site.ts";

const FIRST = /\/src\/(main|map\/map-stage)\.tsx?$/;

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Whether the page or the map imports a module at once, directly or by way of others. */
function isOfFirstView(
  id: string,
  infoOf: (id: string) => { importers: readonly string[] } | null,
  seen = new Set<string>(),
): boolean {
  if (FIRST.test(id)) return true;
  if (seen.has(id)) return false;
  seen.add(id);
  return infoOf(id)?.importers.some((importer) => isOfFirstView(importer, infoOf, seen)) ?? false;
}

export default defineConfig({
  // Relative, so that the built site runs under any path of any host.
  base: "./",
  plugins: [react(), finishSite()],
  // Its bundle fills tables that nobody here reads; of its modules only those that are used are taken.
  resolve: { alias: { "simple-statistics": here("node_modules/simple-statistics/index.js") } },
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
      treeshake: { moduleSideEffects: [{ test: /\/simple-statistics\//, sideEffects: false }] },
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            { name: "react", test: /node_modules\/(react|react-dom|scheduler)\// },
            // What parts share comes as one file: some forty small ones compress worse and wait for each other.
            {
              debugName: "shell",
              name: (id, context) => (isOfFirstView(id, (one) => context.getModuleInfo(one)) ? "shell" : null),
              test: /\/(src\/(?!i18n\/locales|map\/|workers\/)|data\/schema\/|node_modules\/(zod|zustand|zundo|lucide-react|d3-array|simple-statistics)\/)/,
              minShareCount: 2,
            },
            // Modes that come later draw by the same parts of the map.
            {
              debugName: "map",
              name: (id, context) => (isOfFirstView(id, (one) => context.getModuleInfo(one)) ? "map" : null),
              test: /\/src\/map\//,
            },
            { name: "maplibre", test: /node_modules\/(maplibre-gl|@vis\.gl)\// },
          ],
        },
      },
    },
  },
});
