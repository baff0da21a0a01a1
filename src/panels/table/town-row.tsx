import type { TownEmployment } from "../../../data/schema/town.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { townKey } from "../../derive/town-rows.ts";
import { select } from "../../state/actions.ts";
import { exactValue } from "../figure/figure-number.tsx";
import { SourceLink } from "../figure/source-link.tsx";
import styles from "./table.module.css";

/** A town's number has no card of its own: precision and source stand in its row. */
export function TownRow({ town, precision }: { town: TownEmployment; precision: string }) {
  const atlas = useAtlas();
  const { t, text, number, mark, locale } = useFormat();
  const { employment } = town;
  const district = atlas.placeById.get(town.districtId);
  const source = atlas.sourceById.get(town.sourceId);
  const name = text(town.names);
  return (
    <tr>
      <th
        data-record={`town:${townKey(town)}`}
        scope="row"
        className={styles.frozen}
        lang={locale === "en" && name === town.names.zhHans ? "zh-Hans" : undefined}
      >
        {name}
      </th>
      <td>
        <button type="button" onClick={() => select({ type: "place", id: town.districtId })}>
          {district ? text(district.names) : town.districtId}
        </button>
      </td>
      {employment.type === "missing" ? (
        <td data-numeric className={styles.missing}>
          {t(`figure:missing.${employment.reason}`)}
        </td>
      ) : (
        <td
          data-numeric
          data-figure={`town-employment/${townKey(town)}/2023-12-31`}
          data-value={exactValue(employment)}
        >
          {employment.type === "number"
            ? [mark(employment.qualifier), number(employment.value, 0)].filter(Boolean).join(" ")
            : t("figure:range", { low: number(employment.low, 0), high: number(employment.high, 0) })}
        </td>
      )}
      <td className={styles.quiet} data-record={`precision:${town.precision}`}>
        {precision}
      </td>
      <td className={styles.source}>{source && <SourceLink source={source} />}</td>
    </tr>
  );
}
