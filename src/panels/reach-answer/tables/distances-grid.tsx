import type { LngLat } from "../../../../data/schema/ids.ts";
import { distanceMatrix, type GeodesicLeg } from "../../../../geo/measure/distance-matrix.ts";
import { useAtlas } from "../../../bind/use-atlas.ts";
import { useFormat } from "../../../bind/use-format.ts";
import { stationsOf } from "../../../derive/reach-distances.ts";
import { plainDecimal } from "../../../export/plain-decimal.ts";
import type { Selection } from "../../../state/view.ts";
import table from "../../table/table.module.css";
import { bearingWords, kmWords } from "../number-words.ts";
import { DataGrid, type GridCell, type GridRow } from "./data-grid.tsx";
import { emptyCell, letterOf, ReachName, wordCell } from "./grid-cells.tsx";
import { TableNote } from "./table-note.tsx";
import { useSet } from "./use-set.ts";

interface Goal {
  readonly id: string;
  readonly kind: "origin" | "seat";
  readonly of: Selection | null;
  readonly name: string;
  readonly letter: number | null;
  readonly lngLat: LngLat | null;
}

/** From each origin to each other and to the seats of the cities: km, and the direction in which it starts. */
export function DistancesGrid() {
  const atlas = useAtlas();
  const format = useFormat();
  const { t, text } = format;
  const { reaches, names, title, sourceIds } = useSet();
  const stations = stationsOf(atlas, reaches);
  if (stations.length === 0) return <TableNote words={t("reach-answer:table.no-position")} />;
  const goals: Goal[] = [
    ...stations.map(
      ({ index, lngLat }): Goal => ({
        id: `reach-${index}`,
        kind: "origin",
        of: null,
        name: names[index] ?? "",
        letter: index,
        lngLat,
      }),
    ),
    ...atlas.cities.map(
      ({ id, names: city, seat }): Goal => ({
        id,
        kind: "seat",
        of: { type: "place", id },
        name: text(city),
        letter: null,
        lngLat: seat?.lngLat ?? null,
      }),
    ),
  ];
  const known = goals.flatMap(({ lngLat }) => (lngLat ? [lngLat] : []));
  const legs = distanceMatrix(
    stations.map(({ lngLat }) => lngLat),
    known,
  );
  let column = -1;
  const rows = goals.map(({ id, kind, of, name, letter, lngLat }): GridRow => {
    if (lngLat) column += 1;
    const at = column;
    return {
      id,
      of,
      cells: [
        {
          text: letter === null ? name : <ReachName index={letter} name={name} />,
          sort: name,
          file: [letter === null ? id : letterOf(letter), name],
        },
        wordCell(t(`reach-answer:table.${kind}`), [kind]),
        ...stations.map(({ index }, from) =>
          lngLat ? legCell(legs[from]?.[at], letter === index) : emptyCell(t("reach-answer:table.no-seat"), 2),
        ),
      ],
    };
  });
  function legCell(leg: GeodesicLeg | undefined, isSelf: boolean): GridCell {
    if (!leg || isSelf) return emptyCell("–", 2);
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
      file: [distanceKm, initialBearingDeg],
    };
  }
  return (
    <DataGrid
      title={t("reach-answer:table.distances")}
      subtitle={t("reach-answer:table.distances-note")}
      caption={t("reach-answer:caption-table-distances")}
      columns={[
        { id: "to", label: t("reach-answer:table.to"), numeric: false, file: ["to_id", "to"] },
        { id: "kind", label: t("reach-answer:table.kind"), numeric: false, file: ["kind"] },
        ...stations.map(({ index }) => ({
          id: `from-${index}`,
          label: <ReachName index={index} name={names[index] ?? ""} />,
          numeric: true,
          file: [`${letterOf(index)}_distance_km`, `${letterOf(index)}_initial_bearing_deg`],
        })),
      ]}
      rows={rows}
      fileName={[title]}
      sourceIds={sourceIds}
    />
  );
}
