import { useFormat } from "../../bind/use-format.ts";
import type { Standing } from "../../derive/standing.ts";
import styles from "./figure-row.module.css";

const WIDTH = 88;
const HEIGHT = 12;
const INSET = 5;

/** Where a place stands among its like: every one a tick from least to most, this one a disc, and its rank in words. */
export function StandingStrip({ standing }: { standing: Standing }) {
  const { t } = useFormat();
  const x = (share: number) => INSET + share * (WIDTH - 2 * INSET);
  const middle = HEIGHT / 2;
  const ticks = standing.peers.map((share) => `M${x(share).toFixed(1)} ${middle - 3}v6`).join("");
  return (
    <>
      <svg width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
        <path d={`M${INSET} ${middle}H${WIDTH - INSET}`} stroke="var(--line)" strokeWidth="2" />
        <path d={ticks} stroke="var(--ctl)" strokeWidth="1.2" />
        <circle cx={x(standing.own)} cy={middle} r="4" fill="var(--accent)" stroke="var(--panel)" strokeWidth="1.2" />
      </svg>
      <span className={styles.rank} data-ui-count>
        <span className="visually-hidden">{t("selection:rank")} </span>
        {t("figure:rank", { rank: standing.rank, of: standing.of })}
      </span>
    </>
  );
}
