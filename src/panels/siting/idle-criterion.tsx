import { ChevronDown, TriangleAlert } from "lucide-react";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { useSitingChoice } from "../../bind/use-siting.ts";
import type { CriterionValues, Scores } from "../../siting/answers.ts";
import type { CriterionChoice } from "../../siting/choice-types.ts";
import { IconButton } from "../../ui/button.tsx";
import { LoneNumber } from "../figure/lone-number.tsx";
import { QualityGlyph } from "../figure/quality-glyph.tsx";
import { criterionWords } from "../siting-answer/criterion-words.ts";
import styles from "./criteria.module.css";
import { CriterionFields } from "./criterion-fields.tsx";
import { criterionUnit } from "./criterion-line.tsx";
import shared from "./siting.module.css";

interface IdleCriterionProps {
  criterion: CriterionChoice;
  index: number;
  values: CriterionValues | undefined;
  idle: Scores["idle"][number];
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
}

/** A criterion that cannot tell the candidates apart: its one value with its evidence, and that it takes no part. */
export function IdleCriterion({ criterion, index, values, idle, isOpen, onOpen }: IdleCriterionProps) {
  const atlas = useAtlas();
  const format = useFormat();
  const choice = useSitingChoice();
  const { t, number } = format;
  const name = criterionWords(format, atlas, criterion.measure);
  const figureIds = new Set(values?.figureIds.filter((id) => id !== null));
  const figure = figureIds.size === 1 ? atlas.figureById.get([...figureIds][0] as string) : undefined;
  const metric = figure && atlas.metricById.get(figure.metricId);
  const isCityWide = figure?.placeId === atlas.city.id;
  const reason = idle.reason === "same-value" && isCityWide ? "city-wide" : idle.reason;
  return (
    <li className={styles.idle} data-criterion={values?.id ?? index} data-idle={idle.reason}>
      <div className={styles.idleHead}>
        <TriangleAlert aria-hidden="true" />
        <span className={styles.idleName}>
          <span data-ui-count>{name}</span>{" "}
          {figure && metric && criterion.measure.type === "metric" && criterion.measure.denominator === "none" ? (
            <LoneNumber refId={figure.id} value={figure.value} unit={metric.unit} />
          ) : (
            idle.reason === "same-value" &&
            idle.value !== null && (
              <span data-value={idle.value} data-computed="criterion-value">
                {number(idle.value, 2)} {criterionUnit(format, atlas, choice, criterion)}
              </span>
            )
          )}
        </span>
        <span className={styles.idleQuality}>{figure && <QualityGlyph quality={figure.quality} />}</span>
        <IconButton
          className={shared.fold ?? ""}
          label={t("siting:change", { what: name })}
          icon={<ChevronDown aria-hidden="true" />}
          aria-expanded={isOpen}
          onClick={() => onOpen(!isOpen)}
        />
      </div>
      <p className={styles.idleWords}>{t(`siting:idle.${reason}`)}</p>
      {isOpen && <CriterionFields criterion={criterion} index={index} values={values} onRemove={() => onOpen(false)} />}
    </li>
  );
}
