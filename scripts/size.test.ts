import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { firstView } from "./first-view.mjs";
import { excesses, measure } from "./size.mjs";

const MANIFEST = {
  "index.html": {
    file: "assets/index.js",
    isEntry: true,
    imports: ["_react.js"],
    dynamicImports: ["src/map/map-stage.tsx", "src/panels/table/table-panel.tsx", "src/i18n/locales/en/index.ts"],
    css: ["assets/index.css"],
    assets: ["assets/atlas.json", "assets/words.zh-Hans.json", "assets/words.en.json", "assets/reach.worker.js"],
  },
  "_react.js": { file: "assets/react.js" },
  "_maplibre.js": { file: "assets/maplibre.js", imports: ["_react.js"], assets: ["assets/worker.js"] },
  "src/map/map-stage.tsx": {
    file: "assets/map-stage.js",
    isDynamicEntry: true,
    imports: ["_maplibre.js", "index.html"],
    css: ["assets/map.css"],
    assets: ["assets/sea.json"],
  },
  "src/panels/table/table-panel.tsx": { file: "assets/table.js", isDynamicEntry: true },
  "src/i18n/locales/en/index.ts": { file: "assets/en.js", isDynamicEntry: true },
  "src/i18n/locales/zh-Hans/index.ts": { file: "assets/zh-hans.js", isDynamicEntry: true },
};

const SIZES: Record<string, number> = {
  "assets/index.js": 300,
  "assets/react.js": 500,
  "assets/index.css": 50,
  "assets/atlas.json": 70,
  "assets/words.zh-Hans.json": 25,
  "assets/words.en.json": 35,
  "assets/maplibre.js": 3000,
  "assets/worker.js": 1000,
  "assets/map-stage.js": 40,
  "assets/map.css": 20,
  "assets/sea.json": 90,
  "assets/table.js": 9000,
  "assets/reach.worker.js": 8000,
  "assets/en.js": 60,
  "assets/zh-hans.js": 80,
  "icon.svg": 10,
};
const PAGE =
  '<link rel="icon" href="./icon.svg"><link rel="preload" href="./assets/sea.json"><a href="https://x.org/">';

let root: string;
const packed = new Map<string, number>();

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "atlas-size-"));
  mkdirSync(join(root, "assets"));
  mkdirSync(join(root, ".vite"));
  const write = (file: string, content: Buffer) => {
    writeFileSync(join(root, file), content);
    packed.set(file, gzipSync(content, { level: 9 }).length);
  };
  for (const [file, bytes] of Object.entries(SIZES)) write(file, randomBytes(bytes));
  write("index.html", Buffer.from(PAGE));
  writeFileSync(join(root, ".vite/manifest.json"), JSON.stringify(MANIFEST));
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

function sumOf(files: string[]): number {
  return files.reduce((sum, file) => sum + (packed.get(file) ?? Number.NaN), 0);
}

describe("measure", () => {
  const shell = ["index.html", "icon.svg", "assets/index.js", "assets/react.js", "assets/index.css"];

  it("sums the shell with the largest language, once a file", () => {
    expect(measure(root).shellBytes).toBe(sumOf([...shell, "assets/zh-hans.js"]));
  });

  it("adds the map room, its worker and the data with the words of one language to the first view, and nothing lazy", () => {
    const map = ["assets/map-stage.js", "assets/map.css", "assets/maplibre.js", "assets/worker.js"];
    const data = ["assets/atlas.json", "assets/sea.json", "assets/words.en.json"];
    const { rows, firstViewBytes } = measure(root);
    expect(firstViewBytes).toBe(sumOf([...shell, "assets/zh-hans.js", ...map, ...data]));
    expect(
      rows
        .filter(({ part }) => part === "data")
        .map(({ file }) => file)
        .sort(),
    ).toEqual(data);
    const files = rows.map(({ file }) => file);
    expect(files).not.toContain("assets/table.js");
    expect(files).not.toContain("assets/reach.worker.js");
  });
});

describe("firstView", () => {
  it("keeps the data's words apart, which no page can ask for before it knows the reader's language", () => {
    const view = firstView(MANIFEST, (file) => SIZES[file] ?? Number.NaN);
    expect(view.words).toEqual(["assets/words.en.json"]);
    expect([...view.shell, ...view.map, ...view.data].filter((file) => file.includes("words"))).toEqual([]);
  });
});

describe("excesses", () => {
  it("names what is over, and only that", () => {
    const limit = { shell: 210 * 1024, all: 700 * 1024 };
    expect(excesses({ rows: [], shellBytes: limit.shell, firstViewBytes: limit.all })).toEqual([]);
    expect(excesses({ rows: [], shellBytes: limit.shell + 1, firstViewBytes: 0 })).toEqual([
      expect.stringContaining("shell"),
    ]);
    expect(excesses({ rows: [], shellBytes: 0, firstViewBytes: limit.all + 1 })).toEqual([
      expect.stringContaining("first view"),
    ]);
  });
});
