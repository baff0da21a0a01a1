import { type FormEvent, useId, useState } from "react";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { useView } from "../../bind/use-view.ts";
import { requestCamera } from "../../state/ephemeral-store.ts";
import { addReach, addReaches } from "../../state/reach-actions.ts";
import { type Extent, MAX_REACHES, type Origin, type Reach } from "../../state/view.ts";
import { Button } from "../../ui/button.tsx";
import { IsochroneImport } from "../isochrones/isochrone-import.tsx";
import { baseOrigins, distance } from "./candidates.ts";
import { DurationFields, FIRST_DURATION } from "./duration-fields.tsx";
import { type ExtentKind, ExtentKindField, FIRST_KM } from "./extent-fields.tsx";
import fields from "./fields.module.css";
import { OriginFields } from "./origin-fields.tsx";
import { parseRadiusKm } from "./radius-field.tsx";
import styles from "./reach.module.css";

const PRESETS_KM = [10, 30, 60, 100, 300] as const;

const lastDistance = (reaches: readonly Reach[]): number =>
  reaches.reduce((km, { extent }) => (extent.type === "distance" ? extent.km : km), FIRST_KM);

/** Where a reach that is being added would start: what was chosen, else the selected site, else the first base. */
function useFirstOrigin(): Origin | null {
  const atlas = useAtlas();
  const selection = useView((view) => view.selection);
  if (selection?.type === "site" && atlas.siteById.get(selection.id)?.lngLat) return { type: "site", id: selection.id };
  return baseOrigins(atlas)[0] ?? null;
}

/**
 * Chooses an origin and how far, and adds the reach; the five bases at one press.
 *
 * @param onBrought called when areas of a file have become reaches.
 */
export function AddReach({ onBrought }: { onBrought: () => void }) {
  const atlas = useAtlas();
  const { t, number } = useFormat();
  const reaches = useView((view) => view.reaches);
  const first = useFirstOrigin();
  const [chosen, setChosen] = useState<{ origin: Origin | null } | null>(null);
  const [kind, setKind] = useState<ExtentKind>("distance");
  const [duration, setDuration] = useState(FIRST_DURATION);
  const id = useId();
  const origin = chosen ? chosen.origin : first;
  const isFull = reaches.length >= MAX_REACHES;
  const lastKm = lastDistance(reaches);
  const isDisabled = isFull || origin === null;
  const reason = isFull
    ? t("reach:full", { max: MAX_REACHES })
    : origin === null
      ? t("reach:add.no-origin")
      : undefined;
  const add = (extent: Extent) => {
    if (origin && !isFull) addReach({ origin, extent });
  };
  const bases = baseOrigins(atlas).map((base) => distance(base, FIRST_KM));
  const room = MAX_REACHES - reaches.length;
  const isThere = (base: Reach) => reaches.some((reach) => JSON.stringify(reach) === JSON.stringify(base));
  const hasRoom = room >= bases.filter((base) => !isThere(base)).length;
  return (
    <section className={styles.form} aria-labelledby={id}>
      <h3 className={styles.title} id={id}>
        {t("reach:add.title")}
      </h3>
      {isFull && (
        <p className={styles.warn} role="status" data-ui-count>
          {reason}
        </p>
      )}
      <div className={styles.presets}>
        <Button
          aria-disabled={!hasRoom}
          onClick={() => {
            addReaches(bases);
            requestCamera({ type: "reaches" });
          }}
        >
          <span data-ui-count>{t("reach:add.bases", { km: number(FIRST_KM) })}</span>
        </Button>
      </div>
      {!hasRoom && !isFull && (
        <p className={styles.warn} data-ui-count>
          {t("reach:add.room", { count: room })}
        </p>
      )}
      <h4 className={styles.subtitle}>{t("reach:origin.label")}</h4>
      <OriginFields
        origin={origin}
        reach={null}
        disabled={isFull}
        onChange={(next) => setChosen({ origin: next })}
        onPoint={(point) => addReach(distance(point, lastKm))}
      />
      <h4 className={styles.subtitle}>{t("reach:extent.label")}</h4>
      <ExtentKindField canBring value={kind} onChange={setKind} />
      {origin === null && <p className={styles.note}>{t("reach:add.no-origin")}</p>}
      {kind === "distance" && (
        <fieldset className={styles.presets}>
          <legend className={styles.legend}>{t("reach:add.presets")}</legend>
          {PRESETS_KM.map((km) => (
            <Button
              key={km}
              className={styles.even ?? ""}
              aria-label={t("reach:km", { km: number(km) })}
              aria-disabled={isDisabled}
              title={reason}
              onClick={() => add({ type: "distance", km })}
            >
              <span data-ui-count>{number(km)}</span>
            </Button>
          ))}
          <OtherDistance isDisabled={isDisabled} onAdd={(km) => add({ type: "distance", km })} />
        </fieldset>
      )}
      {kind === "duration" && (
        <>
          <DurationFields duration={duration} onChange={setDuration} />
          <Button variant="primary" aria-disabled={isDisabled} title={reason} onClick={() => add(duration)}>
            {t("reach:duration.add")}
          </Button>
        </>
      )}
      {kind === "isochrone" && <IsochroneImport origin={origin} onAdded={onBrought} />}
    </section>
  );
}

function OtherDistance({ isDisabled, onAdd }: { isDisabled: boolean; onAdd: (km: number) => void }) {
  const { t } = useFormat();
  const [text, setText] = useState("");
  const [isBad, setBad] = useState(false);
  const id = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const km = parseRadiusKm(text);
    setBad(km === null);
    if (km === null || isDisabled) return;
    setText("");
    onAdd(km);
  };
  return (
    <form className={styles.custom} onSubmit={submit} noValidate>
      <span className={fields.joined}>
        <input
          className={fields.text}
          aria-label={t("reach:add.other-km")}
          aria-invalid={isBad}
          aria-describedby={isBad ? id : undefined}
          placeholder={t("reach:add.other-km")}
          inputMode="decimal"
          autoComplete="off"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <button type="submit" className={fields.take} aria-disabled={isDisabled}>
          {t("reach:add.custom")}
        </button>
      </span>
      {isBad && (
        <p id={id} role="alert" className={styles.bad} data-ui-count>
          {t("reach:radius-bad")}
        </p>
      )}
    </form>
  );
}
