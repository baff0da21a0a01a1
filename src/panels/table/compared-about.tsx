import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import type { ComparedThing } from "../../derive/compared-places.ts";
import { positionWords } from "../selection/position-words.ts";
import styles from "./compared.module.css";

/** What each column is, where it lies, and how surely that is known. */
export function ComparedAbout({ things }: { things: readonly ComparedThing[] }) {
  const atlas = useAtlas();
  const format = useFormat();
  const { t, text } = format;
  const kindOf = (thing: ComparedThing) =>
    thing.type === "place" ? t(`table:place-kind.${thing.place.kind}`) : t(`labels:site-kind.${thing.site.kind}`);
  const districtsOf = ({ districtIds }: { districtIds: readonly string[] }) =>
    districtIds.flatMap((id) => atlas.placeById.get(id) ?? []).map(({ names }) => text(names));
  const hasSite = things.some(({ type }) => type === "site");
  return (
    <tbody>
      <tr>
        <th scope="row" className={styles.name}>
          {t("table:kind")}
        </th>
        {things.map((thing) => (
          <td key={thing.id} className={styles.cell} data-cell tabIndex={-1}>
            {kindOf(thing)}
          </td>
        ))}
      </tr>
      {hasSite && (
        <>
          <tr>
            <th scope="row" className={styles.name}>
              {t("selection:district")}
            </th>
            {things.map((thing) => (
              <td key={thing.id} className={styles.cell} data-cell tabIndex={-1}>
                {thing.type === "place"
                  ? "–"
                  : districtsOf(thing.site).join(t("selection:list-comma")) || t("selection:district-unknown")}
              </td>
            ))}
          </tr>
          <tr>
            <th scope="row" className={styles.name}>
              {t("selection:position-title")}
            </th>
            {things.map((thing) => (
              <td key={thing.id} className={styles.cell} data-cell tabIndex={-1} data-ui-count>
                {thing.type === "place" ? "–" : positionWords(format, thing.site)}
              </td>
            ))}
          </tr>
        </>
      )}
    </tbody>
  );
}
