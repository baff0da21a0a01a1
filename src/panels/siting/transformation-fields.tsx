import { Plus, X } from "lucide-react";
import type { Transformation } from "../../../geo/optimize/transformation.ts";
import { useFormat } from "../../bind/use-format.ts";
import { Button, IconButton } from "../../ui/button.tsx";
import { Select } from "../../ui/select.tsx";
import { Switch } from "../../ui/switch.tsx";
import fields from "../reach/fields.module.css";
import { parseWithin } from "../reach/number-field.tsx";
import { SignedField } from "./number-row.tsx";
import styles from "./siting.module.css";
import { asKind, type Found, scaleOf, TRANSFORMATIONS, withPoint } from "./transformation-edits.ts";

const MOST_POINTS = 8;

interface TransformationFieldsProps {
  transformation: Transformation;
  found: Found | null;
  unit: string;
  onChange: (transformation: Transformation) => void;
}

/** How a value becomes a score from 0 to 1. */
export function TransformationFields({ transformation, found, unit, onChange }: TransformationFieldsProps) {
  const { t } = useFormat();
  const { kind } = transformation;
  return (
    <>
      <div className={fields.labelled}>
        <span aria-hidden="true">{t("siting:scale.title")}</span>
        <Select
          label={t("siting:scale.title")}
          value={kind}
          options={TRANSFORMATIONS.map((value) => ({ value, label: t(`siting:scale.${value}`) }))}
          onChange={(next) => onChange(asKind(transformation, next, found))}
        />
      </div>
      <p className={styles.note} data-ui-count>
        {t(`siting:scale.${kind}-help`)}
      </p>
      {(kind === "linear" || kind === "log") && (
        <Ends transformation={transformation} found={found} unit={unit} onChange={onChange} />
      )}
      {kind === "threshold" && (
        <div className={styles.line}>
          <span aria-hidden="true">{t("siting:scale.at")}</span>
          <SignedField
            label={t("siting:scale.at")}
            value={transformation.at}
            step={1}
            onChange={(at) => onChange({ ...transformation, at })}
          />
          <span data-record={`unit:${unit}`}>{unit}</span>
        </div>
      )}
      {kind === "piecewise" && (
        <Points points={transformation.points} onChange={(points) => onChange({ kind, points })} />
      )}
    </>
  );
}

interface EndsProps extends TransformationFieldsProps {
  transformation: Extract<Transformation, { kind: "linear" | "log" }>;
}

/** From what to what the scale reaches, where that is not from the least to the greatest value found. */
function Ends({ transformation, found, unit, onChange }: EndsProps) {
  const { t } = useFormat();
  const { ends, kind, direction } = transformation;
  const isLog = kind === "log";
  const set = (next: readonly [number, number] | null) => onChange({ kind, direction, ...(next && { ends: next }) });
  const isFine = (low: number, high: number) => low < high && (!isLog || low > 0);
  const first = scaleOf(found);
  return (
    <>
      <div className={styles.switch}>
        <Switch
          label={t("siting:scale.own-ends")}
          checked={ends !== undefined}
          onChange={(on) => set(on ? (isLog && !(first[0] > 0) ? [1, Math.max(10, first[1])] : first) : null)}
        />
      </div>
      {ends && (
        <div className={styles.line}>
          <SignedField
            label={t("siting:scale.low")}
            value={ends[0]}
            step={1}
            isFine={(low) => isFine(low, ends[1])}
            bad={t(isLog ? "siting:scale.bad-low-log" : "siting:scale.bad-low")}
            onChange={(low) => set([low, ends[1]])}
          />
          <span aria-hidden="true">–</span>
          <SignedField
            label={t("siting:scale.high")}
            value={ends[1]}
            step={1}
            isFine={(high) => isFine(ends[0], high)}
            bad={t("siting:scale.bad-high")}
            onChange={(high) => set([ends[0], high])}
          />
          <span data-record={`unit:${unit}`}>{unit}</span>
        </div>
      )}
    </>
  );
}

type PointList = Extract<Transformation, { kind: "piecewise" }>["points"];

/** Points between which the score is linear: their values ascend. */
function Points({ points, onChange }: { points: PointList; onChange: (points: PointList) => void }) {
  const { t } = useFormat();
  const set = (at: number, value: number, utility: number) =>
    onChange(points.map((point, i) => (i === at ? [value, utility] : point)));
  return (
    <>
      <ol className={styles.list}>
        {points.map(([value, utility], i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a point is its place in the list
          <li key={i} className={styles.line}>
            <SignedField
              label={t("siting:scale.point-value", { number: i + 1 })}
              value={value}
              step={1}
              isFine={(next) => next > (points[i - 1]?.[0] ?? -Infinity) && next < (points[i + 1]?.[0] ?? Infinity)}
              bad={t("siting:scale.bad-order")}
              onChange={(next) => set(i, next, utility)}
            />
            <span aria-hidden="true">→</span>
            <SignedField
              label={t("siting:scale.point-score", { number: i + 1 })}
              value={utility}
              step={0.1}
              isFine={(next) => parseWithin(0, 1)(String(next)) !== null}
              bad={t("siting:bad", { min: 0, max: 1 })}
              onChange={(next) => set(i, value, next)}
            />
            <IconButton
              className={styles.fold ?? ""}
              label={t("siting:scale.remove-point", { number: i + 1 })}
              icon={<X aria-hidden="true" />}
              aria-disabled={points.length <= 2}
              onClick={() => onChange(points.filter((_, k) => k !== i))}
            />
          </li>
        ))}
      </ol>
      <Button
        icon={<Plus aria-hidden="true" />}
        aria-disabled={points.length >= MOST_POINTS}
        onClick={() => onChange(withPoint(points))}
      >
        {t("siting:scale.add-point")}
      </Button>
    </>
  );
}
