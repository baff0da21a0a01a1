import { Crosshair } from "lucide-react";
import { type FormEvent, useId, useState } from "react";
import { parseLngLat } from "../../../geo/crs/parse-lng-lat.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { useEphemeral, useView } from "../../bind/use-view.ts";
import { pick } from "../../state/ephemeral-store.ts";
import { addReach } from "../../state/reach-actions.ts";
import { MAX_REACHES, type Origin, type Reach } from "../../state/view.ts";
import { Button } from "../../ui/button.tsx";
import { EVERY_DIGIT, parseRadiusKm } from "./radius-field.tsx";
import styles from "./reach.module.css";

const PRESETS_KM = [10, 30, 60, 100, 300] as const;
/** Round a point, as long as no radius says otherwise. */
const FIRST_KM = 30;

const lastDistance = (reaches: readonly Reach[]): number =>
  reaches.reduce((km, { extent }) => (extent.type === "distance" ? extent.km : km), FIRST_KM);

interface AddRadiusProps {
  origin: string;
  onOrigin: (siteId: string) => void;
}

/** Chooses an origin (a site, a spot on the map, typed coordinates) and a distance, and adds the radius. */
export function AddRadius({ origin, onOrigin }: AddRadiusProps) {
  const atlas = useAtlas();
  const { t, text, number } = useFormat();
  const full = useView((view) => view.reaches.length >= MAX_REACHES);
  const lastKm = useView((view) => lastDistance(view.reaches));
  const located = atlas.sites.filter((site) => site.lngLat);
  const addRoundSite = (km: number) =>
    addReach({ origin: { type: "site", id: origin }, extent: { type: "distance", km } });
  return (
    <section className={styles.section} aria-labelledby="add-radius">
      <h2 id="add-radius">{t("reach:add")}</h2>
      {full && <p className={styles.note}>{t("reach:full", { max: MAX_REACHES })}</p>}
      <label className={styles.labelled}>
        <span>{t("reach:origin")}</span>
        <select value={origin} onChange={(event) => onOrigin(event.target.value)}>
          <optgroup label={t("reach:origin-bases")}>
            {located
              .filter((site) => site.baseCluster)
              .map((site) => (
                <option key={site.id} value={site.id} data-record={`site:${site.id}`}>
                  {text(site.shortNames)}
                </option>
              ))}
          </optgroup>
          <optgroup label={t("reach:origin-sites")}>
            {located
              .filter((site) => !site.baseCluster)
              .map((site) => (
                <option key={site.id} value={site.id} data-record={`site:${site.id}`}>
                  {text(site.shortNames)}
                </option>
              ))}
          </optgroup>
        </select>
      </label>
      <fieldset className={styles.presets}>
        <legend>{t("reach:distance")}</legend>
        {PRESETS_KM.map((km) => (
          <Button key={km} aria-disabled={full} onClick={() => addRoundSite(km)}>
            <span data-ui-count>{t("reach:km", { km: number(km) })}</span>
          </Button>
        ))}
        <CustomKm disabled={full} onAdd={addRoundSite} />
      </fieldset>
      <fieldset className={styles.point}>
        <legend data-ui-count>{t("reach:round-point", { km: number(lastKm, EVERY_DIGIT) })}</legend>
        <PickOnMap disabled={full} />
        <TypedPoint
          disabled={full}
          onAdd={(from) => addReach({ origin: from, extent: { type: "distance", km: lastKm } })}
        />
      </fieldset>
    </section>
  );
}

function CustomKm({ disabled, onAdd }: { disabled: boolean; onAdd: (km: number) => void }) {
  const { t } = useFormat();
  const [text, setText] = useState("");
  const [bad, setBad] = useState(false);
  const id = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const km = parseRadiusKm(text);
    setBad(km === null);
    if (km === null || disabled) return;
    setText("");
    onAdd(km);
  };
  return (
    <form className={styles.custom} onSubmit={submit} noValidate>
      <input
        aria-label={`${t("reach:custom")} (km)`}
        aria-invalid={bad}
        aria-describedby={bad ? id : undefined}
        placeholder={`${t("reach:custom")} km`}
        inputMode="decimal"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {bad && (
        <p id={id} role="alert" className={styles.bad}>
          {t("reach:radius-bad")}
        </p>
      )}
    </form>
  );
}

function PickOnMap({ disabled }: { disabled: boolean }) {
  const { t } = useFormat();
  const picking = useEphemeral((state) => state.picking === "radius-origin");
  return (
    <Button
      icon={<Crosshair aria-hidden="true" />}
      aria-pressed={picking}
      data-pick
      aria-disabled={disabled}
      onClick={() => pick(picking ? null : "radius-origin")}
    >
      {picking ? t("reach:picking") : t("reach:pick")}
    </Button>
  );
}

/** Seven decimals of a degree, about a centimetre: what a link need carry of degrees, minutes and seconds. */
const toCentimetre = (degrees: number) => Number(degrees.toFixed(7));

function TypedPoint({ disabled, onAdd }: { disabled: boolean; onAdd: (origin: Origin) => void }) {
  const { t, number } = useFormat();
  const [text, setText] = useState("");
  const [message, setMessage] = useState<{ key: string; longitude?: string; latitude?: string } | null>(null);
  const id = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const parsed = parseLngLat(text);
    if (!parsed.ok) return setMessage({ key: "reach:coordinates-bad" });
    const [lng, lat] = parsed.lngLat.map(toCentimetre) as [number, number];
    setMessage(
      parsed.swapped ? { key: "reach:coordinates-swapped", longitude: number(lng, 5), latitude: number(lat, 5) } : null,
    );
    if (!disabled) onAdd({ type: "point", lng, lat });
  };
  return (
    <form className={styles.labelled} onSubmit={submit} noValidate>
      <label htmlFor={`${id}-field`}>{t("reach:coordinates")}</label>
      <span className={styles.joined}>
        <input
          id={`${id}-field`}
          placeholder="121.4706, 31.2346"
          value={text}
          aria-describedby={message ? id : undefined}
          aria-invalid={message?.key === "reach:coordinates-bad"}
          onChange={(event) => setText(event.target.value)}
        />
        <button type="submit" aria-disabled={disabled}>
          {t("reach:coordinates-add")}
        </button>
      </span>
      {message && (
        <p id={id} role="alert" className={message.key === "reach:coordinates-bad" ? styles.bad : styles.note}>
          {t(message.key, { ...message })}
        </p>
      )}
    </form>
  );
}
