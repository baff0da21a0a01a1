import { useFormat } from "../../bind/use-format.ts";
import { metresPerPixel, type Viewport } from "../camera/viewport.ts";
import styles from "./controls.module.css";
import { scaleStep } from "./scale-step.ts";

const LONGEST_PX = 112;

/** Metric, at the middle of the window: Web Mercator stretches by latitude. */
export function ScaleBar({ view }: { view: Viewport }) {
  const { t, number } = useFormat();
  const { metres, px } = scaleStep(metresPerPixel(view.zoom, view.lat), LONGEST_PX);
  const text =
    metres >= 1000 ? t("map:scale-km", { value: number(metres / 1000) }) : t("map:scale-m", { value: number(metres) });
  return (
    <div className={styles.scale}>
      <span className={styles.scaleBar} style={{ width: `${px.toFixed(1)}px` }} />
      <span data-ui-count>{text}</span>
    </div>
  );
}
