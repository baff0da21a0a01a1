import { useId } from "react";
import type { Analysis, ParamDef } from "../../analyses/analysis.ts";
import { isWithin } from "../../analyses/params.ts";
import { analysisInput, paramsInForce } from "../../bind/use-analysis.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { useView } from "../../bind/use-view.ts";
import { chooseParam } from "../../state/analysis-actions.ts";
import { Select } from "../../ui/select.tsx";
import { Switch } from "../../ui/switch.tsx";
import { NumberField, parsePlainNumber } from "../reach/number-field.tsx";
import { PlaceSelect } from "../reach/record-select.tsx";
import styles from "./analysis.module.css";
import { MeasuresField } from "./measures-field.tsx";

/** The choices of an analysis, each with plain help; one that means nothing beside another is not there. */
export function ParamFields({ analysis }: { analysis: Analysis }) {
  const atlas = useAtlas();
  const view = useView((now) => now);
  const input = analysisInput(atlas, view);
  const { params, defaults } = paramsInForce(analysis, view.analysis?.params ?? {}, input);
  return (
    <div className={styles.params}>
      {analysis.params
        .filter(({ showIf }) => !showIf || showIf(params))
        .map((def) => (
          <Field
            key={def.id}
            analysis={analysis.id}
            def={def}
            value={params[def.id] ?? ""}
            // The analysis' own choice needs no place in the link.
            onChange={(value) => chooseParam(def.id, value === defaults[def.id] ? null : value)}
          />
        ))}
    </div>
  );
}

interface FieldProps {
  analysis: string;
  def: ParamDef;
  value: string;
  onChange: (value: string) => void;
}

function Field({ analysis, def, value, onChange }: FieldProps) {
  const { t } = useFormat();
  const helpId = useId();
  const key = `analysis:${analysis}.param.${def.id}`;
  const label = t(key);
  const isTitled = def.type !== "switch" && def.type !== "measures";
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot stand beside its field
    <div
      className={styles.param}
      role="group"
      aria-label={label}
      aria-describedby={helpId}
      data-param={def.id}
      data-type={def.type}
    >
      {isTitled && <span aria-hidden="true">{label}</span>}
      <Control analysis={analysis} def={def} value={value} label={label} onChange={onChange} />
      <p id={helpId} className={styles.help} data-ui-count>
        {t(`${key}.help`)}
      </p>
    </div>
  );
}

/** What the analysis will accept. */
const parseNumber = (def: Extract<ParamDef, { type: "number" }>) => (text: string) => {
  const value = parsePlainNumber(text);
  return value !== null && isWithin(def, value) ? value : null;
};

function Control({ analysis, def, value, label, onChange }: FieldProps & { label: string }) {
  const { t, number } = useFormat();
  const key = `analysis:${analysis}.param.${def.id}`;
  switch (def.type) {
    case "choice":
      return (
        <span data-ui-count>
          <Select
            label={label}
            value={value}
            options={def.options.map((option) => ({ value: option, label: t(`${key}.${option}`) }))}
            onChange={onChange}
          />
        </span>
      );
    case "number":
      return (
        <NumberField
          label={label}
          value={Number(value)}
          parse={parseNumber(def)}
          bad={t(Number.isInteger(def.step) ? "analysis:panel.between-whole" : "analysis:panel.between", {
            min: number(def.min, 6),
            max: number(def.max, 6),
          })}
          step={def.step}
          {...(def.unit && { unit: t(`analysis:panel.unit.${def.unit}`, { defaultValue: def.unit }) })}
          onChange={(next) => onChange(String(next))}
        />
      );
    case "switch":
      return <Switch label={label} checked={value === "1"} onChange={(on) => onChange(on ? "1" : "0")} />;
    case "measures":
      return <MeasuresField label={label} value={value} most={def.most} onChange={onChange} />;
    case "date":
      return <DateSelect label={label} value={value} onChange={onChange} />;
    case "place":
      return <PlaceSelect label={label} value={value} onChange={onChange} />;
    default:
      return <SiteSelect label={label} value={value} options={def.options} onChange={onChange} />;
  }
}

interface SelectProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

/** A date with figures of the metric. */
function DateSelect({ label, value, onChange }: SelectProps) {
  const atlas = useAtlas();
  const { period, date } = useFormat();
  const dates = useView((view) => atlas.seriesByMetric.get(view.metric)?.dates) ?? [];
  const options = dates.map((one) => ({ value: one.period.end, label: period(one.period) }));
  const known = options.some((option) => option.value === value);
  return (
    <span data-period>
      <Select
        label={label}
        value={value}
        options={known ? options : [{ value, label: date(value) }, ...options]}
        onChange={onChange}
      />
    </span>
  );
}

function SiteSelect({
  label,
  value,
  options,
  onChange,
}: SelectProps & Pick<Extract<ParamDef, { type: "site" }>, "options">) {
  const atlas = useAtlas();
  const { t, text } = useFormat();
  return (
    <Select
      label={label}
      value={value}
      options={options(atlas).map((id) => {
        const names = atlas.siteById.get(id)?.shortNames;
        return { value: id, label: names ? text(names) : t("analysis:panel.none-chosen") };
      })}
      onChange={onChange}
    />
  );
}
