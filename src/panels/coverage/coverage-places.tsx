import type { Figure } from "../../../data/schema/figure.ts";
import type { Metric } from "../../../data/schema/metric.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { useEphemeral, useView } from "../../bind/use-view.ts";
import { type CoverageGrid, type CoveragePlace, coveragePlaces } from "../../derive/coverage.ts";
import { figureRef } from "../../derive/figure-ref.ts";
import { isKnown, isTarget } from "../../model/metric-series.ts";
import { openFigure } from "../../state/actions.ts";
import { hover } from "../../state/ephemeral-store.ts";
import { NoDataSwatch } from "../figure/no-data-swatch.tsx";
import { QualityIcon } from "../figure/quality-glyph.tsx";
import styles from "./coverage.module.css";

/** The metric laid open: place by place, every figure by its quality, every gap with its reason. */
export function CoveragePlaces({ metric, grid }: { metric: Metric; grid: CoverageGrid }) {
  const atlas = useAtlas();
  const { by, place } = useView((view) => view.evidence.coverage);
  return coveragePlaces(atlas, metric.id, grid, by, place).map((row) => (
    <PlaceRow key={row.placeId} metric={metric} row={row} grid={grid} />
  ));
}

function PlaceRow({ metric, row, grid }: { metric: Metric; row: CoveragePlace; grid: CoverageGrid }) {
  const atlas = useAtlas();
  const { t, text, period } = useFormat();
  const hovered = useEphemeral((state) => state.hover?.type === "place" && state.hover.id === row.placeId);
  const name = text((atlas.placeById.get(row.placeId) ?? atlas.city).names);
  const isEmpty = row.cells.every(({ figures }) => !figures.some(isKnown));
  const reason = row.cells.find(({ cause }) => cause !== "outside-period")?.cause ?? row.cells[0]?.cause;
  return (
    <tr
      data-hover={hovered || undefined}
      onPointerEnter={() => hover({ type: "place", id: row.placeId })}
      onPointerLeave={() => hover(null)}
    >
      <th scope="row" className={`${styles.name} ${styles.place}`}>
        {name}
        {isEmpty && reason && <span className={styles.reason}> {t(`table:missing-short.${reason}`)}</span>}
      </th>
      {row.cells.map(({ figures, cause }, i) => {
        const column = grid.columns[i];
        if (!column) return null;
        const known = figures.filter(isKnown);
        if (known.length > 0) {
          return (
            <td key={column.id}>
              {known.map((figure) => (
                <FigureButton key={figure.id} figure={figure} metric={metric} place={name} />
              ))}
            </td>
          );
        }
        const why = cause ? t(`table:missing-long.${cause}`) : "";
        return (
          <td key={column.id} data-cell tabIndex={-1} className={styles.gap} title={`${period(column.period)}: ${why}`}>
            <NoDataSwatch />
            <span className="visually-hidden">{why}</span>
          </td>
        );
      })}
    </tr>
  );
}

function FigureButton({ figure, metric, place }: { figure: Figure; metric: Metric; place: string }) {
  const { t, text, value, period } = useFormat();
  const words = [
    `${text(metric.names)}, ${place}, ${period(figure.period)}: ${value(figure.value, metric.unit)}`,
    t(`figure:quality.${figure.quality}`),
    isTarget(figure) ? t(`figure:kind.${figure.kind}`) : "",
  ];
  const name = words.filter(Boolean).join("; ");
  return (
    <button type="button" aria-label={name} title={name} onClick={() => openFigure(figureRef(figure))}>
      {isTarget(figure) && <span className={styles.target} aria-hidden="true" />}
      <QualityIcon quality={figure.quality} />
    </button>
  );
}
