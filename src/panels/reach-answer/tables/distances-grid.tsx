import { useMemo } from "react";
import type { GeodesicLeg } from "../../../../geo/measure/distance-matrix.ts";
import { useAtlas } from "../../../bind/use-atlas.ts";
import { useFormat } from "../../../bind/use-format.ts";
import { originDistances } from "../../../derive/reach-distances.ts";
import { plainDecimal } from "../../../export/plain-decimal.ts";
import { distancesTable } from "../../../export/reach-tables.ts";
import table from "../../table/table.module.css";
import { bearingWords, kmWords } from "../number-words.ts";
import { DataGrid, type GridCell, type GridRow } from "./data-grid.tsx";
import { emptyCell, letterOf, ReachName, wordCell } from "./grid-cells.tsx";
import { TableNote } from "./table-note.tsx";
import { useSet } from "./use-set.ts";

/** From each origin to each other and to the seats of the cities: km, and the direction in which the way starts. */
export function DistancesGrid() {
  const atlas = useAtlas();
  const format = useFormat();
  const { t, text } = format;
  const { reaches, names, title, sourceIds, tables, counted } = useSet();
  const distances = useMemo(
    () => originDistances(atlas, reaches, (index) => counted.includes(index)),
    [atlas, reaches, counted],
  );
  const { stations, between, toSeats, seats } = distances;
  if (stations.length === 0) return <TableNote words={t("reach-answer:table.no-position")} />;
  const seatAt = new Map(seats.map(({ placeId }, at) => [placeId, at]));
  const legCell = (leg: GeodesicLeg | undefined): GridCell => {
    if (!leg) return emptyCell(t("reach-answer:table.no-seat"), 2);
    const { distanceKm, initialBearingDeg } = leg;
    return {
      text: (
        <>
          {kmWords(format, distanceKm)}
          {initialBearingDeg !== null && (
            <span className={table.quiet} data-value={plainDecimal(initialBearingDeg)} data-computed="initial-bearing">
              {" · "}
              {bearingWords(format, initialBearingDeg)}
            </span>
          )}
        </>
      ),
      sort: distanceKm,
      value: plainDecimal(distanceKm),
      formula: "geodesic-distance",
      plain: [distanceKm, initialBearingDeg],
    };
  };
  const toOrigins = stations.map(({ index }, at): GridRow => {
    const name = names[index] ?? "";
    return {
      id: `reach-${index}`,
      of: null,
      cells: [
        { text: <ReachName index={index} name={name} />, sort: name, plain: [letterOf(index), name] },
        wordCell(t("reach-answer:table.origin")),
        ...stations.map((_, from) => (from === at ? emptyCell("–", 2) : legCell(between[from]?.[at]))),
      ],
    };
  });
  const toCities = atlas.cities.map(({ id, names: city }): GridRow => {
    const at = seatAt.get(id);
    return {
      id,
      of: { type: "place", id },
      cells: [
        { text: text(city), sort: text(city), plain: [id, text(city)] },
        wordCell(t("reach-answer:table.seat")),
        ...stations.map((_, from) => legCell(at === undefined ? undefined : toSeats[from]?.[at])),
      ],
    };
  });
  return (
    <DataGrid
      title={t("reach-answer:table.distances")}
      subtitle={<span data-ui-count>{t("reach-answer:table.distances-note")}</span>}
      caption={t("reach-answer:caption-table-distances")}
      columns={[
        { id: "to", label: t("reach-answer:table.to"), numeric: false, plain: ["to_id", "to"] },
        { id: "kind", label: t("reach-answer:table.kind"), numeric: false, plain: ["kind"] },
        ...stations.map(({ index }) => ({
          id: `from-${index}`,
          label: <ReachName index={index} name={names[index] ?? ""} />,
          numeric: true,
          plain: [`${letterOf(index)}_distance_km`, `${letterOf(index)}_initial_bearing_deg`],
        })),
      ]}
      rows={[...toOrigins, ...toCities]}
      fileName={[title]}
      sourceIds={sourceIds}
      file={() => distancesTable(tables, distances)}
    />
  );
}
