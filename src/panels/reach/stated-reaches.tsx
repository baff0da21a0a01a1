import { useId, useState } from "react";
import type { SupplyClaim } from "../../../data/schema/supply.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { useView } from "../../bind/use-view.ts";
import { type Atlas, CITY_ID } from "../../model/atlas.ts";
import { openFigure } from "../../state/actions.ts";
import { requestCamera } from "../../state/ephemeral-store.ts";
import { addReach } from "../../state/reach-actions.ts";
import { MAX_REACHES, type Origin, type Reach } from "../../state/view.ts";
import { Button } from "../../ui/button.tsx";
import { PanelSection } from "../../ui/panel-section.tsx";
import { QualityGlyph } from "../figure/quality-glyph.tsx";
import { distance, isSameOrigin, UNKNOWN_IN_CITY } from "./candidates.ts";
import { DurationFields, FIRST_DURATION } from "./duration-fields.tsx";
import type { Duration } from "./extent-words.tsx";
import shared from "./reach.module.css";
import { SiteSelect } from "./record-select.tsx";
import styles from "./stated-reaches.module.css";

const UNITS = { distance: "km", duration: "h", response: "h" } as const;
const sizeOf = (extent: SupplyClaim["extent"]) => (extent.type === "distance" ? extent.radiusKm : extent.hours);

/** The claim whose own number the extent is; others of the same reach may state a share or an effect. */
function claimOf(atlas: Atlas, { claimIds, extent }: SupplyClaim): string {
  const isStated = (id: string) => {
    const claim = atlas.claimById.get(id);
    return claim?.unit === UNITS[extent.type] && claim.value?.type === "number" && claim.value.value === sizeOf(extent);
  };
  return claimIds.find(isStated) ?? (claimIds[0] as string);
}

/** Adds a reach and brings it into sight. */
function show(reach: Reach): void {
  addReach(reach);
  requestCamera({ type: "reaches" });
}

/** The reaches that claims state, with what they leave unsaid: drawn only as far as they say, or as an assumption. */
export function StatedReaches() {
  const atlas = useAtlas();
  const { t } = useFormat();
  return (
    <PanelSection title={t("reach:stated.title")} aside={<QualityGlyph quality="low" long />}>
      <ul>
        {atlas.supply.map((claim) => (
          <StatedReach key={claim.id} claim={claim} />
        ))}
      </ul>
    </PanelSection>
  );
}

function StatedReach({ claim }: { claim: SupplyClaim }) {
  const atlas = useAtlas();
  const { t, text } = useFormat();
  const name = text(claim.names);
  const record = claimOf(atlas, claim);
  return (
    <li className={styles.stated} data-record={`supply:${claim.id}`}>
      <button
        type="button"
        className={styles.claim}
        data-record={`claim:${record}`}
        title={t("reach:stated.evidence", { name })}
        onClick={() => openFigure(record)}
      >
        {name}
      </button>
      <p className={styles.unstated}>{text(claim.notStated)}</p>
      {claim.extent.type === "distance" && <StatedDistance name={name} km={claim.extent.radiusKm} />}
      {claim.extent.type === "duration" && <StatedDuration name={name} hours={claim.extent.hours} />}
      {claim.extent.type === "response" && (
        <>
          <span className={styles.none} aria-hidden="true">
            —
          </span>
          <p className={`${styles.whole} ${shared.note}`}>{t("reach:stated.response")}</p>
        </>
      )}
    </li>
  );
}

function useCityName(): string {
  const atlas = useAtlas();
  const { text } = useFormat();
  return text((atlas.placeById.get(CITY_ID) ?? atlas.city).shortNames);
}

const useIsFull = () => useView((view) => view.reaches.length >= MAX_REACHES);

interface Fold {
  id: string;
  isOpen: boolean;
  toggle: () => void;
}
function useFold(): Fold {
  const [isOpen, setOpen] = useState(false);
  return { id: useId(), isOpen, toggle: () => setOpen(!isOpen) };
}

/** A distance without an origin: shown for all origins in the city at once, or from one that the reader assumes. */
function StatedDistance({ name, km }: { name: string; km: number }) {
  const atlas = useAtlas();
  const { t, text, number } = useFormat();
  const place = useCityName();
  const isFull = useIsFull();
  const fold = useFold();
  const [siteId, setSiteId] = useState(() => atlas.sites.find(({ baseCluster, lngLat }) => baseCluster && lngLat)?.id);
  const asked = distance(UNKNOWN_IN_CITY, km);
  const isShown = useView((view) =>
    view.reaches.some(
      ({ origin, extent }) => extent.type === "distance" && extent.km === km && isSameOrigin(origin, UNKNOWN_IN_CITY),
    ),
  );
  const site = siteId ? atlas.siteById.get(siteId) : undefined;
  const words = { name, place };
  return (
    <>
      <Button
        aria-pressed={isShown}
        aria-label={t(isShown ? "reach:stated.shown-name" : "reach:stated.show-name", words)}
        aria-disabled={isFull && !isShown}
        onClick={() => show(asked)}
      >
        {t(isShown ? "reach:stated.shown" : "reach:stated.show")}
      </Button>
      <div className={styles.whole}>
        <button
          type="button"
          className={shared.clear}
          aria-expanded={fold.isOpen}
          aria-controls={fold.isOpen ? fold.id : undefined}
          onClick={fold.toggle}
        >
          {t("reach:stated.origin-assume")}
        </button>
        {fold.isOpen && site && (
          <div id={fold.id} className={styles.assume}>
            <SiteSelect isTitled label={t("reach:stated.origin-from")} value={site.id} onChange={setSiteId} />
            <p className={shared.note}>{t("reach:stated.note", { origin: text(site.shortNames) })}</p>
            <Button aria-disabled={isFull} onClick={() => show(distance({ type: "site", id: site.id }, km))}>
              <span data-ui-count>{t("reach:stated.draw", { km: number(km) })}</span>
            </Button>
          </div>
        )}
      </div>
    </>
  );
}

/** A time on the way without mode, speed and origin: the reader assumes the first two, the origin stays unknown. */
function StatedDuration({ name, hours }: { name: string; hours: number }) {
  const { t } = useFormat();
  const place = useCityName();
  const isFull = useIsFull();
  const fold = useFold();
  const [duration, setDuration] = useState<Duration>({ ...FIRST_DURATION, hours });
  const origin: Origin = UNKNOWN_IN_CITY;
  return (
    <>
      <Button
        aria-expanded={fold.isOpen}
        aria-controls={fold.isOpen ? fold.id : undefined}
        aria-label={t("reach:stated.assume-name", { name })}
        onClick={fold.toggle}
      >
        {t("reach:stated.assume")}
      </Button>
      {fold.isOpen && (
        <div id={fold.id} className={`${styles.whole} ${styles.assume}`}>
          <DurationFields duration={duration} onChange={setDuration} />
          <p className={shared.note}>{t("reach:stated.unknown", { place })}</p>
          <Button
            aria-disabled={isFull}
            onClick={() => {
              show({ origin, extent: duration });
              fold.toggle();
            }}
          >
            {t("reach:stated.add")}
          </Button>
        </div>
      )}
    </>
  );
}
