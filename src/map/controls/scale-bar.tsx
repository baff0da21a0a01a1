import { useFormat } from "../../bind/use-format.ts";
import { metresPerPixel, type Viewport } from "../camera/viewport.ts";
import styles from "./controls.module.css";

const LONGEST_PX = 112;

/** The longest 1, 2 or 5 times a power of ten metres that fits. */
export function scaleStep(metresPerPx: number, longestPx = LONGEST_PX): { metres: number; px: number } {
  const longest = metresPerPx * longestPx;
  const power = 10 ** Math.floor(Math.log10(longest));
  const metres = power * ([5, 2, 1].find((step) => step * power <= longest) ?? 1);
  return { metres, px: metres / metresPerPx };
}

/** Metric, at the middle of the window: Web Mercator stretches by latitude. */
export function ScaleBar({ view }: { view: Viewport }) {
  const { t, number } = useFormat();
  const { metres, px } = scaleStep(metresPerPixel(view.zoom, view.lat));
  const text =
    metres >= 1000 ? t("map:scale-km", { value: number(metres / 1000) }) : t("map:scale-m", { value: number(metres) });
  return (
    <div className={styles.scale}>
      <span className={styles.scaleBar} style={{ width: `${px.toFixed(1)}px` }} />
      <span data-ui-count>{text}</span>
    </div>
  );
}
