import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { fixtureAtlas } from "../../tests/support/fixture-atlas.ts";
import { type CLAIM_COLUMNS, claimTableCsv } from "./claim-table.ts";

type Row = Record<(typeof CLAIM_COLUMNS)[number], string>;

describe("claimTableCsv", () => {
  const atlas = fixtureAtlas();
  const text = claimTableCsv(atlas, atlas.claims, ({ en }) => en);
  const { data, errors } = Papa.parse<Row>(text.replace("\uFEFF", ""), { header: true, skipEmptyLines: true });
  const row = (id: string) => data.find(({ claim_id }) => claim_id === id);

  it("reads back as one row a claim, each with its source and licence", () => {
    expect(errors).toEqual([]);
    expect(data.map(({ claim_id }) => claim_id)).toEqual(atlas.claims.map(({ id }) => id));
    expect(data.filter(({ source_title, licence }) => !source_title || !licence)).toEqual([]);
    expect(text).not.toMatch(/undefined|NaN|\[object/);
  });

  it("keeps marks, missing numbers and what others say", () => {
    expect(row("S023")).toMatchObject({ value: "300", qualifier: ">", period_start: "", standing: "unverified" });
    expect(row("S009")).toMatchObject({
      value: "",
      missing_reason: "no-number-stated",
      confirmed_by: "event:plan-2024-2026-signed",
    });
    expect(row("S067")).toMatchObject({
      standing: "contradicted",
      contradicted_by: "livestream_retail_sales/310000/2026-01-01/2026-12-31",
    });
    expect(row("S004")?.recovered_from).toBe("100ec-2025-06");
  });
});
