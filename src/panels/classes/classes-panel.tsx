import { memo } from "react";
import { useClasses, useFiltered, useMetricAnswer } from "../../bind/use-answers.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { useView } from "../../bind/use-view.ts";
import { type Classes, isRoundZero } from "../../derive/classes.ts";
import { histogram as histogramOf } from "../../derive/histogram.ts";
import { chooseClasses } from "../../state/actions.ts";
import { CLASS_METHODS, type ClassMethod } from "../../state/view.ts";
import { PanelSection } from "../../ui/panel-section.tsx";
import { MOST_CLASSES } from "../../ui/ramps.ts";
import { Select } from "../../ui/select.tsx";
import { Switch } from "../../ui/switch.tsx";
import { BreakFields } from "./break-fields.tsx";
import { ClassCount } from "./class-count.tsx";
import styles from "./classes-panel.module.css";
import { HistogramBrush } from "./histogram-brush.tsx";

/** Whether one date's classes hold for all. */
const fixScope = (on: boolean) => chooseClasses({ scope: on ? "fixed" : "date" });

/** How values are cut into classes, on the spread of the values themselves. */
export function ClassesPanel() {
  const atlas = useAtlas();
  const format = useFormat();
  const { t } = format;
  const answer = useMetricAnswer();
  const classes = useClasses();
  const filtered = useFiltered();
  const { method: chosen, scope, k } = useView((view) => view.classes);
  const { change } = answer;
  const method = change && !isRoundZero(chosen) ? "natural-breaks" : chosen;
  const histogram = histogramOf(atlas, answer, classes, filtered);

  if (!histogram) {
    return (
      <PanelSection title={t("classes:title")}>
        <p className={styles.note}>{t(answer.city.figure && !change ? "classes:city-only" : "classes:no-values")}</p>
      </PanelSection>
    );
  }

  const isManual = method === "manual";
  const scale = format.scaleOf(answer, histogram.max);
  const write = (value: number) => format.scaled(value, scale, histogram.max);
  const aside = change ? undefined : isManual ? (
    <span>{t("classes:fixed")}</span>
  ) : (
    <Switch label={t("classes:fixed")} checked={scope === "fixed"} onChange={fixScope} />
  );
  return (
    <PanelSection title={t("classes:title")} aside={aside}>
      <div className={styles.choices}>
        <MethodSelect method={method} classes={classes} isChange={change !== undefined} />
        {classes && <ClassCount classes={classes} />}
      </div>
      {classes?.reduced && !change && (
        <p className={styles.note} data-ui-count>
          {t(method === "std-dev" ? "classes:reduced-std-dev" : "classes:reduced", {
            count: classes.count,
            asked: k,
          })}
        </p>
      )}
      {classes?.centre && (
        <p className={styles.note} data-ui-count>
          {t("classes:centre", { mean: write(classes.centre.mean), sd: write(classes.centre.sd), unit: scale.label })}
        </p>
      )}
      {change && (
        <p className={styles.note} data-ui-count>
          {t("change:classes")}
        </p>
      )}
      {scope === "date" && !isManual && !change && <p className={styles.note}>{t("classes:per-date")}</p>}
      <HistogramBrush histogram={histogram} classes={classes} />
      {isManual && classes && <BreakFields classes={classes} max={histogram.max} />}
      {classes?.count === MOST_CLASSES && (
        <p className={styles.note} data-ui-count>
          {t("classes:seven")}
        </p>
      )}
    </PanelSection>
  );
}

interface MethodSelectProps {
  method: ClassMethod;
  classes: Classes | null;
  isChange: boolean;
}

const MethodSelect = memo(function MethodSelect({ method, classes, isChange }: MethodSelectProps) {
  const { t } = useFormat();
  return (
    <Select
      label={t("classes:method-label")}
      value={method}
      options={CLASS_METHODS.filter((value) => !isChange || isRoundZero(value)).map((value) => ({
        value,
        label: t(`classes:method.${value}`),
      }))}
      // Breaks by hand begin as the classes stood.
      onChange={(next) =>
        chooseClasses({ method: next, breaks: next === "manual" ? [...(classes?.breaks ?? [])] : [] })
      }
    />
  );
});
