import { useMetricAnswer } from "../../bind/use-answers.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { useEphemeral } from "../../bind/use-view.ts";
import type { Histogram, Range } from "../../derive/histogram.ts";
import type { UnitScale } from "../../i18n/unit-scale.ts";
import { chooseFacet } from "../../state/actions.ts";
import { placeFigureRef } from "../figure/figure-number.tsx";
import styles from "./histogram.module.css";

interface HistogramCaptionProps {
  histogram: Histogram;
  unit: UnitScale;
  chosen: Range | null;
  within: number;
}

/** One line under the plot: what a dot is, the place under the pointer, or what the range lets in. */
export function HistogramCaption({ histogram, unit, chosen, within }: HistogramCaptionProps) {
  const atlas = useAtlas();
  const { t, text, scaled } = useFormat();
  const answer = useMetricAnswer();
  const hovered = useEphemeral((state) => (state.hover?.type === "place" ? state.hover.id : null));
  const dot = histogram.dots.find(({ placeId }) => placeId === hovered);
  const place = dot && atlas.placeById.get(dot.placeId);
  const value = dot && [...answer.districts, ...answer.cities].find(({ placeId }) => placeId === dot.placeId);
  const number = (n: number) => scaled(n, unit, histogram.max);
  const cities = answer.cities.length > 0;
  const counts = { count: histogram.dots.length, of: histogram.total };

  if (dot && place && value) {
    return (
      <p className={styles.caption}>
        <span>
          {text(place.shortNames)}{" "}
          <b data-figure={placeFigureRef(value, answer.denominator)} data-value={dot.value}>
            {number(dot.value)}
          </b>
        </span>
        <span data-ui-count>{unit.label}</span>
      </p>
    );
  }
  if (chosen) {
    return (
      <p className={styles.caption}>
        <span data-ui-count>
          {number(chosen[0])} – {number(chosen[1])}
          {" · "}
          {t(cities ? "classes:within-cities" : "classes:within", { count: within, of: histogram.dots.length })}
        </span>
        <button type="button" className={styles.clear} onClick={() => chooseFacet("range", null)}>
          {t("classes:clear-range")}
        </button>
      </p>
    );
  }
  const isPartial = histogram.dots.length < histogram.total;
  const key = isPartial ? "partial" : "dots";
  return (
    <p className={styles.caption}>
      <span data-ui-count data-partial={isPartial || undefined}>
        {histogram.dots.length === 0
          ? t("classes:nothing-at-date")
          : t(cities ? `classes:${key}-cities` : `classes:${key}`, counts)}
      </span>
      <span data-ui-count>{unit.label}</span>
    </p>
  );
}
