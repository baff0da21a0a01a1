import { type FocusEvent, type KeyboardEvent, useRef, useState } from "react";
import { useClasses, useFiltered, useMetricAnswer, useRanking } from "../../bind/use-answers.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { useView } from "../../bind/use-view.ts";
import { classIndex } from "../../derive/classes.ts";
import { columnDigits } from "../figure/digits.ts";
import styles from "./ranking.module.css";
import { RankingRow } from "./ranking-row.tsx";
import { nextCell } from "./roving.ts";
import { useBarColors } from "./use-bar-colors.ts";

/** One tab stop: arrow keys go from row to row and between a row's name and its number. */
export function RankingTable() {
  const atlas = useAtlas();
  const answer = useMetricAnswer();
  const ranking = useRanking();
  const classes = useClasses();
  const inPlay = useFiltered().placeIds;
  const { t, text, scaleOf, period } = useFormat();
  const selected = useView((view) => (view.selection?.type === "place" ? view.selection.id : null));
  const colorsOf = useBarColors();
  const [cursor, setCursor] = useState({ row: 0, column: 0 });
  const grid = useRef<HTMLTableElement>(null);
  const ranges = ranking.rows.flatMap(({ value }) => value.range ?? []);
  const extent = [
    Math.min(ranking.extent[0], ...ranges.map(({ low }) => low)),
    Math.max(ranking.extent[1], ...ranges.map(({ high }) => high)),
  ] as const;
  const max = Math.max(-extent[0], extent[1]);
  const own = scaleOf(answer, max);
  const digits = columnDigits(
    ranking.rows.flatMap(({ value }) => (value.shown ? [value.shown.value] : [])),
    own.factor,
  );
  const shortNames = ranking.rows
    .flatMap(({ value }) => atlas.placeById.get(value.placeId)?.shortNames ?? [])
    .map(text);
  /** Two cities are a Suzhou, and two a Taizhou, in Latin letters. */
  const isTwin = (name: string) => shortNames.indexOf(name) !== shortNames.lastIndexOf(name);
  const row = Math.min(cursor.row, ranking.rows.length - 1);

  const move = (event: KeyboardEvent) => {
    const next = nextCell(event.key, { row, column: cursor.column }, ranking.rows.length);
    if (!next) return;
    event.preventDefault();
    setCursor(next);
    const cells = grid.current?.querySelectorAll("tbody tr")[next.row]?.querySelectorAll<HTMLElement>("button");
    (cells?.[next.column] ?? cells?.[0])?.focus();
  };

  const follow = (event: FocusEvent) => {
    const cell = event.target.closest("td, th");
    const at = (cell?.parentElement as HTMLTableRowElement | undefined)?.sectionRowIndex;
    if (at !== undefined) setCursor({ row: at, column: cell?.tagName === "TH" ? 0 : 1 });
  };

  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid of arrow keys is still a table of numbers
    <table ref={grid} role="grid" className={styles.table} onKeyDown={move} onFocus={follow}>
      <caption className="visually-hidden" data-period>
        {t("ranking:caption", { metric: text(answer.metric.names), period: period(answer.period), unit: own.label })}
      </caption>
      <colgroup>
        <col className={styles.rankColumn} />
        <col className={styles.nameColumn} data-wide={shortNames.some(isTwin) || undefined} />
        <col />
        <col className={styles.valueColumn} data-wide={ranges.length > 0 || undefined} />
      </colgroup>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{t("ranking:rank")}</th>
          <th scope="col">{t("ranking:place")}</th>
          <th scope="col">{t("ranking:bar")}</th>
          <th scope="col">{t("ranking:value")}</th>
        </tr>
      </thead>
      <tbody>
        {ranking.rows.map((ranked, i) => {
          const place = atlas.placeById.get(ranked.value.placeId);
          if (!place) return null;
          return (
            <RankingRow
              key={place.id}
              place={place}
              name={text(isTwin(text(place.shortNames)) ? place.names : place.shortNames)}
              answer={answer}
              ranked={ranked}
              extent={extent}
              colors={colorsOf(classIndex(classes, ranked.value))}
              scale={own}
              max={max}
              digits={digits}
              selected={selected === place.id}
              muted={!inPlay.has(place.id)}
              tabStop={i === row ? cursor.column : null}
            />
          );
        })}
      </tbody>
    </table>
  );
}
