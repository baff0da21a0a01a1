import { useId } from "react";
import type { Category } from "../../analyses/analysis.ts";
import { type TonePattern, toneCss } from "../../ui/tones.ts";
import styles from "./analysis.module.css";

const SIZE = 8;

/** What is laid over a colour, in a square that repeats. */
function Marks({ pattern }: { pattern: Exclude<TonePattern, "plain"> }) {
  if (pattern === "dots") return <circle cx={SIZE / 2} cy={SIZE / 2} r="1.3" className={styles.markFill} />;
  const falling = `M-1 -1L${SIZE + 1} ${SIZE + 1}`;
  const rising = `M-1 ${SIZE + 1}L${SIZE + 1} -1`;
  const d = pattern === "hatch" ? falling : pattern === "empty" ? rising : `${falling}${rising}`;
  return <path d={d} className={pattern === "empty" ? styles.markEmpty : styles.markLine} />;
}

/** Colour and pattern of a category, as the map has them: square where places are filled, round where spots are. */
export function ToneSwatch({ tone, pattern, isSpot = false }: Pick<Category, "tone" | "pattern" | "isSpot">) {
  const id = useId();
  // A spot whose colour says nothing is drawn as a ring.
  const isRing = isSpot && tone === "none" && pattern === "plain";
  const color = isRing ? "none" : pattern === "empty" ? "var(--panel2)" : toneCss(tone);
  const shape = (inset: number) =>
    isSpot
      ? { x: 1 + inset, y: inset, width: 14 - 2 * inset, height: 14 - 2 * inset, rx: 7 - inset }
      : { x: inset, y: inset, width: 16 - 2 * inset, height: 14 - 2 * inset, rx: 2 };
  return (
    <svg className={styles.swatch} width="16" height="14" aria-hidden="true">
      <rect {...shape(0)} style={{ fill: color }} />
      {pattern !== "plain" && (
        <>
          <pattern id={id} width={SIZE} height={SIZE} patternUnits="userSpaceOnUse">
            <Marks pattern={pattern} />
          </pattern>
          <rect {...shape(0)} fill={`url(#${id})`} />
        </>
      )}
      <rect {...shape(0.5)} className={isSpot ? styles.spotEdge : styles.swatchEdge} />
    </svg>
  );
}
