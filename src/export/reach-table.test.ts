import Papa from "papaparse";
import { expect, test } from "vitest";
import { fixtureAtlas } from "../../tests/support/fixture-atlas.ts";
import { kmOf } from "../derive/reach-extent.ts";
import { supplyReach } from "../derive/supply-reach.ts";
import type { Reach } from "../state/view.ts";
import { REACH_COLUMNS, reachTableCsv } from "./reach-table.ts";

const atlas = fixtureAtlas();

function table(radius: Reach, center: [number, number], originName: string) {
  const coverage = supplyReach(atlas.geometry, center, kmOf(radius));
  const csv = reachTableCsv(atlas, radius, originName, coverage, (text) => text.en);
  expect(csv).not.toMatch(/NaN|Infinity|undefined|\bnull\b|\[object/);
  const parsed = Papa.parse<Record<string, string>>(csv.replace(/^\uFEFF/, ""), { header: true, skipEmptyLines: true });
  expect(parsed.errors).toEqual([]);
  expect(parsed.meta.fields).toEqual([...REACH_COLUMNS]);
  return parsed.data;
}

test("a radius round a point gives every district and city, and the sites within", () => {
  const rows = table(
    { origin: { type: "point", lng: 121.4737, lat: 31.2304 }, extent: { type: "distance", km: 30 } },
    [121.4737, 31.2304],
    "Point",
  );
  const of = (level: string) => rows.filter((row) => row.level === level);
  expect(of("district")).toHaveLength(16);
  expect(of("city")).toHaveLength(41);
  expect(of("site").length).toBeGreaterThan(10);
  for (const row of of("site")) expect(Number(row.distance_km)).toBeLessThanOrEqual(30);
  for (const { share_of_polygon_area, covered_km2, polygon_km2 } of of("district")) {
    expect(Number(covered_km2) / Number(polygon_km2)).toBeCloseTo(Number(share_of_polygon_area), 6);
  }
  expect(rows[0]).toMatchObject({ origin_site_id: "", origin_longitude: "121.4737", origin_uncertainty_km: "" });
});

test("a radius round a site names it, with how uncertain its position is; a formula in its name stays text", () => {
  const site = atlas.siteById.get("base-nanxiang-xingda");
  if (!site?.lngLat) throw new Error("no such site");
  const [row] = table(
    { origin: { type: "site", id: site.id }, extent: { type: "distance", km: 10 } },
    site.lngLat,
    "=1+1",
  );
  expect(row).toMatchObject({ origin: "'=1+1", origin_site_id: site.id, radius_km: "10" });
  expect(Number(row?.origin_uncertainty_km)).toBe((site.uncertaintyM ?? 0) / 1000);
});
