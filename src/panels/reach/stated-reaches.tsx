import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import type { Atlas } from "../../model/atlas.ts";
import { openFigure } from "../../state/actions.ts";
import { addReach } from "../../state/reach-actions.ts";
import { Button } from "../../ui/button.tsx";
import { QualityGlyph } from "../figure/quality-glyph.tsx";
import styles from "./reach.module.css";

/** The claim whose own number the distance is; others of the same reach may state a share or an effect. */
function claimOfDistance(atlas: Atlas, claimIds: readonly string[], radiusKm: number): string {
  const isStated = (id: string) => {
    const claim = atlas.claimById.get(id);
    return claim?.unit === "km" && claim.value?.type === "number" && claim.value.value === radiusKm;
  };
  return claimIds.find(isStated) ?? (claimIds[0] as string);
}

/** The reaches that claims state, with what they leave unsaid. Nothing is drawn until the user picks an origin. */
export function StatedReaches({ origin }: { origin: string }) {
  const atlas = useAtlas();
  const { supply, siteById } = atlas;
  const { t, text, number } = useFormat();
  const site = siteById.get(origin);
  return (
    <section className={styles.section} aria-labelledby="stated-reaches">
      <h2 id="stated-reaches">{t("reach:stated")}</h2>
      <ul>
        {supply.map(({ id, names, extent, notStated, claimIds }) => (
          <li key={id} className={styles.stated}>
            <button
              type="button"
              className={styles.claim}
              data-record={`claim:${claimIds[0]}`}
              onClick={() => openFigure(claimIds[0] as string)}
            >
              {text(names)}
            </button>
            {extent.type === "distance" && (
              <Button
                aria-label={t("reach:stated-use-name", { name: text(names), km: extent.radiusKm })}
                onClick={() =>
                  addReach({ origin: { type: "site", id: origin }, extent: { type: "distance", km: extent.radiusKm } })
                }
              >
                <span data-figure={claimOfDistance(atlas, claimIds, extent.radiusKm)} data-value={extent.radiusKm}>
                  {t("reach:stated-use", { km: number(extent.radiusKm) })}
                </span>
              </Button>
            )}
            <div className={styles.unstated}>
              <p className={styles.note}>{t("reach:stated-none", { text: text(notStated) })}</p>
              {extent.type === "duration" && <p className={styles.note}>{t("reach:stated-duration")}</p>}
              {extent.type === "distance" && site && (
                <p className={styles.note}>{t("reach:stated-assumed", { origin: text(site.shortNames) })}</p>
              )}
              <QualityGlyph quality="low" long />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
