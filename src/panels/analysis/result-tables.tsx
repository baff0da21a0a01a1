import { Download } from "lucide-react";
import { useState } from "react";
import type { Named, ResultTable } from "../../analyses/analysis.ts";
import type { AnalysisAnswer } from "../../bind/analysis-asker.ts";
import { namedText, wordsText } from "../../bind/analysis-words.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { type Format, useFormat } from "../../bind/use-format.ts";
import { useEphemeral, useView } from "../../bind/use-view.ts";
import { resultTableCsv } from "../../export/analysis-table.ts";
import { downloadText } from "../../export/download.ts";
import { safeFileName } from "../../export/file-name.ts";
import { plainDecimal } from "../../export/plain-decimal.ts";
import type { Atlas } from "../../model/atlas.ts";
import { select } from "../../state/actions.ts";
import { hover } from "../../state/ephemeral-store.ts";
import { Button } from "../../ui/button.tsx";
import { PanelSection } from "../../ui/panel-section.tsx";
import { useGridKeys } from "../../ui/use-grid-keys.ts";
import { SortHeader } from "../table/sort-header.tsx";
import table from "../table/table.module.css";
import styles from "./analysis.module.css";
import { AnalysisWords, NamedWords, QuantityNumber } from "./analysis-words.tsx";
import { targetOf } from "./target.ts";

type Cell = ResultTable["rows"][number]["cells"][number];
type Row = ResultTable["rows"][number];
interface Sort {
  readonly column: number;
  readonly direction: "ascending" | "descending";
}

const isNamed = (cell: Cell): cell is Named => cell !== null && !("value" in cell) && "type" in cell;

function sortKey(format: Format, atlas: Atlas, cell: Cell): number | string | null {
  if (cell === null) return null;
  if ("value" in cell) return cell.value;
  return isNamed(cell) ? namedText(format, atlas, cell) : wordsText(format, atlas, cell);
}

/** Rows in the order of one column; what has nothing there stands last, whichever way it is sorted. */
function sorted(format: Format, atlas: Atlas, rows: readonly Row[], sort: Sort | null): readonly Row[] {
  if (!sort) return rows;
  const sign = sort.direction === "ascending" ? 1 : -1;
  const keyed = rows.map((row) => ({ row, key: sortKey(format, atlas, row.cells[sort.column] ?? null) }));
  return keyed
    .sort(({ key: a }, { key: b }) => {
      if (a === null || b === null) return Number(a === null) - Number(b === null);
      if (typeof a === "number" && typeof b === "number") return sign * (a - b);
      return sign * String(a).localeCompare(String(b), format.locale);
    })
    .map(({ row }) => row);
}

/** Every table of a result, each in a box of its own that scrolls, sorted by any column, taken away as a file. */
export function ResultTables({ answer }: { answer: AnalysisAnswer }) {
  return answer.result.tables.map((one) => <ResultGrid key={one.id} table={one} answer={answer} />);
}

function ResultGrid({ table: content, answer }: { table: ResultTable; answer: AnalysisAnswer }) {
  const atlas = useAtlas();
  const format = useFormat();
  const [sort, setSort] = useState<Sort | null>(null);
  const { grid, onKeyDown, onFocus } = useGridKeys();
  const caption = wordsText(format, atlas, content.caption);
  const rows = sorted(format, atlas, content.rows, sort);
  const download = () =>
    downloadText(
      safeFileName([format.t(`analysis:${answer.analysis.id}.title`), caption], "csv"),
      resultTableCsv(content, {
        words: (words) => wordsText(format, atlas, words),
        named: (of) => namedText(format, atlas, of),
      }),
    );
  return (
    <PanelSection
      title={<AnalysisWords words={content.caption} />}
      aside={
        <Button icon={<Download aria-hidden="true" />} onClick={download}>
          {format.t("analysis:panel.csv")}
        </Button>
      }
    >
      <div className={styles.tableBox}>
        <table className={table.table} ref={grid} onKeyDown={onKeyDown} onFocus={onFocus} data-table={content.id}>
          <caption className="visually-hidden" data-record={`table:${content.id}`}>
            {caption}
          </caption>
          <thead>
            <tr>
              {content.columns.map(({ id, label, numeric }, i) => (
                <SortHeader
                  key={id}
                  label={<AnalysisWords words={label} />}
                  direction={sort?.column === i ? sort.direction : null}
                  first={numeric ? "descending" : "ascending"}
                  numeric={numeric}
                  frozen={i === 0}
                  onSort={(direction) => setSort({ column: i, direction })}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <ResultRow key={row.id} row={row} columns={content.columns} />
            ))}
          </tbody>
        </table>
      </div>
    </PanelSection>
  );
}

function ResultRow({ row: { of, cells }, columns }: { row: Row; columns: ResultTable["columns"] }) {
  const target = targetOf(of);
  const isSelected = useView(
    ({ selection }) => target !== null && selection?.type === target.type && selection.id === target.id,
  );
  const isHovered = useEphemeral(
    ({ hover: at, hoverPlaces }) =>
      target !== null && ((at?.type === target.type && at.id === target.id) || hoverPlaces.includes(target.id)),
  );
  const point = (isOn: boolean) => target && hover(isOn ? target : null);
  return (
    <tr
      data-selected={isSelected || undefined}
      data-hover={isHovered || undefined}
      onPointerEnter={() => point(true)}
      onPointerLeave={() => point(false)}
      onFocus={() => point(true)}
      onBlur={() => point(false)}
    >
      {columns.map(({ id, numeric }, i) => {
        const cell = cells[i] ?? null;
        if (i > 0)
          return (
            <td key={id} data-numeric={numeric || undefined} data-cell {...owned(cell)}>
              <CellWords cell={cell} />
            </td>
          );
        return (
          <th key={id} scope="row" className={table.frozen} data-cell={target ? undefined : true}>
            {target ? (
              <button type="button" aria-pressed={isSelected} onClick={() => select(isSelected ? null : target)}>
                <CellWords cell={cell} />
              </button>
            ) : (
              <CellWords cell={cell} />
            )}
          </th>
        );
      })}
    </tr>
  );
}

/** The exact value of a number's cell, and its formula. */
function owned(cell: Cell) {
  return cell !== null && "value" in cell
    ? { "data-value": plainDecimal(cell.value), "data-computed": cell.formula }
    : {};
}

function CellWords({ cell }: { cell: Cell }) {
  const { t } = useFormat();
  if (cell === null)
    return (
      <span className={styles.help}>
        <span aria-hidden="true">–</span>
        <span className="visually-hidden">{t("analysis:panel.no-value")}</span>
      </span>
    );
  if ("value" in cell) return <QuantityNumber quantity={cell} />;
  return isNamed(cell) ? <NamedWords of={cell} /> : <AnalysisWords words={cell} />;
}
