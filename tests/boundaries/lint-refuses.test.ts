import { dirname, relative } from "node:path/posix";
import { beforeAll, describe, expect, it } from "vitest";
import { lintPlanted } from "./planted-lint.ts";
import { FAMILIES, type Family, ROOMS, type Room, VIEW_FILE } from "./rooms.ts";

const REFUSED = ["lint/style/noRestrictedImports", "lint/correctness/noNodejsModules"];

interface Plant {
  file: string;
  specifier: string;
  allowed: boolean;
}

/** Each room is planted at two depths, because a relative path from a sub-folder reads differently. */
const DEPTHS = ["", "part/"];

function specifierTo(file: string, target: string): string {
  return relative(dirname(file), target).replace(/^(?!\.)/, "./");
}

function plantsOf(from: Room): Plant[] {
  const targets = [...ROOMS.filter(({ path }) => path !== from.path).map(({ path }) => path), "tests", "scripts"];
  return DEPTHS.flatMap((depth) => {
    const place = `${from.path}/${depth}`;
    const rooms = targets.map((target, index) => {
      const file = `${place}room-${index}.ts`;
      const path = from.path === "src/derive" && target === "src/state" ? VIEW_FILE : `${target}/planted.ts`;
      const allowed = from.mayImport.includes(target) || from.mayImportFiles.includes(path);
      return { file, specifier: specifierTo(file, path), allowed };
    });
    const packages = (Object.keys(FAMILIES) as Family[]).flatMap((family) =>
      FAMILIES[family].map((name, index) => ({
        file: `${place}${family}-${index}.ts`,
        specifier: name,
        allowed: from.families.includes(family),
      })),
    );
    return [...rooms, ...packages];
  });
}

const roomsWithCode = ROOMS.filter(({ path }) => path !== "data/published");
const plants = roomsWithCode.flatMap(plantsOf);

/** Imports that the table above does not name. */
const extras: Plant[] = [
  { file: "data/schema/zod.ts", specifier: "zod", allowed: true },
  { file: "src/derive/store.ts", specifier: "../state/view-store.ts", allowed: false },
  { file: "src/main.tsx", specifier: "maplibre-gl", allowed: false },
  { file: "src/panels/deep.ts", specifier: "maplibre-gl/dist/maplibre-gl.css", allowed: false },
  { file: "src/model/hooks.ts", specifier: "react/jsx-runtime", allowed: false },
  { file: "geo/measure/unit.ts", specifier: "./unit.test.ts", allowed: false },
  { file: "geo/measure/inner.ts", specifier: "../shape/ring.ts", allowed: true },
  { file: "src/map/layers/inner.ts", specifier: "../scene.ts", allowed: true },
  { file: "src/derive/facets/inner.ts", specifier: "../value-at.ts", allowed: true },
];

function code(specifier: string): string {
  return `import { planted } from "${specifier}";\n\nexport const used = planted;\n`;
}

let broken: Map<string, Set<string>>;

function isRefused(file: string): boolean {
  return REFUSED.some((rule) => broken.get(file)?.has(rule));
}

const others: Record<string, string> = {
  "src/model/cycle-a.ts": 'import { b } from "./cycle-b.ts";\n\nexport const a = () => b;\n',
  "src/model/cycle-b.ts": 'import { a } from "./cycle-a.ts";\n\nexport const b = () => a;\n',
  "src/ui/barrel.ts": 'export { button } from "./button.ts";\n',
  "src/ui/default.ts": "const button = 1;\n\nexport default button;\n",
  "src/map/dynamic.ts": 'export const panel = () => import("../panels/legend.ts");\n',
  "src/map/type-only.ts": 'import type { Legend } from "../panels/legend.ts";\n\nexport type Own = Legend;\n',
  "src/ui/no-extension.ts": 'import { button } from "./button";\n\nexport const own = button;\n',
  "src/ui/button.ts": "export const button = 1;\n",
};

beforeAll(() => {
  const files = new Map(Object.entries(others));
  for (const { file, specifier } of plants) files.set(file, code(specifier));
  for (const { file, specifier } of extras) files.set(file, code(specifier));
  broken = lintPlanted(files);
}, 60_000);

describe("lint refuses what a room may not import", () => {
  it.each(roomsWithCode.map(({ path }) => path))("%s", (path) => {
    const own = plants.filter(({ file }) => file.startsWith(`${path}/`));
    const wrong = own.filter(({ file, allowed }) => isRefused(file) === allowed);
    expect(own.some(({ allowed }) => !allowed)).toBe(true);
    expect(wrong).toEqual([]);
  });

  it.each(extras)("$file: $specifier", ({ file, allowed }) => {
    expect(isRefused(file)).toBe(!allowed);
  });

  it("sees dynamic and type-only imports", () => {
    expect(isRefused("src/map/dynamic.ts")).toBe(true);
    expect(isRefused("src/map/type-only.ts")).toBe(true);
  });

  it("refuses cycles, barrels, default exports and missing extensions", () => {
    expect(broken.get("src/model/cycle-a.ts")).toContain("lint/suspicious/noImportCycles");
    expect(broken.get("src/ui/barrel.ts")).toContain("lint/performance/noBarrelFile");
    expect(broken.get("src/ui/default.ts")).toContain("lint/style/noDefaultExport");
    expect(broken.get("src/ui/no-extension.ts")).toContain("lint/correctness/useImportExtensions");
  });
});
