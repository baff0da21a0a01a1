import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { addRadius, openFigure } from "../../state/actions.ts";
import { Button } from "../../ui/button.tsx";
import { QualityGlyph } from "../figure/quality-glyph.tsx";
import styles from "./reach.module.css";

/** The reaches that claims state, with what they leave unsaid. Nothing is drawn until the user picks an origin. */
export function StatedReaches({ origin }: { origin: string }) {
  const { supply, siteById } = useAtlas();
  const { t, text, number } = useFormat();
  const site = siteById.get(origin);
  return (
    <section className={styles.section} aria-labelledby="stated-reaches">
      <h2 id="stated-reaches">{t("reach:stated")}</h2>
      <ul>
        {supply.map(({ id, names, extent, notStated, claimIds }) => (
          <li key={id} className={styles.stated}>
            <button type="button" className={styles.claim} onClick={() => openFigure(claimIds[0] as string)}>
              {text(names)}
            </button>
            {extent.type === "distance" && (
              <Button
                aria-label={t("reach:stated-use-name", { name: text(names), km: extent.radiusKm })}
                onClick={() => addRadius({ origin: { type: "site", id: origin }, radiusKm: extent.radiusKm })}
              >
                <span data-figure={claimIds[0]} data-value={extent.radiusKm}>
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
