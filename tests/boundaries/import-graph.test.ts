import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findCycle, importsOf, parseImports, sourceFiles } from "./import-graph.ts";
import { judgeImport } from "./judge-import.ts";

const root = join(import.meta.dirname, "../..");

function judge(from: string, code: string): (string | undefined)[] {
  return parseImports(from, code).map(judgeImport);
}

describe("the tree as it stands", () => {
  const files = sourceFiles(root, ["geo", "data", "src"]);
  const imports = files.flatMap((file) => importsOf(root, file));

  it("is seen whole", () => {
    expect(files).toContain("src/model/atlas.ts");
    expect(imports.length).toBeGreaterThan(files.length);
  });

  it("keeps the rules of its rooms", () => {
    expect(imports.map(judgeImport).filter((problem) => problem !== undefined)).toEqual([]);
  });

  it("has no cycle", () => {
    expect(findCycle(imports)).toBeUndefined();
  });
});

describe("the judge", () => {
  it("refuses a room's forbidden neighbours however they are written", () => {
    const from = "src/map/layers/rings.ts";
    const codes = [
      'import { legend } from "../../panels/legend.ts";',
      'import type { Legend } from "../../panels/legend.ts";',
      'export { legend } from "../../panels/legend.ts";',
      'export const legend = () => import("../../panels/legend.ts");',
      'export const url = new URL("../../panels/worker.ts", import.meta.url);',
      'import url from "../../panels/legend.ts?url";',
    ];
    for (const code of codes) expect(judge(from, code)).toEqual([expect.stringContaining("may not import src/panels")]);
  });

  it("accepts what the table allows", () => {
    expect(judge("src/map/scene.ts", 'import { valueAt } from "../derive/value-at.ts";')).toEqual([undefined]);
    expect(judge("geo/shape/area.ts", 'import { area } from "@turf/turf";')).toEqual([undefined]);
    expect(judge("data/schema/zod.ts", 'import { z } from "zod";')).toEqual([undefined]);
  });

  it("lets a single file pass where a room may only name that", () => {
    expect(judge("src/derive/a.ts", 'import { DEFAULT_VIEW } from "../state/view.ts";')).toEqual([undefined]);
    expect(judge("src/derive/a.ts", 'import type { Store } from "../state/view-store.ts";')).toEqual([
      expect.stringContaining("may not import src/state"),
    ]);
  });

  it("refuses packages outside their rooms, and tests everywhere", () => {
    expect(judge("src/panels/a.tsx", 'import { Map } from "maplibre-gl";')).toEqual([expect.any(String)]);
    expect(judge("src/state/url.ts", 'import { z } from "zod";')).toEqual([expect.any(String)]);
    expect(judge("geo/a.ts", 'import { readFileSync } from "node:fs";')).toEqual([expect.any(String)]);
    expect(judge("geo/a.ts", 'import { oracle } from "../tests/support/oracle.ts";')).toEqual([expect.any(String)]);
    expect(judge("geo/a.ts", 'import { oracle } from "./b.test.ts";')).toEqual([expect.any(String)]);
  });

  it("finds a cycle, and none where a type closes the ring", () => {
    const back = 'import { a } from "./a.ts";';
    const ring = (code: string) => [...parseImports("src/ui/a.ts", code), ...parseImports("src/ui/b.ts", back)];
    expect(findCycle(ring('import { b } from "./b.ts";'))).toEqual(["src/ui/a.ts", "src/ui/b.ts", "src/ui/a.ts"]);
    expect(findCycle(ring('import type { b } from "./b.ts";'))).toBeUndefined();
  });
});
