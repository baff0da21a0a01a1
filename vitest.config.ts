import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const NODE_TESTS = [
  "geo/**/*.test.ts",
  "data/**/*.test.ts",
  "scripts/**/*.test.ts",
  "src/**/*.test.ts",
  "tests/data/**/*.test.ts",
  "tests/golden/**/*.test.ts",
  "tests/boundaries/**/*.test.ts",
];
const DOM_TESTS = ["src/**/*.test.tsx", "src/{panels,ui,app}/**/*.test.ts"];

export default defineConfig({
  plugins: [react()],
  test: {
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: "node",
          environment: "node",
          include: NODE_TESTS,
          exclude: ["**/node_modules/**", "src/{panels,ui,app}/**"],
        },
      },
      { extends: true, test: { name: "jsdom", environment: "jsdom", include: DOM_TESTS } },
    ],
  },
});
