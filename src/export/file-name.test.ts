import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { safeFileName } from "./file-name.ts";

describe("safeFileName", () => {
  it.each([
    [["工厂建筑面积", "每 km² 陆地", "2017-12-31"], "工厂建筑面积-每-km2-陆地-2017-12-31.csv"],
    [["../../etc/passwd"], "etc-passwd.csv"],
    [["con"], "atlas-con.csv"],
    [["???"], "atlas.csv"],
  ])("makes of %j %s", (words, name) => {
    expect(safeFileName(words, "csv")).toBe(name);
  });

  it("never holds a path, a control sign or a hidden start, whatever it is given", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary" })), (words) => {
        const name = safeFileName(words, "csv");
        expect(name).toMatch(/^[\p{L}\p{N}_][\p{L}\p{N}._-]*\.csv$/u);
        expect(name.slice(0, -4)).not.toContain("..");
        expect(Array.from(name).length).toBeLessThan(100);
      }),
    );
  });
});
