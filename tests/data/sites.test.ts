import { describe, expect, test } from "vitest";
import { atlas } from "./published-atlas.ts";

const ids = (keep: (site: (typeof atlas.sites)[number]) => boolean) => atlas.sites.filter(keep).map(({ id }) => id);

describe("sites are drawn only as precisely as they are known", () => {
  test("the five base clusters", () => {
    expect(ids(({ baseCluster }) => baseCluster)).toEqual([
      "base-yangpu",
      "base-xuhui-binjiang",
      "base-nanxiang-xingda",
      "base-qingpu-factories",
      "base-hongqiao-pinhui",
    ]);
  });

  test("21 with a position, four without: listed, never drawn", () => {
    expect(ids(({ lngLat }) => lngLat !== null)).toHaveLength(21);
    expect(ids(({ geometry }) => geometry === "none")).toEqual([
      "site-temu-warehouse",
      "site-wanxiang",
      "site-baozhou",
      "site-rongmome",
    ]);
  });

  test("Yangpu and Qingpu are claims on whole districts", () => {
    expect(ids(({ geometry }) => geometry === "area")).toEqual(["base-yangpu", "base-qingpu-factories"]);
  });

  test("Xuhui Binjiang, Nanxiang and Hongqiao Pinhui carry 2.5 to 4 km of uncertainty", () => {
    const rings = ["base-xuhui-binjiang", "base-nanxiang-xingda", "base-hongqiao-pinhui"].map((id) =>
      atlas.sites.find((site) => site.id === id),
    );
    expect(rings.map((site) => [site?.geometry, site?.uncertaintyM])).toEqual([
      ["point-uncertain", 3000],
      ["point-uncertain", 4000],
      ["point-uncertain", 2500],
    ]);
  });

  test("no source states since or until when one of them works: none says so", () => {
    expect(ids(({ open }) => open !== undefined)).toEqual([]);
  });

  test("the article names 17 of them", () => {
    expect(ids(({ inArticle }) => inArticle)).toHaveLength(17);
    const claimed = new Set(atlas.claims.flatMap(({ siteIds }) => siteIds));
    expect(ids(({ id, inArticle }) => inArticle && !claimed.has(id))).toEqual([]);
    expect(ids(({ id, inArticle }) => !inArticle && claimed.has(id))).toEqual([]);
  });
});

describe("supply reaches", () => {
  test("no distance or travel time has a stated origin, so none is drawn before one is assumed", () => {
    expect(atlas.supply.map(({ id, extent, originSiteId }) => [id, extent, originSiteId])).toEqual([
      ["sourcing-radius-300km", { type: "distance", radiusKm: 300 }, null],
      ["supply-circle-1h", { type: "duration", hours: 1 }, null],
      ["sampling-72h", { type: "response", hours: 72 }, "base-qingpu-factories"],
    ]);
    for (const { claimIds } of atlas.supply) {
      expect(claimIds.every((id) => atlas.claims.some((claim) => claim.id === id))).toBe(true);
    }
  });
});

describe("events", () => {
  test("a date is as wide as it is uncertain", () => {
    const wide = atlas.events.filter(({ precision }) => precision !== "day");
    expect(wide.map(({ id, period, precision }) => [id, period.start, period.end, precision])).toEqual([
      ["shanghai-plan-2021-2023", "2021-01-01", "2021-12-31", "year"],
      ["changning-cluster-plan", "2025-01-01", "2025-12-31", "year"],
      ["100ec-article", "2025-06-01", "2025-06-30", "month"],
      ["creator-measures", "2025-07-01", "2025-07-31", "month"],
    ]);
  });
});
