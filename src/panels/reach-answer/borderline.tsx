import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { useView } from "../../bind/use-view.ts";
import type { ReachAnswer } from "../../derive/reach-answer.ts";
import type { Reach } from "../../state/view.ts";
import { placeName } from "../reach/origin-name.ts";
import { BORDER_KM, type BorderlineCase, type Borderlines } from "./borderline-cases.ts";
import { Computed } from "./computed.tsx";
import { kmWords } from "./number-words.ts";
import styles from "./reach-answer.module.css";
import { useBorderline } from "./use-borderline.ts";

/** What a kilometre more or less would turn: which, and by how much it is in or out. */
export function Borderline({ reach, answer }: { reach: Reach; answer: ReachAnswer }) {
  const { t, number } = useFormat();
  const chosen = useView((view) => view.reach.basis);
  const basis = chosen === "stated" && !answer.stated ? "certain" : chosen;
  const borderlines = useBorderline(reach, basis);
  return (
    <section className={styles.section}>
      <header className={styles.head}>
        <h3>{t("reach-answer:borderline")}</h3>
        {borderlines !== "none" && (
          <span className={styles.note} data-ui-count>
            {t("reach-answer:borderline-within", { km: number(BORDER_KM) })}
          </span>
        )}
      </header>
      {borderlines === "none" && <p className={styles.note}>{t("reach-answer:borderline-no-edge")}</p>}
      {borderlines === null && <div className={styles.skeleton} />}
      {borderlines && borderlines !== "none" && <Cases {...borderlines} />}
    </section>
  );
}

function Cases({ cases, closest }: Borderlines) {
  const { t } = useFormat();
  const shown = cases.length > 0 ? cases : closest ? [closest] : [];
  return (
    <>
      {cases.length === 0 && <p className={styles.note}>{t("reach-answer:borderline-none")}</p>}
      <ul>
        {shown.map((one) => (
          <CaseLine key={`${one.type}/${one.id}/${one.by}`} one={one} />
        ))}
      </ul>
    </>
  );
}

function CaseLine({ one }: { one: BorderlineCase }) {
  const atlas = useAtlas();
  const format = useFormat();
  const { t, text } = format;
  const site = one.type === "site" ? atlas.siteById.get(one.id) : undefined;
  const place = atlas.placeById.get(one.id);
  const side = one.offKm > 0 ? "past" : "inside";
  return (
    <li className={styles.case}>
      <span>
        {site ? text(site.shortNames) : place ? placeName(atlas, format, place) : one.id}
        <span className={styles.note}> {t(`reach-answer:borderline-${one.by}-${side}`)}</span>
      </span>
      <Computed value={one.offKm} formula="distance-to-edge">
        {t("reach-answer:km", { km: kmWords(format, Math.abs(one.offKm)) })}
      </Computed>
    </li>
  );
}
