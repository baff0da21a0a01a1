import { useFormat } from "../../bind/use-format.ts";
import { useSitingChange, useSitingChoice } from "../../bind/use-siting.ts";
import type { SitingChoice } from "../../siting/choice-types.ts";
import { Segmented } from "../../ui/segmented.tsx";
import fields from "../reach/fields.module.css";
import { radiusIn } from "./choice-edits.ts";
import { FoldRow } from "./fold-row.tsx";
import { MatrixFile } from "./matrix-file.tsx";
import { NumberRow } from "./number-row.tsx";
import styles from "./siting.module.css";
import { useShownType } from "./use-shown-type.ts";

type Distance = SitingChoice["distance"];
const TYPES = ["km", "min", "file"] as const satisfies readonly Distance["type"][];
/** In km/h, where nothing was assumed yet. */
const FIRST_SPEED = 40;

/** How far it is from a site to a demand point: along the geodesic, in minutes by assumptions, or as a matrix says. */
export function DistanceRow() {
  const { t, number } = useFormat();
  const { distance } = useSitingChoice();
  const words =
    distance.type === "file"
      ? t("siting:distance.of-file")
      : distance.type === "min"
        ? t("siting:distance.of-min", { speed: number(distance.speedKmh, 2) })
        : t("siting:distance.of-km");
  const isAssumed = distance.type === "min" || (distance.type === "km" && distance.detour !== 1);
  return (
    <FoldRow
      part="distance"
      label={t("siting:distance.title")}
      value={
        <>
          <span data-record="unit:WGS 84">{words}</span>
          {distance.type !== "file" && distance.detour !== 1 && (
            <span data-ui-count>{t("siting:distance.times", { detour: number(distance.detour, 3) })}</span>
          )}
          {isAssumed && <span className={styles.assumed}>{t("siting:assumption")}</span>}
        </>
      }
    >
      <DistanceFields />
    </FoldRow>
  );
}

function DistanceFields() {
  const { t } = useFormat();
  const choice = useSitingChoice();
  const change = useSitingChange();
  const { distance } = choice;
  const [type, show] = useShownType(distance.type);
  const measured = distance.type === "file" ? { detour: 1, speedKmh: FIRST_SPEED } : distance;
  const set = (next: Distance) => change({ distance: next, radius: radiusIn(choice, next) });
  const assumed = <span className={styles.assumed}>{t("siting:assumption")}</span>;
  return (
    <>
      <Segmented
        className={fields.kinds ?? ""}
        label={t("siting:distance.kind")}
        value={type}
        options={TYPES.map((value) => ({ value, label: t(`siting:distance.type-${value}`) }))}
        onChange={(next) => {
          show(next);
          if (next !== "file") set({ ...measured, type: next });
        }}
      />
      {type === "file" ? (
        <MatrixFile
          chosen={distance.type === "file" ? distance.id : null}
          onChoose={(id) => change({ distance: { type: "file", id } })}
        />
      ) : (
        distance.type !== "file" && (
          <>
            {type === "min" && (
              <NumberRow
                label={t("siting:distance.speed")}
                mark={assumed}
                value={distance.speedKmh}
                least={1}
                most={1000}
                step={5}
                unit="km/h"
                onChange={(speedKmh) => set({ ...distance, speedKmh })}
              />
            )}
            <NumberRow
              label={t("siting:distance.detour")}
              mark={assumed}
              value={distance.detour}
              least={1}
              most={5}
              step={0.1}
              unit="×"
              onChange={(detour) => set({ ...distance, detour })}
            />
            <p className={styles.note} data-ui-count>
              {t(type === "min" ? "siting:distance.help-min" : "siting:distance.help-km")}
            </p>
          </>
        )
      )}
    </>
  );
}
