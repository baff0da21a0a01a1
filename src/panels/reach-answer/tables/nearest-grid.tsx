import type { LngLat } from "../../../../data/schema/ids.ts";
import { distanceMatrix } from "../../../../geo/measure/distance-matrix.ts";
import { useAtlas } from "../../../bind/use-atlas.ts";
import { useFormat } from "../../../bind/use-format.ts";
import { useServiceAreas } from "../../../bind/use-reach-answers.ts";
import { stationsOf } from "../../../derive/reach-distances.ts";
import { plainDecimal } from "../../../export/plain-decimal.ts";
import { lastOf } from "../answered.tsx";
import { kmWords, percentWords } from "../number-words.ts";
import { DataGrid, type GridCell, type GridRow } from "./data-grid.tsx";
import { computedCell, emptyCell, letterOf, ReachName, wordCell } from "./grid-cells.tsx";
import { TableNote } from "./table-note.tsx";
import { useSet } from "./use-set.ts";

interface Unit {
  readonly id: string;
  readonly name: string;
  readonly level: "district" | "city";
  /** The seat of a city; of a district the point that bears its name. */
  readonly by: "seat" | "label-point";
  readonly lngLat: LngLat;
}

/** Which origin lies nearest to every district and city, how far, and by how much nearer than the next. */
export function NearestGrid() {
  const atlas = useAtlas();
  const format = useFormat();
  const { t, text } = format;
  const { reaches, names, title, sourceIds } = useSet();
  const areas = lastOf(useServiceAreas());
  const stations = stationsOf(atlas, reaches);
  if (stations.length === 0) return <TableNote words={t("reach-answer:table.no-position")} />;
  const units = [
    ...atlas.districts.map((place) => ({ place, level: "district" as const })),
    ...atlas.cities.map((place) => ({ place, level: "city" as const })),
  ].flatMap(({ place, level }): Unit[] => {
    const label = atlas.unitById.get(place.id)?.properties.labelPoint;
    const lngLat = place.seat?.lngLat ?? label;
    if (!lngLat) return [];
    return [{ id: place.id, name: text(place.names), level, by: place.seat ? "seat" : "label-point", lngLat }];
  });
  const legs = distanceMatrix(
    stations.map(({ lngLat }) => lngLat),
    units.map(({ lngLat }) => lngLat),
  );
  /** The origin that lies nearest to most of a unit's polygon. */
  const mostOf = (id: string): GridCell => {
    if (!areas) return emptyCell("…", 2);
    const shares = areas.map(({ index, districts, cities }) => ({
      index,
      share: [...districts, ...cities].find(({ placeId }) => placeId === id)?.share ?? 0,
    }));
    const most = shares.reduce((best, one) => (one.share > best.share ? one : best), { index: -1, share: 0 });
    if (most.index < 0) return emptyCell("–", 2);
    return {
      text: <ReachName index={most.index} name={percentWords(format, most.share)} />,
      sort: most.share,
      value: plainDecimal(most.share),
      formula: "service-area",
      file: [letterOf(most.index), most.share],
    };
  };
  const kmCell = (km: number | undefined): GridCell =>
    km === undefined ? emptyCell("–") : computedCell(km, "geodesic-distance", kmWords(format, km));
  const nameCell = (index: number | undefined): GridCell =>
    index === undefined
      ? emptyCell("–", 2)
      : {
          text: <ReachName index={index} name={names[index] ?? ""} />,
          sort: index,
          file: [letterOf(index), names[index] ?? ""],
        };
  const rows = units.map(({ id, name, level, by }, at): GridRow => {
    const near = stations
      .map(({ index }, from) => ({ index, km: legs[from]?.[at]?.distanceKm ?? Number.POSITIVE_INFINITY }))
      .sort((a, b) => a.km - b.km);
    const [first, second] = near;
    return {
      id,
      of: { type: "place", id },
      cells: [
        { text: name, sort: name, file: [id, name] },
        wordCell(t(`reach-answer:table.${level}`), [level]),
        nameCell(first?.index),
        kmCell(first?.km),
        mostOf(id),
        nameCell(second?.index),
        kmCell(second?.km),
        first && second ? kmCell(second.km - first.km) : emptyCell("–"),
        wordCell(t(`reach-answer:table.${by}`), [by]),
      ],
    };
  });
  const head = (id: string, file: readonly string[], numeric = true) => ({
    id,
    label: t(`reach-answer:table.${id}`),
    numeric,
    file,
  });
  return (
    <DataGrid
      title={t("reach-answer:table.nearest")}
      subtitle={t("reach-answer:table.nearest-note")}
      caption={t("reach-answer:caption-table-nearest")}
      columns={[
        { id: "name", label: t("reach-answer:name"), numeric: false, file: ["id", "name"] },
        head("level", ["level"], false),
        head("first", ["nearest", "nearest_origin"], false),
        head("first-km", ["nearest_km"]),
        head("most", ["nearest_to_most", "share_of_polygon"]),
        head("second", ["second", "second_origin"], false),
        head("second-km", ["second_km"]),
        head("margin", ["margin_km"]),
        head("by", ["measured_to"], false),
      ]}
      rows={rows}
      fileName={[title]}
      sourceIds={sourceIds}
    />
  );
}
