import type { Quality } from "../../../data/schema/source.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { useSitingChoice, useSitingData } from "../../bind/use-siting.ts";
import type { Atlas } from "../../model/atlas.ts";
import type { SitingData } from "../../siting/answers.ts";
import { QualityGlyph } from "../figure/quality-glyph.tsx";
import { DemandFields } from "./demand-fields.tsx";
import { FoldRow, Row } from "./fold-row.tsx";
import { heldOf } from "./held.ts";
import styles from "./siting.module.css";

/** From the best to the worst. */
const BY_QUALITY: readonly Quality[] = ["official", "official-via-transcription", "secondary", "derived", "low"];

/** The worst quality among the figures behind a demand; null where none are. */
export function worstQuality(atlas: Atlas, demand: SitingData["demand"]): Quality | null {
  const found = demand.flatMap(({ figureId }) => {
    const quality = figureId === null ? undefined : atlas.figureById.get(figureId)?.quality;
    return quality ? [quality] : [];
  });
  return BY_QUALITY.findLast((quality) => found.includes(quality)) ?? null;
}

/** Whom sites serve: what counts, at which date, from which source, and where it is taken to be. */
export function DemandRow() {
  const atlas = useAtlas();
  const { t, text, period } = useFormat();
  const { demand } = useSitingChoice();
  const data = heldOf(useSitingData());
  const metric = demand.type === "file" ? undefined : atlas.metricById.get(demand.metric);
  const figures = (data?.demand ?? []).flatMap(({ figureId }) => (figureId && atlas.figureById.get(figureId)) || []);
  const periods = [...new Set(figures.map((figure) => period(figure.period)))];
  const quality = data && worstQuality(atlas, data.demand);
  return (
    <>
      <FoldRow
        part="demand"
        label={t("siting:demand.title")}
        value={
          <>
            <span data-ui-count>
              {demand.type === "file"
                ? t("siting:demand.of-file", { count: data?.demand.length ?? 0 })
                : t(`siting:demand.of-${demand.type}`, {
                    metric: metric ? text(metric.names) : demand.metric,
                    count: data?.demand.length ?? 0,
                  })}
            </span>
            {periods.length > 0 && (
              <span data-period>
                {periods.length === 1 ? periods[0] : t("siting:demand.dates", { count: periods.length })}
              </span>
            )}
            {quality && <QualityGlyph quality={quality} long />}
          </>
        }
      >
        <DemandFields data={data} />
      </FoldRow>
      <Total data={data} />
      <Row label={t("siting:demand.points")}>
        <span className={styles.plain}>{t(`siting:demand.points-${demand.type}`)}</span>
      </Row>
    </>
  );
}

function Total({ data }: { data: SitingData | null }) {
  const atlas = useAtlas();
  const { t, number, scale } = useFormat();
  const { demand } = useSitingChoice();
  if (!data || data.demand.length === 0) return null;
  const total = data.demand.reduce((sum, { weight }) => sum + weight, 0);
  const metric = demand.type === "file" ? undefined : atlas.metricById.get(demand.metric);
  const unit = metric && scale(metric.unit, "none", total);
  return (
    <Row label={t("siting:demand.total")}>
      <span data-value={total} data-computed="demand-sum">
        <b>{number(total / (unit?.factor ?? 1), 2)}</b> {unit?.label}
      </span>
    </Row>
  );
}
