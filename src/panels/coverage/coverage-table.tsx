import { Fragment, useLayoutEffect, useRef } from "react";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { useView } from "../../bind/use-view.ts";
import type { CoverageColumn, CoverageGrid } from "../../derive/coverage.ts";
import { useGridKeys } from "../../ui/use-grid-keys.ts";
import styles from "./coverage.module.css";
import { CoverageMetric } from "./coverage-metric.tsx";
import { CoveragePlaces } from "./coverage-places.tsx";

/** The words of a column: a year, or a period as the sources have it. */
export function useColumnWords(): (column: CoverageColumn) => string {
  const { period } = useFormat();
  return (column) => period(column.period);
}

/** Metrics by group against dates; one metric laid open by place. */
export function CoverageTable({ grid }: { grid: CoverageGrid }) {
  const atlas = useAtlas();
  const { t, text } = useFormat();
  const { place, metric: open } = useView((view) => view.evidence.coverage);
  const words = useColumnWords();
  const keys = useGridKeys();
  const box = useRef<HTMLDivElement>(null);
  const { columns } = grid;
  // Most is known of the last years: they are seen first.
  useLayoutEffect(() => {
    // On a phone the page scrolls, not the table.
    for (
      let pane: HTMLElement | null = box.current;
      pane && columns.length > 0 && pane.id !== "answer";
      pane = pane.parentElement
    ) {
      pane.scrollLeft = pane.scrollWidth;
    }
  }, [columns]);
  const of = place === null ? null : atlas.placeById.get(place);
  return (
    <div ref={box} className={styles.scroll}>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid of arrow keys is still a table */}
      <table ref={keys.grid} role="grid" className={styles.table} onKeyDown={keys.onKeyDown} onFocus={keys.onFocus}>
        <caption className="visually-hidden">
          {of ? t("coverage:caption-place", { place: text(of.names) }) : t("coverage:caption")}
        </caption>
        <thead>
          <tr>
            <th scope="col" className={styles.name}>
              {t("coverage:metric")}
            </th>
            {grid.columns.map((column) => (
              <th key={column.id} scope="col" data-period>
                {words(column)}
              </th>
            ))}
          </tr>
        </thead>
        {grid.groups.map(({ group, rows }) => (
          <tbody key={group}>
            <tr>
              <th scope="rowgroup" colSpan={grid.columns.length + 1} className={styles.group}>
                <span>
                  {t(`selection:group.${group}`)} <span data-ui-count>{rows.length}</span>
                </span>
              </th>
            </tr>
            {rows.map((row) => (
              <Fragment key={row.metric.id}>
                <CoverageMetric row={row} columns={grid.columns} open={open === row.metric.id} />
                {open === row.metric.id && <CoveragePlaces metric={row.metric} grid={grid} />}
              </Fragment>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}
