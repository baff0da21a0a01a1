import { useFormat } from "../../bind/use-format.ts";
import { useIsochrones } from "../../bind/use-isochrones.ts";
import type { Extent } from "../../state/view.ts";
import { Segmented } from "../../ui/segmented.tsx";
import { AreaSelect } from "./area-select.tsx";
import { DurationFields, FIRST_DURATION } from "./duration-fields.tsx";
import styles from "./fields.module.css";
import { RadiusField } from "./radius-field.tsx";

const KINDS = ["distance", "duration", "isochrone"] as const;
export type ExtentKind = (typeof KINDS)[number];

/** Kilometres, where no reach says otherwise. */
export const FIRST_KM = 30;

interface ExtentKindProps {
  value: ExtentKind;
  /** Whether an area can be brought here. */
  canBring?: boolean;
  onChange: (kind: ExtentKind) => void;
}

export function ExtentKindField({ value, canBring, onChange }: ExtentKindProps) {
  const { t } = useFormat();
  const hasAreas = useIsochrones().isochrones.size > 0 || canBring;
  return (
    <Segmented
      className={styles.kinds ?? ""}
      label={t("reach:extent.kind")}
      value={value}
      options={KINDS.map((kind) => ({
        value: kind,
        label: t(`reach:extent.${kind}`),
        ...(kind === "isochrone" && !hasAreas && value !== kind && { disabledReason: t("reach:area.none") }),
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

/** How far a reach goes: a distance, a travel time with its assumptions, or an area that was brought. */
export function ExtentFields({ letter, extent, onChange }: ExtentFieldsProps) {
  const { t } = useFormat();
  const [firstArea] = useIsochrones().isochrones.keys();
  const choose = (kind: ExtentKind) => {
    if (kind === extent.type) return;
    if (kind === "distance") onChange({ type: "distance", km: FIRST_KM });
    else if (kind === "duration") onChange(FIRST_DURATION);
    else if (firstArea) onChange({ type: "isochrone", id: firstArea });
  };
  return (
    <>
      <ExtentKindField value={extent.type} onChange={choose} />
      {extent.type === "distance" && (
        <RadiusField
          label={t("reach:radius-field", { letter })}
          radiusKm={extent.km}
          onChange={(km) => onChange({ type: "distance", km })}
        />
      )}
      {extent.type === "duration" && <DurationFields duration={extent} onChange={onChange} />}
      {extent.type === "isochrone" && (
        <AreaSelect value={extent.id} onChange={(id) => onChange({ type: "isochrone", id })} />
      )}
    </>
  );
}
