import { ChevronRight } from "lucide-react";
import { useMetricAnswer, useRanking } from "../bind/use-answers.ts";
import { useAtlas } from "../bind/use-atlas.ts";
import { useFormat } from "../bind/use-format.ts";
import { useView } from "../bind/use-view.ts";
import { shownQuality } from "../derive/shown-quality.ts";
import { isTarget } from "../model/metric-series.ts";
import { FigureNumber, placeFigureRef, placeFigureValue } from "../panels/figure/figure-number.tsx";
import { QualityGlyph } from "../panels/figure/quality-glyph.tsx";
import styles from "./sheet.module.css";

/** The selection in two lines: its name, and for a place its value, how sure it is, and its rank. */
export function SheetSummary({ onOpen }: { onOpen: () => void }) {
  const atlas = useAtlas();
  const { text, t } = useFormat();
  const selection = useView((view) => view.selection);
  const site = selection?.type === "site" ? atlas.siteById.get(selection.id) : undefined;
  const place = selection?.type === "place" ? atlas.placeById.get(selection.id) : undefined;
  const names = site?.shortNames ?? (place ?? atlas.city).names;
  return (
    <div className={styles.summary}>
      <button
        type="button"
        className={styles.name}
        title={t("app:sheet.page.selection")}
        data-opens="selection"
        onClick={onOpen}
      >
        {text(names)}
        <ChevronRight aria-hidden="true" />
      </button>
      {site ? <SiteWhere districtIds={site.districtIds} /> : <PlaceStanding placeId={(place ?? atlas.city).id} />}
    </div>
  );
}

function SiteWhere({ districtIds }: { districtIds: readonly string[] }) {
  const atlas = useAtlas();
  const { text, t } = useFormat();
  const names = districtIds.map((id) => atlas.placeById.get(id)?.names).filter((name) => name !== undefined);
  return <div className={styles.standing}>{names.map(text).join(t("search:and"))}</div>;
}

function PlaceStanding({ placeId }: { placeId: string }) {
  const format = useFormat();
  const answer = useMetricAnswer();
  const ranking = useRanking();
  const all = [answer.city, ...answer.districts, ...answer.cities];
  const value = all.find((other) => other.placeId === placeId);
  if (!value) return null;
  const max = value.shown?.value ?? value.range?.high ?? 0;
  const rank = ranking.rankOf.get(placeId);
  return (
    <div className={styles.standing}>
      <FigureNumber
        refId={placeFigureRef(value, answer.denominator)}
        value={placeFigureValue(value)}
        scale={format.scaleOf(answer, Math.max(Math.abs(max), ranking.max))}
        max={max}
        target={value.figure !== null && isTarget(value.figure)}
      />
      <div className={styles.under}>
        <QualityGlyph quality={shownQuality(value)} />
        {rank !== undefined && <span data-ui-count>{format.t("figure:rank", { rank, of: ranking.of })}</span>}
      </div>
    </div>
  );
}
