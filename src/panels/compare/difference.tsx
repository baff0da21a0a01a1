import { useEffect } from "react";
import { changePart, fetchChange } from "../../bind/change-part.ts";
import { markWords } from "../../bind/mark-words.ts";
import { useMetricAnswer } from "../../bind/use-answers.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useBothAnswers } from "../../bind/use-comparison.ts";
import { type Format, useFormat } from "../../bind/use-format.ts";
import { PaneContext } from "../../bind/use-pane.ts";
import { useEphemeral, useView } from "../../bind/use-view.ts";
import { type Obstacle, obstacles } from "../../derive/difference.ts";
import { activeFilterCount } from "../../derive/filters.ts";
import type { Atlas } from "../../model/atlas.ts";
import { chooseComparison } from "../../state/compare-actions.ts";
import { setMapReady } from "../../state/ephemeral-store.ts";
import { Button } from "../../ui/button.tsx";
import { PaneColors } from "../classes/class-colors.tsx";
import { LegendCard } from "../legend/legend-card.tsx";
import { MapTitle } from "../overview/map-title.tsx";
import styles from "./compare.module.css";

/** Over the map of what lies between the two: which is taken from which. Where that says nothing: why, and the way to both maps. */
export function Difference({ isCompact }: { isCompact: boolean }) {
  const atlas = useAtlas();
  const answers = useBothAnswers();
  useEphemeral((state) => state.changeReady);
  const isHere = changePart() !== null;
  useEffect(() => {
    fetchChange().catch(() => undefined);
  }, []);
  useEffect(() => {
    if (!isHere) return;
    setMapReady(true, "second");
    return () => setMapReady(false, "second");
  }, [isHere]);
  if (!answers || !isHere) return <div className={styles.cover} />;
  const [first, second] = answers;
  const found = obstacles(atlas, first, second);
  if (found.length > 0) return <NoDifference found={found} />;
  return (
    <PaneContext value="difference">
      <PaneColors>
        <div className={styles.head} data-at="difference">
          <Subtraction isBackwards={second.at < first.at} isCompact={isCompact} />
        </div>
        {!isCompact && (
          <div className={styles.legend} data-at="difference">
            <LegendCard />
          </div>
        )}
      </PaneColors>
    </PaneContext>
  );
}

/** Always the earlier from the later, or a rise would read as a fall. */
function Subtraction({ isBackwards, isCompact }: { isBackwards: boolean; isCompact: boolean }) {
  const { t } = useFormat();
  const filters = useView((view) => activeFilterCount(view.facets, view.time.window));
  const [later, earlier] = isBackwards ? (["first", "second"] as const) : (["second", "first"] as const);
  const letters = { later: t(`compare:letter.${later}`), earlier: t(`compare:letter.${earlier}`) };
  return (
    <section className={styles.pane} aria-label={t("compare:difference.label")} data-map-card>
      <span className={styles.letters}>{t("compare:difference.title", letters)}</span>
      {isCompact ? <ShortTitle /> : <MapTitle />}
      {filters > 0 && (
        <p className={styles.state} data-ui-count>
          {t("compare:difference.filters", { count: filters })}
        </p>
      )}
    </section>
  );
}

function ShortTitle() {
  const { text, period } = useFormat();
  const { metric, change, period: later } = useMetricAnswer();
  return (
    <div className={styles.short}>
      <b data-ui-count>{text(metric.names)}</b>
      {change && (
        <span data-period>
          {period(change.fromPeriod)} → {period(later)}
        </span>
      )}
    </div>
  );
}

function NoDifference({ found }: { found: readonly Obstacle[] }) {
  const atlas = useAtlas();
  const format = useFormat();
  const { t } = format;
  return (
    <div className={styles.cover}>
      <section className={styles.words} aria-labelledby="no-difference" role="status">
        <h2 id="no-difference">{t("compare:no-difference.title")}</h2>
        <ul>
          {found.map((obstacle) => {
            const words = obstacleWords(format, atlas, obstacle);
            return (
              <li key={words} data-ui-count data-period>
                {words}
              </li>
            );
          })}
        </ul>
        <div className={styles.actions}>
          <Button variant="primary" onClick={() => chooseComparison({ layout: "side" })}>
            {t("compare:no-difference.side")}
          </Button>
          <Button onClick={() => chooseComparison({ layout: "swipe" })}>{t("compare:no-difference.swipe")}</Button>
        </div>
      </section>
    </div>
  );
}

function obstacleWords(format: Format, atlas: Atlas, obstacle: Obstacle): string {
  const { t, text } = format;
  switch (obstacle.code) {
    case "mark":
      return markWords(format, atlas, obstacle.mark).sentence;
    case "other-metric":
      return t("compare:no-difference.other-metric", { a: text(obstacle.names[0]), b: text(obstacle.names[1]) });
    case "other-denominator": {
      const [a, b] = obstacle.denominators.map((denominator) => t(`compare:over.${denominator}`));
      return t("compare:no-difference.other-denominator", { a: a ?? "", b: b ?? "" });
    }
    default:
      return t(`compare:no-difference.${obstacle.code}`);
  }
}
