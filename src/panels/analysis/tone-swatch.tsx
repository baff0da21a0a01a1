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

/** Colour and pattern of a category, as the map has them. */
export function ToneSwatch({ tone, pattern }: Pick<Category, "tone" | "pattern">) {
  const id = useId();
  const color = pattern === "empty" ? "var(--panel2)" : toneCss(tone);
  return (
    <svg className={styles.swatch} width="16" height="14" aria-hidden="true">
      <rect width="16" height="14" rx="2" style={{ fill: color }} />
      {pattern !== "plain" && (
        <>
          <pattern id={id} width={SIZE} height={SIZE} patternUnits="userSpaceOnUse">
            <Marks pattern={pattern} />
          </pattern>
          <rect width="16" height="14" rx="2" fill={`url(#${id})`} />
        </>
      )}
      <rect x="0.5" y="0.5" width="15" height="13" rx="2" className={styles.swatchEdge} />
    </svg>
  );
}
