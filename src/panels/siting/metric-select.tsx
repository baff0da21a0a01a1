import { ChevronDown } from "lucide-react";
import type { Metric } from "../../../data/schema/metric.ts";
import { METRIC_GROUPS } from "../../../data/schema/metric.ts";
import { useFormat } from "../../bind/use-format.ts";
import fields from "../reach/fields.module.css";

interface MetricSelectProps {
  label: string;
  metrics: readonly Metric[];
  value: string;
  onChange: (id: string) => void;
}

/** One metric of many, by group. */
export function MetricSelect({ label, metrics, value, onChange }: MetricSelectProps) {
  const { t, text } = useFormat();
  const groups = METRIC_GROUPS.map((group) => ({ group, of: metrics.filter((metric) => metric.group === group) }));
  return (
    <span className={fields.select}>
      <select aria-label={label} value={value} onChange={(event) => onChange(event.target.value)}>
        {!metrics.some(({ id }) => id === value) && <option value={value}>{value}</option>}
        {groups
          .filter(({ of }) => of.length > 0)
          .map(({ group, of }) => (
            <optgroup key={group} label={t(`metric:group.${group}`)}>
              {of.map(({ id, names }) => (
                <option key={id} value={id} data-record={`metric:${id}`}>
                  {text(names)}
                </option>
              ))}
            </optgroup>
          ))}
      </select>
      <ChevronDown aria-hidden="true" />
    </span>
  );
}
