import { useState } from "react";
import { useIssueWords } from "../../bind/issue-words.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { useTowns } from "../../bind/use-towns.ts";
import { useView } from "../../bind/use-view.ts";
import { type TownSort, townKey, townRows } from "../../derive/town-rows.ts";
import { Button } from "../../ui/button.tsx";
import { NoDataSwatch } from "../figure/no-data-swatch.tsx";
import { QualityGlyph } from "../figure/quality-glyph.tsx";
import { townsTakeAway } from "../take-away/towns-take-away.ts";
import { SortHeader } from "./sort-header.tsx";
import styles from "./table.module.css";
import { TableHead } from "./table-head.tsx";
import { TownRow } from "./town-row.tsx";

const SKELETON_ROWS = ["a", "b", "c", "d", "e", "f", "g", "h"];

/** Employment by town, fetched when it is first looked at. */
export function TownTable() {
  const { t } = useFormat();
  const why = useIssueWords();
  const towns = useTowns();
  if (towns.status === "loading") {
    return (
      <div role="status" aria-label={t("table:loading")} className={styles.skeletons}>
        {SKELETON_ROWS.map((row) => (
          <div key={row} className={styles.skeleton} />
        ))}
      </div>
    );
  }
  if (towns.status === "failed") {
    return (
      <div role="alert" className={styles.empty}>
        <p>{t("table:towns-failed", { why: why(towns.issues) })}</p>
        <Button onClick={towns.retry}>{t("table:retry")}</Button>
      </div>
    );
  }
  return <Towns file={towns.file} />;
}

type ReadyFile = Extract<ReturnType<typeof useTowns>, { status: "ready" }>["file"];

function Towns({ file }: { file: ReadyFile }) {
  const atlas = useAtlas();
  const format = useFormat();
  const { t, text } = format;
  const districts = useView((view) => view.facets.districts);
  const [sort, setSort] = useState<TownSort>({ column: "value", direction: "descending" });
  const { towns, total, filteredOut, missingDistrictIds } = townRows(atlas, file, districts, sort);
  const precisionOf = new Map(file.precisions.map((precision) => [precision.id, text(precision.text)]));
  const header = (column: TownSort["column"], label: string, first: TownSort["direction"]) => (
    <SortHeader
      label={label}
      direction={sort.column === column ? sort.direction : null}
      first={first}
      numeric={column === "value"}
      frozen={column === "town"}
      onSort={(direction) => setSort({ column, direction })}
    />
  );
  return (
    <>
      <TableHead
        title={t("table:towns-title")}
        record="table:towns"
        subtitle={t("table:towns-note")}
        shown={towns.length}
        total={total}
        filteredOut={filteredOut}
        takeAway={townsTakeAway(atlas, format, file, { towns, missingDistrictIds })}
      />
      <table className={styles.table}>
        <caption className="visually-hidden" data-record="table:towns">
          {t("table:caption-towns")}
        </caption>
        <thead>
          <tr>
            {header("town", t("table:town"), "ascending")}
            {header("district", t("table:district"), "ascending")}
            {header("value", t("table:employment"), "descending")}
            {header("precision", t("table:precision"), "ascending")}
            {header("source", t("table:source"), "ascending")}
          </tr>
        </thead>
        <tbody>
          {towns.map((town) => (
            <TownRow key={townKey(town)} town={town} precision={precisionOf.get(town.precision) ?? town.precision} />
          ))}
          {missingDistrictIds.map((id) => (
            <tr key={id}>
              <th scope="row" className={styles.frozen}>
                {t("table:all-towns")}
              </th>
              <td>{text((atlas.placeById.get(id) ?? atlas.city).names)}</td>
              <td data-numeric className={styles.missing}>
                <NoDataSwatch /> {t("figure:missing.not-stated")}
              </td>
              <td>
                <QualityGlyph quality="missing" />
              </td>
              <td />
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
