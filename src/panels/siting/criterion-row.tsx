import { ChevronDown } from "lucide-react";
import { useRef } from "react";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import type { CriterionValues } from "../../siting/answers.ts";
import type { CriterionChoice } from "../../siting/choice-types.ts";
import type { During } from "../../state/actions.ts";
import { IconButton } from "../../ui/button.tsx";
import { contributionCss } from "../../ui/contribution-tones.ts";
import { Slider } from "../../ui/slider.tsx";
import { NumberField, parseWithin } from "../reach/number-field.tsx";
import { criterionWords } from "../siting-answer/criterion-words.ts";
import styles from "./criteria.module.css";
import { CriterionFields } from "./criterion-fields.tsx";
import { CriterionLine } from "./criterion-line.tsx";
import shared from "./siting.module.css";

interface CriterionRowProps {
  criterion: CriterionChoice;
  index: number;
  values: CriterionValues | undefined;
  /** Its weight over the sum of all. */
  share: number;
  /** Weights follow from comparisons: none is set by hand. */
  isJudged: boolean;
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
  /** `isFirst`: the first step of a drag. */
  onShare: (share: number, during: During, isFirst: boolean) => void;
}

/** A share is written with two decimals, as in the sum that is 1.00. */
const DIGITS = 2;
const parseShare = parseWithin(0, 1);

/** One criterion: what it measures, how much it weighs, and behind a button how it is read. */
export function CriterionRow(props: CriterionRowProps) {
  const { criterion, index, values, share, isJudged, isOpen, onOpen, onShare } = props;
  const atlas = useAtlas();
  const format = useFormat();
  const { t, number } = format;
  const name = criterionWords(format, atlas, criterion.measure);
  const isMoving = useRef(false);
  const move = (next: number, during: During) => {
    onShare(next, during, !isMoving.current);
    isMoving.current = during === "gesture";
  };
  const written = number(share, DIGITS, true);
  return (
    <li className={styles.criterion} data-criterion={values?.id ?? index}>
      <div className={styles.head}>
        <span className={styles.swatch} style={{ background: contributionCss(index) }} />
        <span className={styles.name} data-ui-count>
          {name}
        </span>
        {isJudged ? (
          <b data-value={share} data-computed="weight-share">
            {written}
          </b>
        ) : (
          <NumberField
            quiet
            label={t("siting:criteria.weight-of", { name })}
            value={Number(share.toFixed(DIGITS))}
            parse={parseShare}
            bad={t("siting:bad", { min: 0, max: 1 })}
            step={0.01}
            write={(own) => own.toFixed(DIGITS)}
            onChange={(next) => onShare(next, "step", true)}
          />
        )}
        <IconButton
          className={shared.fold ?? ""}
          label={t("siting:change", { what: name })}
          icon={<ChevronDown aria-hidden="true" />}
          aria-expanded={isOpen}
          onClick={() => onOpen(!isOpen)}
        />
      </div>
      <div className={styles.below}>
        <CriterionLine criterion={criterion} values={values} />
        {!isJudged && (
          <Slider
            label={t("siting:criteria.slider", { name })}
            valueText={written}
            value={Number(share.toFixed(4))}
            min={0}
            max={1}
            step={0.01}
            onMove={(next) => move(next, "gesture")}
            onSet={(next) => move(next, "step")}
          />
        )}
      </div>
      {isOpen && <CriterionFields criterion={criterion} index={index} values={values} onRemove={() => onOpen(false)} />}
    </li>
  );
}
