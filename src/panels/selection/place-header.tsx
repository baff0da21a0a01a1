import { Columns2, X } from "lucide-react";
import { memo } from "react";
import type { Figure } from "../../../data/schema/figure.ts";
import type { Place } from "../../../data/schema/place.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { figureRef } from "../../derive/figure-ref.ts";
import { comparePlace, select } from "../../state/actions.ts";
import { IconButton } from "../../ui/button.tsx";
import { LoneNumber } from "../figure/lone-number.tsx";
import styles from "./selection.module.css";

interface PlaceHeaderProps {
  place: Place;
  headingId: string;
  landArea: Figure | null;
  /** The overview of the city, shown while nothing is selected, cannot be closed. */
  closable: boolean;
}

export const PlaceHeader = memo(function PlaceHeader({ place, headingId, landArea, closable }: PlaceHeaderProps) {
  const atlas = useAtlas();
  const { t, text, period, locale } = useFormat();
  const area = landArea && atlas.metricById.get(landArea.metricId);
  return (
    <header className={styles.header}>
      <div className={styles.names}>
        <h2 id={headingId}>{text(place.names)}</h2>
        <span className={styles.code} data-record={`place:${place.id}`}>
          {locale === "en" ? "" : `${place.names.en} · `}
          {place.id}
        </span>
        <IconButton label={t("selection:compare")} icon={<Columns2 />} onClick={() => comparePlace(place.id)} />
        {closable && <IconButton label={t("selection:close")} icon={<X />} onClick={() => select(null)} />}
      </div>
      {landArea && area && (
        <p className={styles.area}>
          {t("selection:land-area")}{" "}
          <LoneNumber refId={figureRef(landArea)} value={landArea.value} unit={area.unit} most={2} size="text" />{" "}
          <span className={styles.period} data-period>
            {period(landArea.period)}
          </span>
        </p>
      )}
      {place.aliases.length > 0 && (
        <p className={styles.area} data-record={`place:${place.id}`}>
          {t("selection:aliases")}
          {place.aliases
            .map((alias) => [text(alias.names), alias.adcode].filter(Boolean).join(" "))
            .join(t("selection:list-comma"))}
        </p>
      )}
    </header>
  );
});
