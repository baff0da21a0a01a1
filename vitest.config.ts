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

export default defineConfig({
  plugins: [react()],
  test: {
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: { name: "node", testTimeout: 30_000, include: UNIT, exclude: ["**/node_modules/**", ...DRAWN] },
      },
      { extends: true, test: { name: "jsdom", environment: "jsdom", include: DRAWN, testTimeout: 30_000 } },
      { extends: true, test: { name: "data", include: ["tests/data/**/*.test.ts"], testTimeout: 30_000 } },
      { extends: true, test: { name: "boundaries", include: ["tests/boundaries/**/*.test.ts"], testTimeout: 30_000 } },
    ],
  },
});
