import type { Resources } from "../../../translate.ts";

// One namespace a file: a new `<namespace>.json` beside this file is picked up by itself.
const files = import.meta.glob<Record<string, unknown>>("./*.json", { eager: true, import: "default" });

export const resources: Resources = Object.fromEntries(
  Object.entries(files).map(([path, words]) => [path.slice(2, -".json".length), words]),
);
