import { type FormEvent, useId, useState } from "react";
import { parseLngLat } from "../../../geo/crs/parse-lng-lat.ts";
import { useFormat } from "../../bind/use-format.ts";
import fields from "./fields.module.css";
import styles from "./reach.module.css";

interface CoordinatesFieldProps {
  /** Words of the button that takes them. */
  take: string;
  disabled?: boolean;
  onTake: (point: { lng: number; lat: number }) => void;
}

/** Seven decimals of a degree, about a centimetre: what a link need carry of degrees, minutes and seconds. */
const toCentimetre = (degrees: number) => Number(degrees.toFixed(7));

type Message = { key: "coordinates-bad" } | { key: "coordinates-swapped"; longitude: string; latitude: string };

/** Coordinates as text; what cannot be read stays, with how to write them. */
export function CoordinatesField({ take, disabled, onTake }: CoordinatesFieldProps) {
  const { t, number } = useFormat();
  const [text, setText] = useState("");
  const [message, setMessage] = useState<Message | null>(null);
  const id = useId();
  const isBad = message?.key === "coordinates-bad";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const parsed = parseLngLat(text);
    if (!parsed.ok) return setMessage({ key: "coordinates-bad" });
    const [lng, lat] = parsed.lngLat.map(toCentimetre) as [number, number];
    setMessage(
      parsed.swapped ? { key: "coordinates-swapped", longitude: number(lng, 5), latitude: number(lat, 5) } : null,
    );
    if (!disabled) onTake({ lng, lat });
  };
  return (
    <form className={fields.labelled} onSubmit={submit} noValidate>
      <label htmlFor={`${id}-field`} data-record="unit:WGS 84">
        {t("reach:coordinates")}
      </label>
      <span className={fields.joined}>
        <input
          className={fields.text}
          id={`${id}-field`}
          placeholder="121.4706, 31.2346"
          autoComplete="off"
          value={text}
          aria-describedby={message ? id : undefined}
          aria-invalid={isBad}
          onChange={(event) => setText(event.target.value)}
        />
        <button type="submit" className={fields.take} aria-disabled={disabled}>
          {take}
        </button>
      </span>
      {message && (
        <p id={id} role="alert" className={isBad ? styles.bad : styles.note} data-ui-count>
          {t(`reach:${message.key}`, { ...message })}
        </p>
      )}
    </form>
  );
}
