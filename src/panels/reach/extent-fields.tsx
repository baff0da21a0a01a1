import { useFormat } from "../../bind/use-format.ts";
import type { Extent } from "../../state/view.ts";
import { Segmented } from "../../ui/segmented.tsx";
import { DurationFields, FIRST_DURATION } from "./duration-fields.tsx";
import styles from "./fields.module.css";
import { RadiusField } from "./radius-field.tsx";

const KINDS = ["distance", "duration", "isochrone"] as const;
export type ExtentKind = (typeof KINDS)[number];

/** Kilometres, where no reach says otherwise. */
export const FIRST_KM = 30;

interface ExtentKindProps {
  value: ExtentKind;
  /** Whether there is an imported area to choose. */
  hasAreas: boolean;
  onChange: (kind: ExtentKind) => void;
}

export function ExtentKindField({ value, hasAreas, onChange }: ExtentKindProps) {
  const { t } = useFormat();
  return (
    <Segmented
      className={styles.kinds ?? ""}
      label={t("reach:extent.kind")}
      value={value}
      options={KINDS.map((kind) => ({
        value: kind,
        label: t(`reach:extent.${kind}`),
        ...(kind === "isochrone" && !hasAreas && { disabledReason: t("reach:area.none") }),
      }))}
      onChange={onChange}
    />
  );
}

interface ExtentFieldsProps {
  letter: string;
  extent: Extent;
  onChange: (extent: Extent) => void;
}

/** How far a reach goes: a distance, or a travel time with its assumptions. */
export function ExtentFields({ letter, extent, onChange }: ExtentFieldsProps) {
  const { t } = useFormat();
  const choose = (kind: ExtentKind) => {
    if (kind === extent.type) return;
    if (kind === "distance") onChange({ type: "distance", km: FIRST_KM });
    else if (kind === "duration") onChange(FIRST_DURATION);
  };
  return (
    <>
      <ExtentKindField value={extent.type} hasAreas={false} onChange={choose} />
      {extent.type === "distance" && (
        <RadiusField
          label={t("reach:radius-field", { letter })}
          radiusKm={extent.km}
          onChange={(km) => onChange({ type: "distance", km })}
        />
      )}
      {extent.type === "duration" && <DurationFields duration={extent} onChange={onChange} />}
    </>
  );
}
