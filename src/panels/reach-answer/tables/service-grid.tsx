import { useAtlas } from "../../../bind/use-atlas.ts";
import { useFormat } from "../../../bind/use-format.ts";
import { useServiceAreas } from "../../../bind/use-reach-answers.ts";
import { useView } from "../../../bind/use-view.ts";
import type { ServiceArea } from "../../../derive/reach-answer.ts";
import type { UnitCoverage } from "../../../derive/supply-reach.ts";
import { serviceTable } from "../../../export/reach-tables.ts";
import { chooseReach } from "../../../state/reach-actions.ts";
import { Switch } from "../../../ui/switch.tsx";
import { placeName } from "../../reach/origin-name.ts";
import { Answered } from "../answered.tsx";
import { areaWords, percentWords } from "../number-words.ts";
import { DataGrid, type GridCell, type GridRow } from "./data-grid.tsx";
import { computedCell, countCell, letterOf, ReachName } from "./grid-cells.tsx";
import { TableNote } from "./table-note.tsx";
import { useSet } from "./use-set.ts";

/** Which part of the delta lies nearer to each origin than to any other, and what of it. */
export function ServiceGrid() {
  const { t } = useFormat();
  const asked = useServiceAreas();
  if (!asked) return <TableNote words={t("reach-answer:table.no-position")} />;
  return (
    <Answered asked={asked} rows={8}>
      {(areas) => <Areas areas={areas} />}
    </Answered>
  );
}

function Areas({ areas }: { areas: readonly ServiceArea[] }) {
  const atlas = useAtlas();
  const format = useFormat();
  const { t } = format;
  const isDrawn = useView((view) => view.reach.service);
  const { names, title, sourceIds, tables } = useSet();
  const total = areas.reduce((sum, { areaKm2 }) => sum + areaKm2, 0);
  const largest = (units: readonly UnitCoverage[]): GridCell => {
    const most = [...units].sort((a, b) => b.coveredKm2 - a.coveredKm2).slice(0, 3);
    const words = most.map(
      ({ placeId, share }) =>
        `${placeName(atlas, format, atlas.placeById.get(placeId) ?? atlas.city)} ${percentWords(format, share)}`,
    );
    return { text: <span data-ui-count>{words.join(" · ")}</span>, sort: words[0] ?? null, plain: [words.join("; ")] };
  };
  const rows = areas.map(
    ({ index, indices, areaKm2, districts, cities }): GridRow => ({
      id: String(index),
      of: null,
      cells: [
        {
          text: indices.map((one) => <ReachName key={one} index={one} name={names[one] ?? ""} />),
          sort: index,
          plain: [indices.map(letterOf).join("+"), names[index] ?? ""],
        },
        computedCell(areaKm2, "service-area", areaWords(format, areaKm2)),
        computedCell(areaKm2 / total, "share-of-window", percentWords(format, areaKm2 / total)),
        countCell(districts.length),
        largest(districts),
        countCell(cities.length),
        largest(cities),
      ],
    }),
  );
  const head = (id: string, label: string, numeric: boolean, plain: readonly string[]) => ({
    id,
    label,
    numeric,
    plain,
  });
  return (
    <DataGrid
      title={t("reach-answer:table.service")}
      subtitle={t("reach-answer:table.service-note")}
      caption={t("reach-answer:caption-table-service")}
      columns={[
        head("origin", t("reach-answer:table.origin-column"), false, ["reach", "origin"]),
        head("area", t("reach-answer:column-area"), true, ["area_km2"]),
        head("share", t("reach-answer:table.share-of-delta"), true, ["share"]),
        head("districts", t("reach-answer:districts-short"), true, ["districts"]),
        head("most-districts", t("reach-answer:table.most-districts"), false, ["most_districts"]),
        head("cities", t("reach-answer:cities-short"), true, ["cities"]),
        head("most-cities", t("reach-answer:table.most-cities"), false, ["most_cities"]),
      ]}
      rows={rows}
      fileName={[title]}
      sourceIds={sourceIds}
      file={() => serviceTable(tables, areas)}
      tools={
        <Switch
          label={t("reach-answer:table.service-draw")}
          checked={isDrawn}
          onChange={(service) => chooseReach({ service })}
        />
      }
    />
  );
}
