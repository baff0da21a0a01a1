import { ChevronDown, ChevronRight } from "lucide-react";
import type { CSSProperties } from "react";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { useView } from "../../bind/use-view.ts";
import { type CoverageCell, type CoverageColumn, type CoverageRow, mainDate } from "../../derive/coverage.ts";
import { figureRef } from "../../derive/figure-ref.ts";
import { metricStart } from "../../derive/metric-start.ts";
import type { Atlas } from "../../model/atlas.ts";
import { chooseMetric, chooseTab, openFigure } from "../../state/actions.ts";
import { TIMELINE } from "../../state/view.ts";
import { NoDataSwatch } from "../figure/no-data-swatch.tsx";
import { QualityIcon } from "../figure/quality-glyph.tsx";
import styles from "./coverage.module.css";
import { chooseCoverage } from "./coverage-choices.tsx";

interface CoverageMetricProps {
  row: CoverageRow;
  columns: readonly CoverageColumn[];
  open: boolean;
}

/** One metric: how many places it knows at each date. */
export function CoverageMetric({ row, columns, open }: CoverageMetricProps) {
  const { t, text } = useFormat();
  const name = text(row.metric.names);
  const Icon = open ? ChevronDown : ChevronRight;
  return (
    <tr>
      <th scope="row" className={styles.name} data-record={`metric:${row.metric.id}`}>
        <button
          type="button"
          className={styles.open}
          aria-expanded={open}
          title={t(open ? "coverage:close" : "coverage:open", { metric: name })}
          onClick={() => chooseCoverage({ metric: open ? null : row.metric.id })}
        >
          <Icon aria-hidden="true" />
          {name}
        </button>
      </th>
      {columns.map((column, i) => (
        <Cell key={column.id} row={row} column={column} cell={row.cells[i] ?? null} />
      ))}
    </tr>
  );
}

/** One figure opens its card; of more, the metric is shown on the map at that date. */
function go(atlas: Atlas, { metric }: CoverageRow, cell: CoverageCell): void {
  const [only, ...others] = cell.figures;
  if (only && others.length === 0) {
    openFigure(figureRef(only));
    return;
  }
  const { end } = mainDate(cell).period;
  const at = [TIMELINE.start, end, TIMELINE.end].sort()[1] as string;
  chooseTab("map");
  chooseMetric(metric.id, { ...metricStart(atlas, metric.id), at });
}

function Cell({ row, column, cell }: { row: CoverageRow; column: CoverageColumn; cell: CoverageCell | null }) {
  const atlas = useAtlas();
  const { t, text, period } = useFormat();
  const ofPlace = useView((view) => view.evidence.coverage.place !== null);
  if (!cell || cell.best === null || cell.worst === null) {
    const words = cell
      ? t("coverage:cell-missing", { metric: text(row.metric.names), date: period(column.period) })
      : t("coverage:nothing");
    return (
      <td data-cell tabIndex={-1} className={cell ? styles.gap : styles.none} title={words}>
        {cell && <NoDataSwatch />}
        <span className="visually-hidden" data-period>
          {words}
        </span>
      </td>
    );
  }
  const known = row.aboutCities ? cell.cities : cell.districts;
  const kind = ofPlace ? "place" : row.aboutCities ? "cities" : known > 0 ? "districts" : "city";
  const words = [
    t(`coverage:cell-${kind}`, { metric: text(row.metric.names), date: period(column.period), known, of: row.of }),
    kind === "districts" && cell.city ? t("coverage:and-city") : "",
    "; ",
    cell.best === cell.worst
      ? t("coverage:quality-one", { best: t(`figure:quality.${cell.best}`) })
      : t("coverage:quality-two", {
          best: t(`figure:quality.${cell.best}`),
          worst: t(`figure:quality.${cell.worst}`),
        }),
    cell.onlyTargets ? `; ${t("coverage:targets")}` : "",
    cell.statedMissing > 0 ? `; ${t("coverage:stated-missing", { count: cell.statedMissing })}` : "",
    `; ${t(cell.figures.length === 1 ? "coverage:goes-card" : "coverage:goes-map")}`,
  ].join("");
  const share = ofPlace || kind === "city" ? 0 : known / row.of;
  return (
    <td className={styles.filled} style={{ "--share": `${share * 100}%` } as CSSProperties}>
      <button type="button" data-ui-count aria-label={words} title={words} onClick={() => go(atlas, row, cell)}>
        {cell.onlyTargets && <span className={styles.target} aria-hidden="true" />}
        {kind !== "place" && <span>{kind === "city" ? t("coverage:city") : known}</span>}
        <QualityIcon quality={cell.best} />
        {cell.worst !== cell.best && <QualityIcon quality={cell.worst} />}
      </button>
    </td>
  );
}
