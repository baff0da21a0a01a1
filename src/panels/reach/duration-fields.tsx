import { type ReactNode, useEffect, useState } from "react";
import { useFormat } from "../../bind/use-format.ts";
import { extentKm, visibleDigits } from "../../derive/reach-extent.ts";
import { MAX_DETOUR, MAX_HOURS, MAX_SPEED_KMH } from "../../state/view.ts";
import styles from "./duration.module.css";
import type { Duration } from "./extent-words.tsx";
import { NumberField, parseWithin } from "./number-field.tsx";
import shared from "./reach.module.css";

/** One hour from slow city roads to an open motorway, by a direct road or a winding one. See docs/defaults.md. */
export const FIRST_DURATION: Duration = { type: "duration", hours: 1, speedKmh: [40, 80], detour: [1.2, 1.4] };

interface DurationFieldsProps {
  duration: Duration;
  onChange: (duration: Duration) => void;
}

/** A travel time, with the speeds and detours that the reader assumes, and the distances that follow. */
export function DurationFields({ duration, onChange }: DurationFieldsProps) {
  const { t, number } = useFormat();
  const { hours } = duration;
  const km = extentKm(duration);
  return (
    <div className={styles.duration}>
      <Row label={t("reach:duration.hours")}>
        <NumberField
          label={t("reach:duration.hours")}
          value={hours}
          parse={parseWithin(0, MAX_HOURS, true)}
          bad={t("reach:duration.hours-bad", { max: number(MAX_HOURS) })}
          step={0.25}
          onChange={(next) => onChange({ ...duration, hours: next })}
        />
      </Row>
      <BandFields
        name="speed"
        band={duration.speedKmh}
        most={MAX_SPEED_KMH}
        step={5}
        onChange={(speedKmh) => onChange({ ...duration, speedKmh })}
      />
      <BandFields
        name="detour"
        band={duration.detour}
        most={MAX_DETOUR}
        step={0.1}
        onChange={(detour) => onChange({ ...duration, detour })}
      />
      {km && (
        <dl className={styles.results} aria-live="polite">
          {(["certain", "possible"] as const).map((name) => (
            <div key={name} className={styles.result}>
              <dt>{t(`reach:duration.${name}`)}</dt>
              <dd data-value={km[name]} data-computed="straight-distance">
                {t("reach:km", { km: number(km[name], visibleDigits(km[name], 1)) })}
              </dd>
            </div>
          ))}
          <div>
            <dt className="visually-hidden">{t("reach:assumption")}</dt>
            <dd className={styles.assumption} aria-hidden="true">
              {t("reach:assumption")}
            </dd>
          </div>
        </dl>
      )}
      <p className={shared.note} data-ui-count>
        {t("reach:duration.help")} {t("reach:duration.note")}
      </p>
    </div>
  );
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={styles.row}>
      <span aria-hidden="true">{label}</span>
      <span className={styles.fields}>{children}</span>
    </div>
  );
}

interface BandFieldsProps {
  name: "speed" | "detour";
  band: [number, number];
  most: number;
  step: number;
  onChange: (band: [number, number]) => void;
}

/** From the lowest to the highest that is assumed; a pair in the wrong order stays as typed, with the reason. */
function BandFields({ name, band, most, step, onChange }: BandFieldsProps) {
  const { t, number } = useFormat();
  const [typed, setTyped] = useState<[number, number] | null>(null);
  const [low, high] = band;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a band from elsewhere (undo) puts away what was typed
  useEffect(() => setTyped(null), [low, high]);
  const shown = typed ?? band;
  const choose = (next: [number, number]) => {
    const isOrdered = next[0] <= next[1];
    setTyped(isOrdered ? null : next);
    if (isOrdered) onChange(next);
  };
  const field = (end: 0 | 1) => (
    <NumberField
      label={t(`reach:duration.${name}-${end === 0 ? "low" : "high"}`)}
      value={shown[end]}
      parse={parseWithin(1, most)}
      bad={t(`reach:duration.${name}-bad`, { max: number(most) })}
      step={step}
      onChange={(value) => choose(end === 0 ? [value, shown[1]] : [shown[0], value])}
    />
  );
  return (
    <>
      <Row label={t(`reach:duration.${name}`)}>
        {field(0)}
        <span aria-hidden="true">{t("reach:duration.to")}</span>
        {field(1)}
      </Row>
      {typed && (
        <p role="alert" className={shared.bad}>
          {t("reach:duration.order-bad")}
        </p>
      )}
    </>
  );
}
