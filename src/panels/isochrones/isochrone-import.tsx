import { useId, useState } from "react";
import { useFormat } from "../../bind/use-format.ts";
import type { Origin } from "../../state/view.ts";
import { AreaFile } from "./area-file.tsx";
import styles from "./isochrones.module.css";
import { KeptAreas } from "./kept-areas.tsx";
import { OriginChoice } from "./origin-choice.tsx";
import { RoutingForm } from "./routing-form.tsx";

const keyOf = (origin: Origin | null) => JSON.stringify(origin);

/**
 * Areas of travel time that the reader brings: from a file, or asked of a routing service.
 *
 * @param origin what is chosen in the form round this one; here another base can be chosen in its place.
 * @param onAdded called when areas of a file have become reaches.
 */
export function IsochroneImport({ origin, onAdded }: { origin: Origin | null; onAdded: () => void }) {
  const { t } = useFormat();
  const id = useId();
  const [other, setOther] = useState<{ instead: string; of: Origin | null } | null>(null);
  // A new choice in the form round this one counts again.
  const from = other?.instead === keyOf(origin) ? other.of : origin;
  return (
    <section className={styles.import} aria-labelledby={id}>
      <h3 id={id}>{t("isochrone:title")}</h3>
      <p className={styles.note}>{t("isochrone:intro")}</p>
      <KeptAreas origin={from} />
      <OriginChoice chosen={origin} value={from} onChange={(next) => setOther({ instead: keyOf(origin), of: next })} />
      <AreaFile origin={from} onAdded={onAdded} />
      <RoutingForm origin={from} />
    </section>
  );
}
