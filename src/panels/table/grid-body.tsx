import type { TableRow } from "../../derive/table-cell.ts";
import type { UnitScale } from "../../i18n/unit-scale.ts";
import { FigureCell } from "./figure-cell.tsx";
import { PlaceCell, useLinkedRow } from "./place-cell.tsx";
import type { ShownRows } from "./shown-rows.ts";

/** How a column writes its numbers; null: it is put away. */
export type GridColumn = {
  readonly id: string;
  readonly scale: UnitScale;
  readonly max: number;
  readonly digits: number;
  readonly parted: boolean;
} | null;

interface GridBodyProps {
  shown: ShownRows;
  columns: readonly GridColumn[];
  dated?: boolean;
}

/** A row a place, a figure a cell; under them the whole city. */
export function GridBody({ shown, columns, dated = false }: GridBodyProps) {
  return (
    <>
      <tbody>
        {shown.rows.map((row) => (
          <GridRow key={row.placeId} row={row} columns={columns} dated={dated} total={false} />
        ))}
      </tbody>
      {shown.total && (
        <tfoot>
          <GridRow row={shown.total} columns={columns} dated={dated} total />
        </tfoot>
      )}
    </>
  );
}

interface GridRowProps {
  row: TableRow;
  columns: readonly GridColumn[];
  dated: boolean;
  total: boolean;
}

function GridRow({ row, columns, dated, total }: GridRowProps) {
  const linked = useLinkedRow(row.placeId);
  return (
    <tr {...linked.row}>
      <PlaceCell placeId={row.placeId} selected={linked.selected} total={total} />
      {row.cells.map((cell, i) => {
        const column = columns[i];
        return (
          column && (
            <FigureCell
              key={column.id}
              cell={cell}
              scale={column.scale}
              max={column.max}
              digits={column.digits}
              parted={column.parted}
              dated={dated}
            />
          )
        );
      })}
    </tr>
  );
}
