import { useEffect, useState } from "react";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import type { Origin } from "../../state/view.ts";
import { Segmented } from "../../ui/segmented.tsx";
import { CandidateList } from "./candidate-list.tsx";
import { UNKNOWN_IN_CITY } from "./candidates.ts";
import { CoordinatesField } from "./coordinates-field.tsx";
import styles from "./fields.module.css";
import { PickButton } from "./pick-button.tsx";
import { PlaceSelect, SiteSelect } from "./record-select.tsx";

const KINDS = ["site", "point", "place", "set"] as const;

interface OriginFieldsProps {
  origin: Origin | null;
  /** The reach whose origin it is, by its place in the list; null while one is being added. */
  reach: number | null;
  disabled?: boolean;
  onChange: (origin: Origin | null) => void;
  /** A typed point, where that alone is enough to add a reach. */
  onPoint?: (origin: Origin) => void;
}

/** Where a reach starts: a site, a point, somewhere in a place, or one of several. */
export function OriginFields({ origin, reach, disabled, onChange, onPoint }: OriginFieldsProps) {
  const atlas = useAtlas();
  const { t } = useFormat();
  const [kind, setKind] = useState<Origin["type"]>(origin?.type ?? "site");
  const type = origin?.type;
  useEffect(() => {
    if (type) setKind(type);
  }, [type]);
  const choose = (next: Origin["type"]) => {
    setKind(next);
    if (next === type) return;
    const first = atlas.sites.find((site) => site.lngLat)?.id;
    if (next === "site" && first) onChange({ type: "site", id: first });
    else if (next === "place") onChange(UNKNOWN_IN_CITY);
    // Until a point or two candidates are given a reach keeps its origin; a new one has none.
    else if (reach === null) onChange(null);
  };
  return (
    <>
      <Segmented
        className={styles.kinds ?? ""}
        label={t("reach:origin.kind")}
        value={kind}
        options={KINDS.map((value) => ({
          value,
          label: t(`reach:origin.${value}`),
          name: t(`reach:origin.${value}-long`),
        }))}
        onChange={choose}
      />
      {kind === "site" && (
        <SiteSelect
          label={t("reach:origin.label")}
          value={origin?.type === "site" ? origin.id : ""}
          onChange={(id) => onChange({ type: "site", id })}
        />
      )}
      {kind === "place" && (
        <PlaceSelect
          label={t("reach:origin.places")}
          value={origin?.type === "place" ? origin.id : ""}
          onChange={(id) => onChange({ type: "place", id })}
        />
      )}
      {kind === "point" && (
        <>
          <PickButton reach={reach} disabled={disabled ?? false} />
          <CoordinatesField
            take={t(onPoint ? "reach:coordinates-add" : "reach:coordinates-set")}
            disabled={disabled ?? false}
            onTake={({ lng, lat }) => {
              const point = { type: "point", lng, lat } as const;
              onChange(point);
              onPoint?.(point);
            }}
          />
        </>
      )}
      {kind === "set" && <CandidateList origin={origin} isOfReach={reach !== null} onChange={onChange} />}
    </>
  );
}
