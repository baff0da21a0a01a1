import { memo } from "react";
import { causeWords } from "../../bind/missing-words.ts";
import { useRankingMax } from "../../bind/use-answers.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { useView } from "../../bind/use-view.ts";
import { metricStart } from "../../derive/metric-start.ts";
import type { SheetRow } from "../../derive/place-sheet.ts";
import { chooseMetric } from "../../state/actions.ts";
import { BarredMark } from "../figure/barred-mark.tsx";
import { LoneNumber } from "../figure/lone-number.tsx";
import { MissingLink } from "../figure/missing-link.tsx";
import { NoDataSwatch } from "../figure/no-data-swatch.tsx";
import { QualityGlyph } from "../figure/quality-glyph.tsx";
import styles from "./figure-row.module.css";
import { FigureRow } from "./figure-row.tsx";
import { StandingStrip } from "./standing-strip.tsx";

/** A line of the sheet of a place; its name makes its metric the current one. */
export const SheetRowItem = memo(function SheetRowItem({ row, current = false }: { row: SheetRow; current?: boolean }) {
  const atlas = useAtlas();
  const format = useFormat();
  const { t, text, period, age, scaleOf } = format;
  const open = useView((view) => row.ref !== null && view.figure === row.ref);
  const { figure, ref, metric, denominator, change } = row;
  const max = useRankingMax(current || change !== undefined);
  const per = denominator === "none" ? "" : t(`selection:name-per.${denominator}`);
  const shared = {
    name: text(metric.names) + per + (change ? t("change:of-measure", { unit: scaleOf(row, max).label }) : ""),
    record: `metric:${metric.id}`,
    nameAction: t("selection:choose-metric"),
    onName: current ? undefined : () => chooseMetric(metric.id, metricStart(atlas, metric.id)),
    current,
    open,
  };
  if (!figure || !ref || row.cause) {
    return (
      <FigureRow
        {...shared}
        value={
          <span className={styles.none}>
            <NoDataSwatch />
            {t("figure:no-data")}
          </span>
        }
        under={<QualityGlyph quality="missing" />}
        aside={
          <span className={styles.words}>
            {row.cause && ref && <MissingLink refId={ref}>{causeWords(format, row.cause, change)}</MissingLink>}
            {row.cause && !ref && causeWords(format, row.cause, change)}
          </span>
        }
      />
    );
  }
  const derived = denominator !== "none" || change !== undefined;
  const low = figure.quality === "low" || change?.from.figure?.quality === "low";
  return (
    <FigureRow
      {...shared}
      period={
        change?.from.figure ? `${period(change.from.figure.period)} → ${period(figure.period)}` : period(figure.period)
      }
      age={row.ageDays > 0 ? age(row.ageDays) : null}
      value={
        <>
          {change?.barred && <BarredMark />}
          <LoneNumber
            refId={ref}
            value={row.value}
            scale={change && scaleOf(row, max)}
            unit={metric.unit}
            denominator={denominator}
            target={figure.kind === "target" || figure.kind === "forecast"}
            derived={figure.kind === "derived"}
            listMax={current && denominator !== "none" ? max : undefined}
          />
        </>
      }
      under={<QualityGlyph quality={derived && !low ? "derived" : figure.quality} long />}
      aside={<Aside row={row} />}
    />
  );
});

/** Rank where there are others to stand among; else how the figure came about, or who says so. */
function Aside({ row }: { row: SheetRow }) {
  const atlas = useAtlas();
  const { t, text } = useFormat();
  const { figure, standing } = row;
  if (!figure) return null;
  if (standing) return <StandingStrip standing={standing} />;
  if (figure.derivation) return <span className={styles.words}>{t("selection:by-formula")}</span>;
  const source = atlas.sourceById.get(figure.sourceId);
  const words = source ? text(source.producer) : "";
  return (
    <span className={styles.words} title={words} data-record={`source:${figure.sourceId}`}>
      {words}
    </span>
  );
}
