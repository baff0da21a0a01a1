import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

/** Tests of what draws: they need a document. */
const DRAWN = ["src/**/*.test.tsx", "src/{app,bind,panels,ui}/**/*.test.ts"];

const UNIT = [
  "geo/**/*.test.ts",
  "data/**/*.test.ts",
  "scripts/**/*.test.ts",
  "src/**/*.test.ts",
  "tests/golden/**/*.test.ts",
];

/** A worker and a document for each file would cost more than its tests. */
const SHARED = { isolate: false, setupFiles: ["tests/support/fresh-modules.ts"], testTimeout: 30_000 };

export default defineConfig({
  plugins: [react()],
  test: {
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: { ...SHARED, name: "node", include: UNIT, exclude: ["**/node_modules/**", ...DRAWN] },
      },
      { extends: true, test: { ...SHARED, name: "jsdom", environment: "jsdom", include: DRAWN } },
      { extends: true, test: { name: "data", include: ["tests/data/**/*.test.ts"], testTimeout: 30_000 } },
      { extends: true, test: { name: "boundaries", include: ["tests/boundaries/**/*.test.ts"], testTimeout: 30_000 } },
    ],
  },
});
