import Papa from "papaparse";
import { expect, test } from "vitest";
import { fixtureAtlas } from "../../../tests/support/fixture-atlas.ts";
import { formatNow } from "../../bind/use-format.ts";
import { learnWhole, speak } from "../../i18n/i18n.ts";
import { CHART_KINDS, DEFAULT_VIEW, EVIDENCE_PARTS, type View } from "../../state/view.ts";
import { offerOf } from "./offer.ts";
import { readmeOf } from "./take-away.ts";

const atlas = fixtureAtlas();
const VIEWS: readonly Partial<View>[] = [
  {},
  ...(["values", "dates", "metrics", "compare"] as const).map(
    (what): Partial<View> => ({
      tab: "table",
      table: { ...DEFAULT_VIEW.table, what, compared: ["310118", "base-yangpu"] },
    }),
  ),
  ...CHART_KINDS.map((kind): Partial<View> => ({ tab: "chart", chart: { ...DEFAULT_VIEW.chart, kind } })),
  ...EVIDENCE_PARTS.map((part): Partial<View> => ({ tab: "evidence", evidence: { ...DEFAULT_VIEW.evidence, part } })),
];

test("every tab offers a file whose lines are as many as it says, and a README with its sources", async () => {
  await speak("en");
  await learnWhole();
  const format = formatNow();
  for (const patch of VIEWS) {
    const view = { ...DEFAULT_VIEW, ...patch };
    const offer = await offerOf({ atlas, format, view, loadTowns: null });
    if (!offer) throw new Error(`nothing offered for ${JSON.stringify(patch)}`);
    for (const extent of ["shown", "all"] as const) {
      const csv = offer.csv(extent);
      expect(csv).not.toMatch(/NaN|Infinity|undefined|\bnull\b|\[object/);
      const { data, errors } = Papa.parse<Record<string, string>>(csv.slice(1), {
        header: true,
        skipEmptyLines: true,
        delimiter: ",",
      });
      expect(errors).toEqual([]);
      expect(data, `${offer.title}, ${extent}`).toHaveLength(offer.lines[extent]);
    }
    const widths = offer.cells?.().map((row) => row.length) ?? [1];
    expect(new Set(widths).size).toBe(1);
    const readme = readmeOf(atlas, format, view, offer, "https://example.org/#v=table");
    expect(offer.sourceIds.size).toBeGreaterThan(0);
    for (const id of offer.sourceIds) expect(readme).toContain(`[${id}]`);
    expect(readme).not.toMatch(/undefined|\bnull\b|\[object|take-away:|\{\{/);
  }
});

test("a mode Reach without a radius has nothing to offer", async () => {
  await speak("en");
  const view: View = { ...DEFAULT_VIEW, mode: "reach" };
  expect(await offerOf({ atlas, format: formatNow(), view, loadTowns: null })).toBeNull();
});
