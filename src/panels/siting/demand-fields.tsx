import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { useSitingChange, useSitingChoice, useSitingLabel } from "../../bind/use-siting.ts";
import type { Atlas } from "../../model/atlas.ts";
import { isKnown } from "../../model/metric-series.ts";
import type { SitingData } from "../../siting/answers.ts";
import { DEFAULT_SITING } from "../../siting/choice.ts";
import type { DemandChoice } from "../../siting/choice-types.ts";
import { Segmented } from "../../ui/segmented.tsx";
import { Select } from "../../ui/select.tsx";
import { LoneNumber } from "../figure/lone-number.tsx";
import fields from "../reach/fields.module.css";
import { MetricSelect } from "./metric-select.tsx";
import { PointsFile } from "./points-file.tsx";
import styles from "./siting.module.css";
import { useShownType } from "./use-shown-type.ts";

const TYPES = ["districts", "cities", "file"] as const satisfies readonly DemandChoice["type"][];

/** Metrics that add up and that places of a kind have figures of. */
export function demandMetrics(atlas: Atlas, of: "districts" | "cities"): Atlas["metrics"] {
  return atlas.metrics.filter(({ id, aggregation }) => {
    const series = atlas.seriesByMetric.get(id);
    if (aggregation !== "sum" || !series) return false;
    if (of === "districts") return series.bestDistrictCount > 1;
    return (
      atlas.cities.filter((city) => series.dates.some((date) => isKnown(date.figureByPlace.get(city.id)))).length > 1
    );
  });
}

/** Ends of the periods in which places of a kind have figures, the last first. */
export function demandDates(atlas: Atlas, metric: string, of: "districts" | "cities") {
  const places = atlas[of];
  return (atlas.seriesByMetric.get(metric)?.dates ?? [])
    .filter((date) => !date.onlyTargets && places.some(({ id }) => isKnown(date.figureByPlace.get(id))))
    .toReversed();
}

/** The date asked, or where nothing is stated by then the first at which something is. */
export function statedBy(atlas: Atlas, metric: string, of: "districts" | "cities", at: string): string {
  const ends = demandDates(atlas, metric, of).map(({ period }) => period.end);
  return ends.length === 0 || ends.some((end) => end <= at) ? at : (ends.toSorted()[0] as string);
}

/** What counts as demand, at which date, and every number of it. */
export function DemandFields({ data }: { data: SitingData | null }) {
  const atlas = useAtlas();
  const { t } = useFormat();
  const { demand, at } = useSitingChoice();
  const change = useSitingChange();
  const [shown, show] = useShownType(demand.type);
  const choose = (type: DemandChoice["type"]) => {
    show(type);
    if (type === demand.type || type === "file") return;
    const metrics = demandMetrics(atlas, type);
    const kept = metrics.find(({ id }) => demand.type !== "file" && id === demand.metric) ?? metrics[0];
    if (!kept) return;
    change({ demand: { type, metric: kept.id }, at: statedBy(atlas, kept.id, type, at) });
  };
  return (
    <>
      <Segmented
        className={fields.kinds ?? ""}
        label={t("siting:demand.kind")}
        value={shown}
        options={TYPES.map((value) => ({ value, label: t(`siting:demand.type-${value}`) }))}
        onChange={choose}
      />
      {shown === "file" ? (
        <PointsFile
          use="demand"
          chosen={demand.type === "file" ? demand.id : null}
          onChoose={(id) => id !== null && change({ demand: { type: "file", id } })}
        />
      ) : (
        demand.type !== "file" && <MetricAndDate demand={demand} />
      )}
      {data && <DemandList data={data} />}
    </>
  );
}

function MetricAndDate({ demand }: { demand: Exclude<DemandChoice, { type: "file" }> }) {
  const atlas = useAtlas();
  const { t, date, period } = useFormat();
  const { at } = useSitingChoice();
  const change = useSitingChange();
  const words = new Map([at, DEFAULT_SITING.at].map((day) => [day, date(day)]));
  for (const one of demandDates(atlas, demand.metric, demand.type)) words.set(one.period.end, period(one.period));
  const options = [...words].sort(([a], [b]) => (a < b ? 1 : -1)).map(([value, label]) => ({ value, label }));
  return (
    <>
      <div className={fields.labelled}>
        <span aria-hidden="true">{t("siting:demand.what")}</span>
        <MetricSelect
          label={t("siting:demand.what")}
          metrics={demandMetrics(atlas, demand.type)}
          value={demand.metric}
          onChange={(metric) => change({ demand: { ...demand, metric }, at: statedBy(atlas, metric, demand.type, at) })}
        />
      </div>
      <div className={fields.labelled} data-period>
        <span aria-hidden="true">{t("siting:demand.at")}</span>
        <Select label={t("siting:demand.at")} value={at} options={options} onChange={(next) => change({ at: next })} />
      </div>
      <p className={styles.note}>{t("siting:demand.at-help")}</p>
    </>
  );
}

/** Every point with its number, which leads to its evidence; and who has none. */
function DemandList({ data }: { data: SitingData }) {
  const atlas = useAtlas();
  const { t, number } = useFormat();
  const label = useSitingLabel();
  const { demand } = useSitingChoice();
  const metric = demand.type === "file" ? undefined : atlas.metricById.get(demand.metric);
  const most = Math.max(0, ...data.demand.map(({ weight }) => weight));
  return (
    <>
      <ul className={styles.scroll} aria-label={t("siting:demand.numbers")}>
        {data.demand.map((one) => {
          const figure = one.figureId === null ? undefined : atlas.figureById.get(one.figureId);
          return (
            <li key={one.id} className={styles.line} data-record={`demand:${one.id}`}>
              <span>{label(one.label)}</span>
              {figure && metric ? (
                <LoneNumber refId={figure.id} value={figure.value} unit={metric.unit} listMax={most} />
              ) : (
                <span data-value={one.weight} data-computed="own-weight">
                  {number(one.weight, 4)}
                </span>
              )}
            </li>
          );
        })}
      </ul>
      {data.missing.length > 0 && (
        <p className={styles.warn}>
          {t("siting:demand.missing", { names: data.missing.map(label).join(t("siting:and")) })}
        </p>
      )}
    </>
  );
}
