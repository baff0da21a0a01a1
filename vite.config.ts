import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  base: "./",
  plugins: [react()],
  worker: { format: "es" },
  build: {
    outDir: "dist",
    manifest: true,
    sourcemap: false,
    assetsInlineLimit: 0,
    target: "es2022",
  },
});
