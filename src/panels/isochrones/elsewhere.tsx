import { holdsPlace } from "../../bind/isochrone-reading.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import type { Atlas } from "../../model/atlas.ts";
import type { StoredIsochrone } from "../../state/isochrone-store.ts";
import type { Origin } from "../../state/view.ts";
import { originName } from "../reach/origin-name.ts";
import styles from "./isochrones.module.css";

/** The one place that an origin is; null where it may be several. */
export function placeOfOrigin(atlas: Atlas, origin: Origin | null): readonly [number, number] | null {
  if (origin?.type === "point") return [origin.lng, origin.lat];
  return origin?.type === "site" ? (atlas.siteById.get(origin.id)?.lngLat ?? null) : null;
}

/** Says when an area does not hold the base that it is said to start from. */
export function Elsewhere({ area, origin }: { area: Pick<StoredIsochrone, "geometry">; origin: Origin }) {
  const atlas = useAtlas();
  const format = useFormat();
  const place = placeOfOrigin(atlas, origin);
  if (!place || holdsPlace(area, place)) return null;
  return (
    <p className={styles.warn} data-ui-count>
      {format.t("isochrone:found.elsewhere", { origin: originName(atlas, format, origin) })}
    </p>
  );
}
