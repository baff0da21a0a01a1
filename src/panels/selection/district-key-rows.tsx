import type { Place } from "../../../data/schema/place.ts";
import { useMetricAnswer, useRanking } from "../../bind/use-answers.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { currentRow, placeSheet } from "../../derive/place-sheet.ts";
import styles from "./selection.module.css";
import { SheetRowItem } from "./sheet-row-item.tsx";

const KEY_ROWS = 3;

/** What a site's district stands for, in a few lines. */
export function DistrictKeyRows({ district }: { district: Place }) {
  const atlas = useAtlas();
  const { text } = useFormat();
  const current = currentRow(atlas, useMetricAnswer(), useRanking(), district.id);
  const { latest } = placeSheet(atlas, district.id);
  const rows = latest.filter((row) => row.metric !== current.metric).slice(0, KEY_ROWS);
  return (
    <>
      <h3 className={styles.group}>{text(district.names)}</h3>
      <ul>
        <SheetRowItem row={current} current />
        {rows.map((row) => (
          <SheetRowItem key={row.ref} row={row} />
        ))}
      </ul>
    </>
  );
}
