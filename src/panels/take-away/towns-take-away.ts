import type { TownsFile } from "../../../data/schema/atlas-file.ts";
import type { TownEmployment } from "../../../data/schema/town.ts";
import type { Format } from "../../bind/use-format.ts";
import { townRows } from "../../derive/town-rows.ts";
import { townTableCsv } from "../../export/town-table.ts";
import type { Atlas } from "../../model/atlas.ts";
import type { TakeAway } from "./take-away.ts";

const EVERY: readonly string[] = [];
const FILE_ORDER = { column: "district", direction: "ascending" } as const;

interface ShownTowns {
  readonly towns: readonly TownEmployment[];
  readonly missingDistrictIds: readonly string[];
}

/** Employment by town: the towns in play, or all of the file. */
export function townsTakeAway(atlas: Atlas, { t, text }: Format, file: TownsFile, shown: ShownTowns): TakeAway {
  const extents = { shown, all: townRows(atlas, file, EVERY, FILE_ORDER) };
  const lines = ({ towns, missingDistrictIds }: ShownTowns) => towns.length + missingDistrictIds.length;
  return {
    title: t("table:towns-title"),
    name: [t("table:towns-title")],
    asks: "none",
    lines: { shown: lines(extents.shown), all: lines(extents.all) },
    csv: (extent) => townTableCsv(atlas, extents[extent].towns, extents[extent].missingDistrictIds, text),
    sourceIds: new Set(file.towns.map(({ sourceId }) => sourceId)),
    cells: () => [
      [t("table:town"), t("table:district"), t("table:employment")],
      ...shown.towns.map(({ names, districtId, employment }) => [
        text(names),
        text((atlas.placeById.get(districtId) ?? atlas.city).names),
        employment.type === "number"
          ? employment.qualifier === "="
            ? employment.value
            : `${employment.qualifier} ${employment.value}`
          : employment.type === "range"
            ? `${employment.low}–${employment.high}`
            : t(`figure:missing.${employment.reason}`),
      ]),
    ],
  };
}
