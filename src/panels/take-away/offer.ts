import type { ContextType } from "react";
import type { Format } from "../../bind/use-format.ts";
import type { TownsContext } from "../../bind/use-towns.ts";
import { townRows } from "../../derive/town-rows.ts";
import type { Atlas } from "../../model/atlas.ts";
import { analysisOf } from "../../state/pane.ts";
import type { View } from "../../state/view.ts";
import { analysisTakeAway } from "./analysis-take-away.ts";
import { scatterTakeAway, seriesTakeAway } from "./chart-take-away.ts";
import { coverageTakeAway } from "./coverage-take-away.ts";
import { claimsTakeAway, contradictionsTakeAway } from "./evidence-take-away.ts";
import { reachTakeAway } from "./reach-take-away.ts";
import { comparedTakeAway, datesTakeAway, metricsTakeAway, valuesTakeAway } from "./table-take-away.ts";
import type { TakeAway } from "./take-away.ts";
import { townsTakeAway } from "./towns-take-away.ts";

interface Asked {
  readonly atlas: Atlas;
  readonly format: Format;
  readonly view: View;
  readonly loadTowns: ContextType<typeof TownsContext>;
}

async function ofTowns({ atlas, format, view, loadTowns }: Asked): Promise<TakeAway> {
  const loaded = await loadTowns?.();
  if (!loaded?.ok) throw new Error("no towns");
  const shown = townRows(atlas, loaded.value, view.facets.districts, { column: "value", direction: "descending" });
  return townsTakeAway(atlas, format, loaded.value, shown);
}

/** Comes with mode Site: nobody else needs it. */
async function ofSite({ atlas, format, view }: Asked): Promise<TakeAway | null> {
  const [{ sitingTakeAway }, { choiceOf }] = await Promise.all([
    import("./siting-take-away.ts"),
    import("../../bind/use-siting.ts"),
  ]);
  return sitingTakeAway(atlas, format, view.tab === "table" ? choiceOf(view.site).table : "candidates");
}

const OF_TABLE: Record<View["table"]["what"], (asked: Asked) => TakeAway | Promise<TakeAway>> = {
  values: ({ atlas, format, view }) => valuesTakeAway(atlas, format, view),
  dates: ({ atlas, format, view }) => datesTakeAway(atlas, format, view),
  metrics: ({ atlas, format, view }) => metricsTakeAway(atlas, format, view),
  compare: ({ atlas, format, view }) => comparedTakeAway(atlas, format, view),
  towns: ofTowns,
};

const OF_CHART: Record<View["chart"]["kind"], (asked: Asked) => TakeAway | null | Promise<TakeAway>> = {
  series: ({ atlas, format, view }) => seriesTakeAway(atlas, format, view),
  ranking: OF_TABLE.values,
  scatter: ({ atlas, format, view }) => scatterTakeAway(atlas, format, view),
  multiples: OF_TABLE.dates,
};

const OF_EVIDENCE: Record<View["evidence"]["part"], (asked: Asked) => TakeAway> = {
  claims: ({ atlas, format, view }) => claimsTakeAway(atlas, format, view),
  contradictions: ({ atlas, format }) => contradictionsTakeAway(atlas, format),
  coverage: ({ atlas, format, view }) => coverageTakeAway(atlas, format, view),
  // Every rule rests on a claim.
  rules: ({ atlas, format, view }) => claimsTakeAway(atlas, format, view),
};

/** What can be taken away of what the page shows: the table of its mode and tab; null: nothing is shown yet. */
export async function offerOf(asked: Asked): Promise<TakeAway | null> {
  const { mode, tab, table, chart, evidence } = asked.view;
  if (mode === "reach") return reachTakeAway(asked.atlas, asked.format, asked.view);
  if (mode === "site" && (tab === "map" || tab === "table")) return ofSite(asked);
  if (tab === "table") return OF_TABLE[table.what](asked);
  if (tab === "chart") return OF_CHART[chart.kind](asked);
  if (tab === "evidence") return OF_EVIDENCE[evidence.part](asked);
  if (analysisOf(asked.view)) return (await analysisTakeAway(asked.atlas, asked.format)) ?? OF_TABLE.values(asked);
  return OF_TABLE.values(asked);
}
