import { memo } from "react";
import type { Quality } from "../../../data/schema/source.ts";
import { useFormat } from "../../bind/use-format.ts";
import styles from "./quality-glyph.module.css";

const STROKE = { fill: "none", stroke: "currentColor", strokeWidth: 1.4 } as const;

/** Shape alone tells the quality apart; colour only repeats it for "low". */
function Shape({ quality }: { quality: Quality | "missing" }) {
  switch (quality) {
    case "official":
      return <circle cx="6" cy="6" r="4.2" fill="currentColor" />;
    case "official-via-transcription":
      return (
        <>
          <circle cx="6" cy="6" r="4.4" {...STROKE} />
          <circle cx="6" cy="6" r="2" fill="currentColor" />
        </>
      );
    case "secondary":
      return (
        <>
          <circle cx="6" cy="6" r="4.4" {...STROKE} />
          <path d="M6 1.6a4.4 4.4 0 0 1 0 8.8z" fill="currentColor" />
        </>
      );
    case "derived":
      return (
        <>
          <rect x="1.7" y="1.7" width="8.6" height="8.6" rx="1" {...STROKE} />
          <path d="M6 3.6v4.8M3.6 6h4.8" {...STROKE} />
        </>
      );
    case "low":
      return <circle cx="6" cy="6" r="4.4" {...STROKE} strokeDasharray="2.2 1.6" />;
    case "missing":
      return <path d="M3.4 10 6.4 2M6.4 10 9.4 2" {...STROKE} />;
  }
}

export function QualityIcon({ quality }: { quality: Quality | "missing" }) {
  return (
    <svg className={styles.icon} data-quality={quality} viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      <Shape quality={quality} />
    </svg>
  );
}

interface QualityGlyphProps {
  quality: Quality | "missing";
  long?: boolean;
  /** In a tinted capsule, with the word "quality" before it. */
  pill?: boolean;
}

/** The glyph always stands with its word. */
export const QualityGlyph = memo(function QualityGlyph({ quality, long = false, pill = false }: QualityGlyphProps) {
  const { t } = useFormat();
  const key = quality !== "missing" && long ? "quality-long" : "quality";
  return (
    <span className={`${styles.glyph} ${pill ? styles.pill : ""}`} data-quality={quality}>
      <QualityIcon quality={quality} />
      <span>{t(`figure:${key}.${quality}`)}</span>
    </span>
  );
});
