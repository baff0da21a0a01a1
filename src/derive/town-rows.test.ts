import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { TownsFile } from "../../data/schema/atlas-file.ts";
import { fixtureAtlas } from "../../tests/support/fixture-atlas.ts";
import { townKey, townRows } from "./town-rows.ts";

const file = TownsFile.parse(JSON.parse(readFileSync("data/published/towns.json", "utf8")));
const BY_SIZE = { column: "value", direction: "descending" } as const;

describe("townRows", () => {
  const atlas = fixtureAtlas();

  it("lists all towns and, as missing, the districts that published none", () => {
    const rows = townRows(atlas, file, [], BY_SIZE);
    expect(rows.towns).toHaveLength(207);
    expect(rows.missingDistrictIds).toEqual(["310112", "310116"]);
  });

  it("names every town apart", () => {
    expect(new Set(file.towns.map(townKey)).size).toBe(207);
  });

  it("keeps to the districts chosen", () => {
    const rows = townRows(atlas, file, ["310118", "310112"], BY_SIZE);
    expect(new Set(rows.towns.map((town) => town.districtId))).toEqual(new Set(["310118"]));
    expect(rows.missingDistrictIds).toEqual(["310112"]);
    expect(rows.filteredOut).toBe(207 - rows.towns.length);
  });
});
