import { useState } from "react";
import type { Figure } from "../../../data/schema/figure.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { useView } from "../../bind/use-view.ts";
import type { AreaAnswer } from "../../derive/reach-answer.ts";
import { RESIDENTS_FORMULA } from "../../derive/reach-residents.ts";
import type { UnitCoverage } from "../../derive/supply-reach.ts";
import { plainDecimal } from "../../export/plain-decimal.ts";
import { chooseReach } from "../../state/reach-actions.ts";
import { Switch } from "../../ui/switch.tsx";
import { FigureNumber } from "../figure/figure-number.tsx";
import { QualityGlyph } from "../figure/quality-glyph.tsx";
import { placeName } from "../reach/origin-name.ts";
import { LEVELS, type Level } from "./compare-reaches.tsx";
import styles from "./reach-answer.module.css";
import own from "./residents.module.css";
import { boundsWords, peopleScale } from "./residents-words.ts";
import { listWords } from "./set-words.ts";
import { useResidents } from "./use-residents.ts";

/** How many live in what is covered: bounds first, and on request an estimate that says what it assumes. */
export function ResidentsCovered({ area, level }: { area: AreaAnswer; level: Level }) {
  const { t } = useFormat();
  const hasEstimate = useView((view) => view.reach.estimate);
  return (
    <section className={styles.section} aria-labelledby="residents">
      <header className={styles.head}>
        <h3 id="residents">{t("reach-answer:residents")}</h3>
        <Switch
          label={t("reach-answer:estimate-switch")}
          checked={hasEstimate}
          onChange={(estimate) => chooseReach({ estimate })}
        />
      </header>
      {[level, ...LEVELS.filter((other) => other !== level)].map((one) => (
        <OfLevel key={one} level={one} units={area[one]} hasEstimate={hasEstimate} />
      ))}
      <p className={styles.note}>{t("reach-answer:residents-formula")}</p>
      {hasEstimate && (
        <p className={own.derived}>
          <QualityGlyph quality="derived" /> <span className={styles.note}>{t("reach-answer:estimate-note")}</span>
        </p>
      )}
    </section>
  );
}

interface OfLevelProps {
  level: Level;
  units: readonly UnitCoverage[];
  hasEstimate: boolean;
}

function OfLevel({ level, units, hasEstimate }: OfLevelProps) {
  const atlas = useAtlas();
  const format = useFormat();
  const { t } = format;
  const residents = useResidents(units);
  const { low, high, estimate, figures, unknown } = residents;
  const scale = peopleScale(format, high);
  const names = unknown.map((id) => placeName(atlas, format, atlas.placeById.get(id) ?? atlas.city));
  return (
    <div>
      <p className={own.line}>
        <span>{t(`reach-answer:residents-${level}`)}</span>
        <span
          className={own.bounds}
          data-value={`${plainDecimal(low)}/${plainDecimal(high)}`}
          data-computed="residents-bounds"
        >
          <b>{boundsWords(format, residents, scale)}</b> {scale.unit}
        </span>
      </p>
      {hasEstimate && (
        <p className={own.line}>
          <span className={styles.note}>{t("reach-answer:estimate")}</span>
          <span data-value={plainDecimal(Math.round(estimate))} data-computed={RESIDENTS_FORMULA}>
            {t("figure:mark.≈")} {boundsWords(format, { ...residents, low: estimate, high: estimate }, scale)}{" "}
            {scale.unit}
          </span>
        </p>
      )}
      {names.length > 0 && (
        <p className={styles.warn}>{t("reach-answer:residents-unknown", { names: listWords(format, names) })}</p>
      )}
      {figures.length > 0 && <Figures figures={figures} units={units} />}
    </div>
  );
}

/** The stated numbers that the bounds are made of, each leading to its source. */
function Figures({ figures, units }: { figures: readonly Figure[]; units: readonly UnitCoverage[] }) {
  const atlas = useAtlas();
  const format = useFormat();
  const { t, scale, period } = format;
  const [isOpen, setOpen] = useState(false);
  const relationOf = new Map(units.map(({ placeId, relation }) => [placeId, relation]));
  const max = Math.max(...figures.map(({ value }) => (value.type === "number" ? value.value : 0)));
  const periods = [...new Set(figures.map((figure) => period(figure.period)))];
  const sorted = [...figures].sort((a, b) =>
    (relationOf.get(b.placeId) ?? "").localeCompare(relationOf.get(a.placeId) ?? ""),
  );
  return (
    <>
      <button type="button" className={styles.clear} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <span data-period>
          {t("reach-answer:residents-figures", { count: figures.length, periods: periods.join(" · ") })}
        </span>
      </button>
      {isOpen && (
        <ul className={own.figures}>
          {sorted.map((figure) => (
            <li key={figure.id}>
              <span>{placeName(atlas, format, atlas.placeById.get(figure.placeId) ?? atlas.city)}</span>
              <span className={styles.note}>{t(`reach-answer:${relationOf.get(figure.placeId) ?? "outside"}`)}</span>
              <FigureNumber
                refId={figure.id}
                value={figure.value}
                scale={scale("{person}", "none", max)}
                max={max}
                size="text"
              />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
