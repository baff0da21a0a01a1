import { type KeyboardEvent, useId, useState } from "react";
import { useMetricAnswer } from "../../bind/use-answers.ts";
import { useFormat } from "../../bind/use-format.ts";
import type { Classes } from "../../derive/classes.ts";
import { chooseClasses } from "../../state/actions.ts";
import styles from "./classes-panel.module.css";
import { type BreakFault, parseTyped, readBreaks } from "./manual-breaks.ts";

const SIGNIFICANT = 6;

/** Bounds typed by hand. A list at fault stays as typed, with the reason; the map keeps the last good one. */
export function BreakFields({ classes, max }: { classes: Classes; max: number }) {
  const { t, scale: unitScale, scaled } = useFormat();
  const { metric, denominator } = useMetricAnswer();
  const { factor, label } = unitScale(metric.unit, denominator, max);
  const written = classes.breaks.map((value) => String(Number((value / factor).toPrecision(SIGNIFICANT))));
  const [typed, setTyped] = useState<readonly string[] | null>(null);
  const texts = typed?.length === written.length ? typed : written;
  // What was not retyped keeps every digit that it has.
  const values = texts.map((text, i) =>
    text === written[i] ? (classes.breaks[i] as number) : parseTyped(text) * factor,
  );
  const read = readBreaks(
    values.map((value, i) => (Number.isNaN(value) ? (texts[i] as string) : String(value))),
    classes.min,
    classes.max,
  );
  const faults = [...new Set(read.faults.filter((fault): fault is BreakFault => fault !== null))];
  const id = useId();
  const bound = (value: number) => scaled(value, { factor, label }, max);

  function apply() {
    if (!typed || !read.breaks) return;
    chooseClasses({ breaks: values });
    setTyped(null);
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === "Enter") apply();
    else if (event.key === "Escape" && typed) setTyped(null);
    else return;
    event.stopPropagation();
  }

  return (
    <fieldset className={styles.breaks}>
      <legend data-ui-count>
        {t("classes:breaks", { unit: label, min: bound(classes.min), max: bound(classes.max) })}
      </legend>
      <div className={styles.fields}>
        {texts.map((value, index) => (
          <input
            // biome-ignore lint/suspicious/noArrayIndexKey: the field is the nth break, whatever stands in it
            key={index}
            type="text"
            inputMode="decimal"
            autoComplete="off"
            aria-label={t("classes:break", { n: index + 1 })}
            aria-invalid={read.faults[index] !== null}
            aria-describedby={faults.length > 0 ? id : undefined}
            value={value}
            onChange={(event) => setTyped(texts.with(index, event.target.value))}
            onKeyDown={onKeyDown}
            onBlur={apply}
          />
        ))}
      </div>
      <div id={id} role="alert" className={styles.faults}>
        {faults.map((fault) => (
          <p key={fault} data-ui-count>
            {t(`classes:fault.${fault}`, { min: bound(classes.min), max: bound(classes.max) })}
          </p>
        ))}
      </div>
    </fieldset>
  );
}
