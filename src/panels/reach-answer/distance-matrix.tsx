import { useMemo, useState } from "react";
import type { GeodesicLeg } from "../../../geo/measure/distance-matrix.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { useView } from "../../bind/use-view.ts";
import { originDistances } from "../../derive/reach-distances.ts";
import { plainDecimal } from "../../export/plain-decimal.ts";
import { Segmented } from "../../ui/segmented.tsx";
import { originName } from "../reach/origin-name.ts";
import { ReachBadge } from "../reach/reach-badge.tsx";
import styles from "./distance-matrix.module.css";
import { bearingWords, kmWords } from "./number-words.ts";
import shared from "./reach-answer.module.css";

const SHOWN = ["km", "bearing"] as const;

/** How far each origin lies from each other, and on request in which direction. */
export function DistanceMatrix() {
  const atlas = useAtlas();
  const format = useFormat();
  const { t } = format;
  const reaches = useView((view) => view.reaches);
  const [what, setWhat] = useState<(typeof SHOWN)[number]>("km");
  const { stations, between: legs } = useMemo(() => originDistances(atlas, reaches), [atlas, reaches]);
  if (stations.length < 2) return null;
  return (
    <section className={shared.section} aria-labelledby="distances">
      <header className={shared.head}>
        <h2 id="distances">{t("reach-answer:distances")}</h2>
        <Segmented
          label={t("reach-answer:distances-show")}
          value={what}
          options={SHOWN.map((value) => ({ value, label: t(`reach-answer:distances-${value}`) }))}
          onChange={setWhat}
        />
      </header>
      <div className={styles.scroll} tabIndex={stations.length > 5 ? 0 : undefined}>
        <table className={styles.table}>
          <caption className="visually-hidden">{t(`reach-answer:caption-distances-${what}`)}</caption>
          <thead>
            <tr>
              <td />
              {stations.map(({ index, reach }) => (
                <th key={index} scope="col">
                  <ReachBadge index={index} />
                  <span className="visually-hidden" data-ui-count>
                    {originName(atlas, format, reach.origin)}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {stations.map(({ index, reach }, row) => (
              <tr key={index}>
                <th scope="row">
                  <ReachBadge index={index} />
                  <span className="visually-hidden" data-ui-count>
                    {originName(atlas, format, reach.origin)}
                  </span>
                </th>
                {stations.map(({ index: other }, column) => (
                  <LegCell
                    key={other}
                    leg={legs[row]?.[column]}
                    isSelf={row === column}
                    isMirror={column < row}
                    what={what}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={shared.note}>{t(`reach-answer:distances-note-${what}`)}</p>
    </section>
  );
}

interface LegCellProps {
  leg: GeodesicLeg | undefined;
  isSelf: boolean;
  /** The same distance stands on the other side. */
  isMirror: boolean;
  what: (typeof SHOWN)[number];
}

function LegCell({ leg, isSelf, isMirror, what }: LegCellProps) {
  const format = useFormat();
  if (isSelf || !leg) return <td>–</td>;
  if (what === "bearing") {
    const { initialBearingDeg: bearing } = leg;
    if (bearing === null) return <td>–</td>;
    return (
      <td data-value={plainDecimal(bearing)} data-computed="initial-bearing">
        {bearingWords(format, bearing)}
      </td>
    );
  }
  return (
    <td data-value={plainDecimal(leg.distanceKm)} data-computed="geodesic-distance" data-mirror={isMirror || undefined}>
      {kmWords(format, leg.distanceKm)}
    </td>
  );
}
