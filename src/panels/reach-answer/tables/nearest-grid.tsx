import { distanceMatrix } from "../../../../geo/measure/distance-matrix.ts";
import { useAtlas } from "../../../bind/use-atlas.ts";
import { useFormat } from "../../../bind/use-format.ts";
import { useNearestOrigins, useServiceAreas } from "../../../bind/use-reach-answers.ts";
import type { ServiceArea } from "../../../derive/reach-answer.ts";
import { stationsOf } from "../../../derive/reach-distances.ts";
import type { NearestOrigin } from "../../../derive/reach-nearest.ts";
import { plainDecimal } from "../../../export/plain-decimal.ts";
import { nearestTable } from "../../../export/reach-tables.ts";
import { Answered, lastOf } from "../answered.tsx";
import { bearingWords, kmWords, percentWords } from "../number-words.ts";
import { DataGrid, type GridCell, type GridRow } from "./data-grid.tsx";
import { computedCell, emptyCell, letterOf, ReachName } from "./grid-cells.tsx";
import { TableNote } from "./table-note.tsx";
import { useSet } from "./use-set.ts";

/** Which origin lies nearest to every district, how far, and by how much nearer than the next. */
export function NearestGrid() {
  const { t } = useFormat();
  const asked = useNearestOrigins();
  if (!asked) return <TableNote words={t("reach-answer:table.no-position")} />;
  return (
    <Answered asked={asked} rows={16}>
      {(nearest) => <Nearest nearest={nearest} />}
    </Answered>
  );
}

function Nearest({ nearest }: { nearest: readonly NearestOrigin[] }) {
  const atlas = useAtlas();
  const format = useFormat();
  const { t, text } = format;
  const { reaches, names, title, sourceIds, tables, counted } = useSet();
  const areas = lastOf(useServiceAreas());
  const stations = stationsOf(atlas, reaches, (index) => counted.includes(index));
  const nameCell = (indices: readonly number[]): GridCell => {
    const [index] = indices;
    if (index === undefined) return emptyCell("–", 2);
    const letters = indices.map(letterOf).join("+");
    return {
      text: indices.map((one) => (
        <ReachName key={one} index={one} name={indices.length > 1 ? "" : (names[one] ?? "")} />
      )),
      sort: letters,
      plain: [letters, names[index] ?? ""],
    };
  };
  const kmCell = (km: number | null): GridCell =>
    km === null ? emptyCell("–") : computedCell(km, "geodesic-distance", kmWords(format, km));
  const rows = nearest.map((one): GridRow => {
    const place = atlas.placeById.get(one.placeId) ?? atlas.city;
    const next = nextOf(one);
    return {
      id: one.placeId,
      of: { type: "place", id: one.placeId },
      cells: [
        { text: text(place.names), sort: text(place.names), plain: [one.placeId, text(place.names)] },
        nameCell(one.indices),
        kmCell(one.distanceKm),
        one.bearingDeg === null
          ? emptyCell("–")
          : computedCell(one.bearingDeg, "initial-bearing", bearingWords(format, one.bearingDeg)),
        {
          text: t("figure:range", { low: kmWords(format, one.leastKm), high: kmWords(format, one.greatestKm) }),
          sort: one.leastKm,
          value: `${plainDecimal(one.leastKm)}/${plainDecimal(one.greatestKm)}`,
          formula: "geodesic-distance-to-land",
          plain: [one.leastKm, one.greatestKm],
        },
        mostOf(areas, one.placeId),
        nameCell(next ? [next.index] : []),
        kmCell(next ? next.km - one.distanceKm : null),
      ],
    };
  });
  /** The nearest of the other origins. */
  function nextOf({ placeId, indices }: NearestOrigin): { index: number; km: number } | null {
    const label = atlas.unitById.get(placeId)?.properties.labelPoint;
    const others = stations.filter(({ index }) => !indices.includes(index));
    if (!label || others.length === 0) return null;
    const [legs = []] = distanceMatrix(
      [label],
      others.map(({ lngLat }) => lngLat),
    );
    return others
      .map(({ index }, at) => ({ index, km: legs[at]?.distanceKm ?? Number.POSITIVE_INFINITY }))
      .reduce((best, other) => (other.km < best.km ? other : best));
  }
  /** The origin that lies nearest to most of a district's polygon. */
  function mostOf(of: readonly ServiceArea[] | null, id: string): GridCell {
    if (!of) return emptyCell("…", 2);
    const shares = of.map(({ index, districts }) => ({
      index,
      share: districts.find(({ placeId }) => placeId === id)?.share ?? 0,
    }));
    const most = shares.reduce((best, one) => (one.share > best.share ? one : best), { index: -1, share: 0 });
    if (most.index < 0) return emptyCell("–", 2);
    return {
      text: <ReachName index={most.index} name={percentWords(format, most.share)} />,
      sort: most.share,
      value: plainDecimal(most.share),
      formula: "service-area",
      plain: [letterOf(most.index), most.share],
    };
  }
  const head = (id: string, plain: readonly string[], numeric = true) => ({
    id,
    label: t(`reach-answer:table.${id}`),
    numeric,
    plain,
  });
  return (
    <DataGrid
      title={t("reach-answer:table.nearest")}
      subtitle={t("reach-answer:table.nearest-note")}
      caption={t("reach-answer:caption-table-nearest")}
      columns={[
        { id: "name", label: t("reach-answer:name"), numeric: false, plain: ["id", "name"] },
        head("first", ["nearest", "nearest_origin"], false),
        head("first-km", ["nearest_km"]),
        head("bearing", ["initial_bearing_deg"]),
        head("land", ["land_least_km", "land_greatest_km"]),
        head("most", ["nearest_to_most", "share_of_polygon"]),
        head("second", ["second", "second_origin"], false),
        head("margin", ["margin_km"]),
      ]}
      rows={rows}
      fileName={[title]}
      sourceIds={sourceIds}
      file={() => nearestTable(tables, nearest)}
    />
  );
}
