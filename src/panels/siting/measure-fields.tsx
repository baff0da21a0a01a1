import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { useSitingChoice } from "../../bind/use-siting.ts";
import type { Atlas } from "../../model/atlas.ts";
import type { Measure } from "../../siting/choice-types.ts";
import { Select } from "../../ui/select.tsx";
import fields from "../reach/fields.module.css";
import { SiteSelect } from "../reach/record-select.tsx";
import { MetricSelect } from "./metric-select.tsx";
import { NumberRow } from "./number-row.tsx";
import { useFileColumns } from "./use-file-columns.ts";

export const MEASURES = [
  "metric",
  "mean-distance",
  "nearest-open",
  "site",
  "demand-within",
  "sites-within",
  "column",
] as const satisfies readonly Measure["type"][];

/** km, where nothing says how far is near. */
const FIRST_KM = 13;

/** Metrics that a district of Shanghai, or the city for all of them, has a figure of. */
export function measurableMetrics(atlas: Atlas): Atlas["metrics"] {
  return atlas.metrics.filter(({ id }) => {
    const series = atlas.seriesByMetric.get(id);
    return series && (series.bestDistrictCount > 0 || series.dates.some(({ cityFigure }) => cityFigure));
  });
}

/** A measure of a kind, with the first choices of that kind; null where there is nothing to choose. */
export function firstOfKind(atlas: Atlas, type: Measure["type"], column: number | undefined): Measure | null {
  switch (type) {
    case "metric": {
      const [metric] = measurableMetrics(atlas).filter(
        ({ id }) => (atlas.seriesByMetric.get(id)?.bestDistrictCount ?? 0) > 1,
      );
      return metric ? { type, metric: metric.id, denominator: metric.defaultDenominator } : null;
    }
    case "site": {
      const site = atlas.sites.find(({ lngLat }) => lngLat !== null);
      return site ? { type, id: site.id } : null;
    }
    case "demand-within":
    case "sites-within":
      return { type, km: FIRST_KM };
    case "column":
      return column === undefined ? null : { type, column };
    default:
      return { type };
  }
}

interface MeasureFieldsProps {
  measure: Measure;
  onChange: (measure: Measure) => void;
}

/** What a criterion measures at a candidate. */
export function MeasureFields({ measure, onChange }: MeasureFieldsProps) {
  const atlas = useAtlas();
  const { t } = useFormat();
  const { file } = useSitingChoice();
  const columns = useFileColumns(file);
  const types = MEASURES.filter((type) => type !== "column" || columns.length > 0 || measure.type === "column");
  return (
    <>
      <div className={fields.labelled}>
        <span aria-hidden="true">{t("siting:criteria.measure")}</span>
        <Select
          label={t("siting:criteria.measure")}
          value={measure.type}
          options={types.map((value) => ({ value, label: t(`siting:kind-of.${value}`) }))}
          onChange={(type) => {
            const next = firstOfKind(atlas, type, columns[0]?.index);
            if (next) onChange(next);
          }}
        />
      </div>
      {measure.type === "metric" && <MetricMeasure measure={measure} onChange={onChange} />}
      {measure.type === "site" && (
        <SiteSelect
          label={t("siting:criteria.which-site")}
          value={measure.id}
          onChange={(id) => onChange({ type: "site", id })}
        />
      )}
      {(measure.type === "demand-within" || measure.type === "sites-within") && (
        <NumberRow
          label={t("siting:criteria.within")}
          value={measure.km}
          least={0.1}
          most={2000}
          step={1}
          unit="km"
          onChange={(km) => onChange({ ...measure, km })}
        />
      )}
      {measure.type === "column" && (
        <span data-ui-count>
          <Select
            label={t("siting:criteria.which-column")}
            value={String(measure.column)}
            options={
              columns.some(({ index }) => index === measure.column)
                ? columns.map(({ index, name }) => ({ value: String(index), label: name }))
                : [
                    {
                      value: String(measure.column),
                      label: t("siting:measure.column", { column: measure.column + 1 }),
                    },
                    ...columns.map(({ index, name }) => ({ value: String(index), label: name })),
                  ]
            }
            onChange={(column) => onChange({ type: "column", column: Number(column) })}
          />
        </span>
      )}
    </>
  );
}

interface MetricMeasureProps {
  measure: Extract<Measure, { type: "metric" }>;
  onChange: (measure: Measure) => void;
}

function MetricMeasure({ measure, onChange }: MetricMeasureProps) {
  const atlas = useAtlas();
  const { t } = useFormat();
  const metric = atlas.metricById.get(measure.metric);
  return (
    <>
      <MetricSelect
        label={t("siting:criteria.which-metric")}
        metrics={measurableMetrics(atlas)}
        value={measure.metric}
        onChange={(id) => {
          const next = atlas.metricById.get(id);
          if (!next) return;
          const isKept = next.denominators.includes(measure.denominator);
          onChange({ type: "metric", metric: id, denominator: isKept ? measure.denominator : next.defaultDenominator });
        }}
      />
      {metric && metric.denominators.length > 1 && (
        <span data-ui-count>
          <Select
            label={t("metric:denominators")}
            value={measure.denominator}
            options={metric.denominators.map((by) => ({
              value: by,
              label: by === "none" ? t(`figure:denominator-none.${metric.kind}`) : t(`figure:denominator.${by}`),
            }))}
            onChange={(denominator) => onChange({ ...measure, denominator })}
          />
        </span>
      )}
    </>
  );
}
